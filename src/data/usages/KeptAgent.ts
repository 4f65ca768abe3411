import { object, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import type { Agent } from '../../domain/usages/rankForAgent';
import { DatedValue } from '../kept/DatedValue';

const DAY_MS = 24 * 60 * 60_000;
/** People change their direction or profession a few times in a career; the next day is soon enough to see it. */
const RENEWED_AFTER_MS = DAY_MS;
/** The first view of a tab reads all else: there, what was known a while ago will do. */
const BELIEVED_MS = 30 * DAY_MS;

const format = defineStored({ name: 'agent of the browser', version: 1, schema: object({ at: storedDate, direction: string(), profession: string() }) });

/** What the user profile says of an agent, in his browser: reading a profile is an operation of its own on every page. */
export class KeptAgent {
  private readonly kept: DatedValue<{ direction: string; profession: string }>;

  public constructor(storage: Storage | undefined, now?: () => Date) {
    this.kept = new DatedValue(storage, 'parvis-usage-agent', format, now);
  }

  /** For the first view of a tab: what is kept, else what `read` answers; a profile that cannot be read is not kept. */
  public async readThrough(owner: string, read: () => Promise<Agent>): Promise<Agent> {
    const kept = this.kept.read(owner, BELIEVED_MS);
    return kept ? agentOf(kept) : this.readNow(owner, read);
  }

  /** For later views, which ask for little else: what `read` answers where what is kept is of an earlier day; else undefined. */
  public async renewed(owner: string, read: () => Promise<Agent>): Promise<Agent | undefined> {
    return this.kept.has(owner) && !this.kept.read(owner, RENEWED_AFTER_MS) ? this.readNow(owner, read) : undefined;
  }

  private async readNow(owner: string, read: () => Promise<Agent>): Promise<Agent> {
    const agent = await read();
    this.kept.write(owner, agent);
    return agent;
  }
}

function agentOf({ direction, profession }: Agent): Agent {
  return { direction, profession };
}
