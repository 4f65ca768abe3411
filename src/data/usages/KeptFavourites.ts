import { object, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import type { Mark } from '../../domain/usages/agentMarks';
import { formatMarks, parseMarks } from '../../domain/usages/agentMarks';
import { isYoung } from '../kept/isYoung';
import { KeptValue } from '../kept/KeptValue';

/** Another device of the agent's may change them meanwhile; his other tabs share what is kept. */
const LIFE_MS = 5 * 60_000;

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

  public write(owner: string, marks: readonly Mark[]): void {
    this.kept.write(owner, { at: this.now(), marks: formatMarks(marks) });
  }
}
