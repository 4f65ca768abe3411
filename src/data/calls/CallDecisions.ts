import type { Decision } from '../../domain/calls/Decision';
import { JustSeen } from '../connection/JustSeen';
import { hasCode } from '../DataError';
import type { Stored } from '../items/Table';
import { scopeKey, toDecision } from './callRows';
import type { CallTables, DecisionValues } from './callTables';
import { decisionRowsOf, decisionsAbout, decisionsOf } from './decisionRows';

type Rows = readonly Stored<DecisionValues>[];

/** As many are read at once: an open call has a few, one that was answered may have thousands. */
const FEW = 60;
/** Milliseconds for which a page believes what it read of them. */
const LIFE_MS = 120_000;

/** What was decided in calls: all of it in one operation where that is little, of the call, of many contributions at once and of each; else what is asked for. */
export class CallDecisions {
  private readonly seen = new Map<number, JustSeen<Promise<Rows | undefined>>>();
  private readonly large = new Set<number>();

  /** @param writes how many were sent or answered so far; default: nothing is believed twice */
  public constructor(
    private readonly tables: Pick<CallTables, 'decisions'>,
    public readonly writes: () => number = () => NaN
  ) {}

  /** Those on the call itself, as they are now, oldest first. */
  public async onCall(call: number): Promise<Rows> {
    return ofScope(await this.read(call), call, 'call') ?? decisionRowsOf(this.tables, [call], 'call');
  }

  /** Those on many contributions at once, oldest first; of the last two minutes. */
  public async onGroups(call: number): Promise<readonly Decision[]> {
    return ofScope(await this.recent(call), call, 'group')?.map(toDecision) ?? decisionsOf(this.tables, [call], 'group');
  }

  /** Those about each of some contributions of a call, oldest first; of the last two minutes. */
  public async about(call: number, contributions: readonly number[]): Promise<readonly Decision[]> {
    if (contributions.length === 0) return [];
    const asked = new Set(contributions);
    return (await this.recent(call))?.filter(({ contribution }) => asked.has(contribution)).map(toDecision) ?? decisionsAbout(this.tables, contributions);
  }

  /** Something was decided since it was read. */
  public forget(call: number): void {
    this.seen.get(call)?.forget();
  }

  private recent(call: number): Promise<Rows | undefined> {
    return this.seen.get(call)?.get() ?? this.read(call);
  }

  private read(call: number): Promise<Rows | undefined> {
    if (this.large.has(call)) return Promise.resolve(undefined);
    const seen = this.seen.get(call) ?? new JustSeen(this, LIFE_MS);
    const reading = this.few(call);
    this.seen.set(call, seen);
    seen.keep(reading);
    reading.catch(() => {
      if (seen.get() === reading) seen.forget();
    });
    return reading;
  }

  private async few(call: number): Promise<Rows | undefined> {
    try {
      const { rows, next } = await this.tables.decisions.page({ where: [{ column: 'call', is: 'eq', value: call }], size: FEW });
      if (next === null) return rows;
    } catch (error) {
      // More than SharePoint looks through at once.
      if (!hasCode(error, 'tooLarge')) throw error;
    }
    this.large.add(call);
    return undefined;
  }
}

function ofScope(rows: Rows | undefined, call: number, scope: 'call' | 'group'): Rows | undefined {
  const key = scopeKey(call, scope);
  return rows?.filter((row) => row.scope === key);
}
