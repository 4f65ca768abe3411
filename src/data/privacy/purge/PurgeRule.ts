import type { DueThing } from '../../../domain/privacy/Due';
import type { ManyOptions } from '../../items/Table';

/** How what is over its time is found and goes, of one rule. */
export interface PurgeRule {
  /** @param before what changed last, or ended, before it is over its time; nothing to rules whose things, or whose part, say it themselves */
  due(before: Date, options?: ManyOptions): Promise<readonly DueThing[]>;
  /** Sends it to the recycle bin. Begun again after any failure, it ends the same. @throws AbortError; DataError */
  remove(thing: DueThing, options?: ManyOptions): Promise<void>;
}
