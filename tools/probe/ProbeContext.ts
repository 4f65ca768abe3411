import type { Persona } from './Assumption';
import type { Person } from './ground/Person';
import type { SiteLedger } from './ground/temporarySite';
import type { Workshop } from './ground/Workshop';

/** What a probe acts with. */
export interface ProbeContext {
  readonly owner: Person;
  /** Who can act. */
  readonly personas: readonly Persona[];
  /** @throws CannotTry where nobody was named for it, or who was is somebody else */
  as(persona: Persona): Person;
  /** The owner in another site of the tenant. */
  in(webUrl: string): Promise<Person>;
  /** Asks as nobody: without a session. */
  readonly anonymous: typeof globalThis.fetch;
  readonly workshop: Workshop;
  readonly ledger: SiteLedger;
  /** Rows that SharePoint looks through at once. */
  readonly threshold: number;
  /** Folders of one box, rights of their own and parallel requests of a thorough run, else few. */
  readonly isThorough: boolean;
  /** A login of the directory that the site does not know. @throws CannotTry where none was given */
  stranger(): string;
  /** Until the server's clock has gone on. */
  pause(seconds: number): Promise<void>;
  /** What went over the line so far. */
  readonly traffic: Traffic;
}

/** Counted of all people together. */
export interface Traffic {
  requests: number;
  /** Each part of a batch counts. */
  operations: number;
  /** Answers that were refused for haste (429, 503). */
  throttled: number;
  /** Answers without an id of SharePoint's own. */
  nameless: number;
  /** Headers that tell the build of SharePoint. */
  build: string;
}
