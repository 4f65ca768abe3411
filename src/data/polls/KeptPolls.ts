import { nullable, number, object, string } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import { DatedValue } from '../kept/DatedValue';
import { keptRows, keptUnreadable } from '../kept/keptRows';

/** Whatever the stamps say, nothing is believed longer than this without being read again, from what the browser keeps of lists (`KeptReads`) or from the site. */
const LIFE_MS = 60 * 60_000;

const newestPolls = defineStored({
  name: 'polls of the tab',
  version: 1,
  schema: object({
    at: storedDate,
    /** Of the list of polls and of that of their records; null: read while it changed. */
    stamps: object({ polls: nullable(string()), records: nullable(string()) }),
    polls: keptRows,
    records: keptRows,
    unreadable: keptUnreadable,
    olderThan: nullable(number())
  })
});

/** The newest polls and their records as they were read, with what says whether they changed since. */
export type KeptNewest = Omit<StoredValue<typeof newestPolls>, 'at'>;

/** Keeps the newest polls for the tab's session, apart for each site and person. */
export class KeptPolls {
  private readonly kept: DatedValue<KeptNewest>;

  public constructor(storage: Storage | undefined, now?: () => Date) {
    this.kept = new DatedValue(storage, 'parvis-polls', newestPolls, now);
  }

  public read(owner: string): KeptNewest | undefined {
    return this.kept.read(owner, LIFE_MS);
  }

  public write(owner: string, newest: KeptNewest): void {
    this.kept.write(owner, newest);
  }
}
