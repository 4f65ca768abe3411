import type { StoredFormat } from '../../domain/stored/defineStored';

/** A version of what is edited, as the form shows it. */
export interface Version<F> {
  readonly form: F;
  /** Given back with the save; empty for a new thing. */
  readonly etag: string;
  /** Who saved it, where that is known. */
  readonly by?: string;
  readonly at?: Date;
}

/** What keeps the form from being saved, said beside a field. */
export interface Fault {
  readonly text: string;
  /** Typing on does not make it right, e.g. a text that is too long: said at once. All others wait for the first try. */
  readonly isUrgent?: boolean;
}

/** By name of a field. */
export type Faults = Readonly<Record<string, Fault | undefined>>;

/** A field of the form as people know it. */
export interface EditorField<F> {
  readonly label: string;
  /** The parts of the form that belong to it, chosen together where two versions differ. */
  readonly parts: readonly (keyof F)[];
  /** What it says, in words. */
  show(form: F): string;
}

export type EditorFields<F> = Readonly<Record<string, EditorField<F>>>;

/** Which of the form's buttons, where it has several ways to be saved. */
export type Intent = string;

export interface SaveContext {
  /** Empty: a new thing. */
  readonly etag: string;
  /** The same at each try. */
  readonly clientKey: string;
  readonly intent: Intent;
}

/** A question before a save or a removal. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
}

export interface EditorOptions<F, R> {
  readonly draft: {
    /** Names what is edited within the web part, e.g. `poll-12`. */
    readonly thing: string;
    readonly format: StoredFormat<F>;
  };
  /** Only animators see the thing: to whoever is none any more the server says what it says of a thing that is gone. */
  readonly mayBeHidden?: boolean;
  /** What the form starts with; read by `latest` when it is left out. */
  readonly initial?: Version<F>;
  readonly fields: EditorFields<F>;
  /** Shows what is wrong at once, as after a try with this button. */
  readonly triedAtFirst?: Intent;
  /** @param intent undefined before the first try */
  check(form: F, intent: Intent | undefined): Faults;
  /** Asked before the save. */
  confirm?(intent: Intent, form: F): Question | undefined;
  /** Stores the form; with the same client key again after an answer that was lost. @throws DataError `conflict`, `notFound` and others */
  save(form: F, context: SaveContext): Promise<R>;
  /** Sends the thing away. @throws DataError `conflict` and others */
  remove?(etag: string): Promise<void>;
  /** What is stored now: read for a form without `initial`, and when somebody else saved meanwhile. @param known the etag that was not the newest any more; none at first */
  latest?(known?: string): Promise<Version<F>>;
  /** The sentence for an error that only this form knows; undefined for all others. */
  explain?(error: unknown): string | undefined;
  /** The server has it: the screen goes on. */
  onSaved(result: R, intent: Intent): void;
  /** The thing is gone: the screen goes on. */
  onRemoved?(): void;
  /** What is said when it is saved, and gone; "Saved." and "Deleted." unless given, nothing for an empty text. */
  readonly said?: { saved?(result: R, intent: Intent): string; readonly removed?: string };
}
