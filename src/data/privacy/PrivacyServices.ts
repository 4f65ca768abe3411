import type { ActContent, ActKind, PrivacyAct, PurgeRun } from '../../domain/privacy/acts';
import type { DueRule } from '../../domain/privacy/Due';
import type { ErasureFault, ErasurePlan } from '../../domain/privacy/Erasure';
import type { Held } from '../../domain/privacy/Held';
import type { RuleId } from '../../domain/privacy/kept';
import type { KnownPerson } from '../../domain/privacy/namesPerson';
import type { Periods } from '../../domain/privacy/periods';
import type { SiteRegister } from '../../domain/privacy/SiteRegister';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import type { ManyOptions } from '../items/Table';

/** What owners did, and rows among it that are none. */
export interface Acts {
  readonly acts: readonly PrivacyAct[];
  readonly unreadable: number;
  /** When they were read, by the server's clock. */
  readonly at: Date;
}

/** Protection of data on one site, for its owners. Every rejection is a `DataError`, or the `AbortError` of the caller's signal. */
export interface PrivacyServices {
  /** What the site keeps of people: no operation of its own beside what the page asked already. */
  register(): Promise<SiteRegister>;
  /** What owners did: one operation. */
  acts(): Promise<Acts>;
  /** Adds an act; the list for them is made with the first one. @throws DataError `forbidden` */
  record(kind: ActKind, content: ActContent, clientKey: string): Promise<PrivacyAct>;
  /** People whom the site knows, also those whom the directory does not know any more. One operation. */
  find(text: string, signal?: AbortSignal): Promise<readonly FoundPerson[]>;
  known(person: FoundPerson): Promise<KnownPerson>;
  /** All that the lists hold of somebody: one operation a list, one more for each thousand rows. */
  held(person: KnownPerson, options?: ManyOptions): Promise<Held>;
  /** What is in a file of somebody. @param path server-relative @throws DataError `notFound`, `forbidden` */
  file(path: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Loaded by who removes something. */
  purges(): Promise<PurgeServices>;
  /** Loaded by who erases something. */
  eraser(): Promise<ErasureServices>;
}

/** Erasure of the words of one person (`Eraser`). */
export interface ErasureServices {
  plan(person: KnownPerson, options?: ManyOptions): Promise<ErasurePlan>;
  run(plan: ErasurePlan, runKey: string, options?: ManyOptions): Promise<void>;
  audit(options?: ManyOptions): Promise<readonly ErasureFault[]>;
}

/** Removal of what is over its time (`Purges`). */
export interface PurgeServices {
  due(periods: Periods, options?: ManyOptions): Promise<readonly DueRule[]>;
  run(chosen: readonly RuleId[], periods: Periods, runKey: string, options?: ManyOptions): Promise<PrivacyAct>;
  undo(run: PurgeRun, undoKey: string, options?: ManyOptions): Promise<{ readonly restored: number; readonly failed: number }>;
}
