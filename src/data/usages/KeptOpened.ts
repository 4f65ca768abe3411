import { object, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import { formatMarks, parseMarks } from '../../domain/usages/agentMarks';
import { DatedValue } from '../kept/DatedValue';

const DAY_MS = 24 * 60 * 60_000;
/** What is opened most in a city changes little from one day to the next, and the first views of a day are the dearest. */
const RENEWED_AFTER_MS = 3 * DAY_MS;
/** What was opened most two months ago is no longer told. */
const BELIEVED_MS = 60 * DAY_MS;
/** Kept of them: what is shown is a few, after those for the agent were put first. */
const MOST = 40;

const format = defineStored({ name: 'most opened usages of the browser', version: 1, schema: object({ at: storedDate, marks: string() }) });

/** The usages that are opened most, in the browser: the counters change all the time, with everybody's openings. */
export class KeptOpened {
  private readonly kept: DatedValue<{ marks: string }>;

  public constructor(storage: Storage | undefined, now?: () => Date) {
    this.kept = new DatedValue(storage, 'parvis-usage-opened', format, now);
  }

  /** This browser shows them: from now on they are read now and then. */
  public expect(owner: string): void {
    if (!this.kept.has(owner)) this.kept.write(owner, { marks: '' }, new Date(0));
  }

  /** Are they shown in this browser, and three days old? */
  public isDue(owner: string): boolean {
    return this.kept.has(owner) && !this.kept.read(owner, RENEWED_AFTER_MS);
  }

  /** Ids of usages, most opened first; none while they are not known. */
  public read(owner: string): readonly number[] {
    return parseMarks(this.kept.read(owner, BELIEVED_MS)?.marks ?? '').map(({ id }) => id);
  }

  public write(owner: string, usageIds: readonly number[]): void {
    this.kept.write(owner, { marks: formatMarks(usageIds.slice(0, MOST).map((id) => ({ kind: 'usage', id }))) });
  }
}
