import { object, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import type { Agent } from '../../domain/usages/rankForAgent';
import { isYoung } from '../kept/isYoung';
import { KeptValue } from '../kept/KeptValue';

/** People change their direction or profession a few times in a career; the next day is soon enough to see it. */
const LIFE_MS = 24 * 60 * 60_000;

const format = defineStored({ name: 'agent of the browser', version: 1, schema: object({ at: storedDate, direction: string(), profession: string() }) });

/** What the user profile says of an agent, in his browser for a day: reading a profile is an operation of its own on every page. */
export class KeptAgent {
  private readonly kept: KeptValue<Agent & { at: Date }>;

  public constructor(
    storage: Storage | undefined,
    private readonly now: () => Date = () => new Date()
  ) {
    this.kept = new KeptValue(storage, 'parvis-usage-agent', format);
  }

  /** What is kept, else what `read` answers; a profile that cannot be read is not kept. */
  public async readThrough(owner: string, read: () => Promise<Agent>): Promise<Agent> {
    const kept = this.kept.read(owner);
    if (kept && isYoung(kept.at.getTime(), this.now().getTime(), LIFE_MS)) return { direction: kept.direction, profession: kept.profession };
    const agent = await read();
    this.kept.write(owner, { at: this.now(), ...agent });
    return agent;
  }
}
