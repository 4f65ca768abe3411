import { object, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import type { Mark } from '../../domain/usages/agentMarks';
import { formatMarks, parseMarks } from '../../domain/usages/agentMarks';
import { DatedValue } from '../kept/DatedValue';

/** Another device of the agent's may change them meanwhile; his other tabs share what is kept. */
const LIFE_MS = 5 * 60_000;
/** Now and then something else is read in their place: what is older than that is no answer at all. */
const PUT_OFF_MS = 24 * 60 * 60_000;

const format = defineStored({ name: 'favourites of the browser', version: 1, schema: object({ at: storedDate, marks: string() }) });

/** An agent's favourites in his browser, for some minutes: the list of favourites changes all the time, with everybody's. */
export class KeptFavourites {
  private readonly kept: DatedValue<{ marks: string }>;

  public constructor(storage: Storage | undefined, now?: () => Date) {
    this.kept = new DatedValue(storage, 'parvis-usage-favourites', format, now);
  }

  public read(owner: string): readonly Mark[] | undefined {
    const kept = this.kept.read(owner, LIFE_MS);
    return kept && parseMarks(kept.marks);
  }

  /** Believes what is kept for once more as long, so that this view may ask for something else. Undefined: there is nothing to believe. */
  public putOff(owner: string): readonly Mark[] | undefined {
    const kept = this.kept.read(owner, PUT_OFF_MS);
    if (!kept) return undefined;
    const marks = parseMarks(kept.marks);
    this.write(owner, marks);
    return marks;
  }

  public write(owner: string, marks: readonly Mark[]): void {
    this.kept.write(owner, { marks: formatMarks(marks) });
  }
}
