import { object, string } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import type { Agent } from '../../domain/usages/rankForAgent';
import { isYoung } from '../kept/isYoung';
import { KeptValue } from '../kept/KeptValue';

const DAY_MS = 24 * 60 * 60_000;
/** People change their direction or profession a few times in a career; the next day is soon enough to see it. */
const RENEWED_AFTER_MS = DAY_MS;
/** The first view of a tab reads all else: there, what was known a while ago will do. */
const BELIEVED_MS = 30 * DAY_MS;

const format = defineStored({ name: 'agent of the browser', version: 1, schema: object({ at: storedDate, direction: string(), profession: string() }) });

/** What the user profile says of an agent, in his browser: reading a profile is an operation of its own on every page. */
export class KeptAgent {
  private readonly kept: KeptValue<StoredValue<typeof format>>;

  public constructor(
    storage: Storage | undefined,
    private readonly now: () => Date = () => new Date()
  ) {
    this.kept = new KeptValue(storage, 'parvis-usage-agent', format);
  }

  /** For the first view of a tab: what is kept, else what `read` answers; a profile that cannot be read is not kept. */
  public async readThrough(owner: string, read: () => Promise<Agent>): Promise<Agent> {
    const kept = this.kept.read(owner);
    return kept && this.isYounger(kept, BELIEVED_MS) ? agentOf(kept) : this.readNow(owner, read);
  }

  /** For later views, which ask for little else: what `read` answers where what is kept is of an earlier day; else undefined. */
  public async renewed(owner: string, read: () => Promise<Agent>): Promise<Agent | undefined> {
    const kept = this.kept.read(owner);
    return kept && !this.isYounger(kept, RENEWED_AFTER_MS) ? this.readNow(owner, read) : undefined;
  }

  private async readNow(owner: string, read: () => Promise<Agent>): Promise<Agent> {
    const agent = await read();
    this.kept.write(owner, { at: this.now(), ...agent });
    return agent;
  }

  private isYounger({ at }: StoredValue<typeof format>, lifeMs: number): boolean {
    return isYoung(at.getTime(), this.now().getTime(), lifeMs);
  }
}

function agentOf({ direction, profession }: Agent): Agent {
  return { direction, profession };
}
