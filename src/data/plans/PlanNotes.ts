import type { Person } from '../../domain/people/Person';

/** What a plan has kept, with the server's stamp. */
export interface PlanNote {
  readonly key: string;
  readonly by: Person;
  readonly at: Date;
  readonly holder: string;
  readonly text: string;
}

/** What is kept of one plan: only ever added, each key once. It says what was tried, never what was done. */
export interface PlanNotes {
  read(): Promise<readonly PlanNote[]>;
  /** Added once: the same key again from the same page is the same note. @param key within the plan @returns false where another page has the key */
  add(key: string, note: { readonly holder?: string; readonly text?: string }): Promise<boolean>;
}
