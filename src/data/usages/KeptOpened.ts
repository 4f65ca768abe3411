import { object, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import { formatMarks, parseMarks } from '../../domain/usages/agentMarks';
import { isYoung } from '../kept/isYoung';
import { KeptValue } from '../kept/KeptValue';

const DAY_MS = 24 * 60 * 60_000;
/** What is opened most in a city changes little from one day to the next. */
const RENEWED_AFTER_MS = DAY_MS;
/** What was opened most two months ago is no longer told. */
const BELIEVED_MS = 60 * DAY_MS;
/** Kept of them: what is shown is a few, after those for the agent were put first. */
const MOST = 40;

const format = defineStored({ name: 'most opened usages of the browser', version: 1, schema: object({ at: storedDate, marks: string() }) });

/** The usages that are opened most, in the browser: the counters change all the time, with everybody's openings. */
export class KeptOpened {
  private readonly kept: KeptValue<{ at: Date; marks: string }>;

  public constructor(
    storage: Storage | undefined,
    private readonly now: () => Date = () => new Date()
  ) {
    this.kept = new KeptValue(storage, 'parvis-usage-opened', format);
  }

  /** This browser shows them: from now on they are read now and then. */
  public expect(owner: string): void {
    if (!this.kept.read(owner)) this.kept.write(owner, { at: new Date(0), marks: '' });
  }

  /** Are they shown in this browser, and a day old? */
  public isDue(owner: string): boolean {
    const kept = this.kept.read(owner);
    return kept !== undefined && !this.isYounger(kept, RENEWED_AFTER_MS);
  }

  /** Ids of usages, most opened first; none while they are not known. */
  public read(owner: string): readonly number[] {
    const kept = this.kept.read(owner);
    return kept && this.isYounger(kept, BELIEVED_MS) ? parseMarks(kept.marks).map(({ id }) => id) : [];
  }

  public write(owner: string, usageIds: readonly number[]): void {
    this.kept.write(owner, { at: this.now(), marks: formatMarks(usageIds.slice(0, MOST).map((id) => ({ kind: 'usage', id }))) });
  }

  private isYounger({ at }: { readonly at: Date }, lifeMs: number): boolean {
    return isYoung(at.getTime(), this.now().getTime(), lifeMs);
  }
}
