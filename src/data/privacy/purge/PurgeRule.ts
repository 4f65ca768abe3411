import type { DueThing } from '../../../domain/privacy/Due';
import type { ManyOptions } from '../../items/Table';

/** How what is over its time is found and goes, of one rule. */
export interface PurgeRule {
  /** @param before what changed last, or ended, before it is over its time; null: each thing says it */
  due(before: Date | null, options?: ManyOptions): Promise<readonly DueThing[]>;
  /** Sends it to the recycle bin. Begun again after any failure, it ends the same. @throws AbortError; DataError */
  remove(thing: DueThing, options?: ManyOptions): Promise<void>;
}
