import { object, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import type { Mark } from '../../domain/usages/agentMarks';
import { formatMarks, parseMarks } from '../../domain/usages/agentMarks';
import { isYoung } from '../kept/isYoung';
import { KeptValue } from '../kept/KeptValue';

/** Another device of the agent's may change them meanwhile; his other tabs share what is kept. */
const LIFE_MS = 5 * 60_000;
/** Now and then something else is read in their place: what is older than that is no answer at all. */
const PUT_OFF_MS = 24 * 60 * 60_000;

const format = defineStored({ name: 'favourites of the browser', version: 1, schema: object({ at: storedDate, marks: string() }) });

/** An agent's favourites in his browser, for some minutes: the list of favourites changes all the time, with everybody's. */
export class KeptFavourites {
  private readonly kept: KeptValue<{ at: Date; marks: string }>;

  public constructor(
    storage: Storage | undefined,
    private readonly now: () => Date = () => new Date()
  ) {
    this.kept = new KeptValue(storage, 'parvis-usage-favourites', format);
  }

  public read(owner: string): readonly Mark[] | undefined {
    const kept = this.kept.read(owner);
    return kept && isYoung(kept.at.getTime(), this.now().getTime(), LIFE_MS) ? parseMarks(kept.marks) : undefined;
  }

  /** Believes what is kept for once more as long, so that this view may ask for something else. Undefined: there is nothing to believe. */
  public putOff(owner: string): readonly Mark[] | undefined {
    const kept = this.kept.read(owner);
    if (!kept || !isYoung(kept.at.getTime(), this.now().getTime(), PUT_OFF_MS)) return undefined;
    const marks = parseMarks(kept.marks);
    this.write(owner, marks);
    return marks;
  }

  public write(owner: string, marks: readonly Mark[]): void {
    this.kept.write(owner, { at: this.now(), marks: formatMarks(marks) });
  }
}
