import type { Call } from '../../domain/calls/Call';
import { isSecret } from '../../domain/calls/Call';
import type { CallState } from '../../domain/calls/callState';
import { callState } from '../../domain/calls/callState';
import type { Contribution } from '../../domain/calls/Contribution';
import type { Decision } from '../../domain/calls/Decision';
import type { Ignored, IgnoredWhy } from '../../domain/calls/Ignored';
import { indexGroups } from '../../domain/calls/indexGroups';
import type { OpenedCall } from '../../domain/calls/Thread';
import type { ThreadState } from '../../domain/calls/threadState';
import { threadState } from '../../domain/calls/threadState';
import { asArrived } from '../append/asArrived';
import { everyRow } from '../append/windows';
import { hasCode } from '../DataError';
import type { CallsRepository } from './CallServices';
import { isRecordRow, scopeKey, toContribution, toDecision } from './callRows';
import type { CallTables } from './callTables';
import { everyCall } from './everyCall';
import { listOf } from './TableContributions';
import { byAnswered, byContribution, toThreads } from './threads';

export interface AuditedCall {
  readonly state: CallState;
  /** Contributions with all that was said and decided of them. */
  readonly threads: readonly ThreadState[];
  /** All of them, replies too. */
  readonly contributions: readonly Contribution[];
  readonly whys: readonly (IgnoredWhy | 'unreadable' | 'damaged')[];
}

/** Looks at every record of a call as it is stored now, whatever a page keeps of it. */
export class CallAudit {
  /** @param texts reads files anew */
  public constructor(
    private readonly tables: CallTables,
    private readonly texts: Pick<CallsRepository, 'text'>,
    private readonly serverNow: () => Date
  ) {}

  /** One operation for each 1,000, one more for each 60. */
  public async every(): Promise<readonly OpenedCall[]> {
    return [...(await everyCall(this.tables))].reverse();
  }

  /** One operation for each 1,000 contributions, one for each 1,000 decisions, one for each version of its text. */
  public async look(call: Call): Promise<AuditedCall> {
    const unreadable: number[] = [];
    const note = (rows: readonly { readonly id: number }[]): void => void unreadable.push(...rows.map(({ id }) => id));
    const ofCall = [{ column: 'call', is: 'eq', value: call.id }] as const;
    const [said, decided] = await Promise.all([everyRow(this.tables[listOf(call)], ofCall, note), everyRow(this.tables.decisions, ofCall, note)]);
    const [rows, decisions] = [asArrived(said), decided.map(toDecision)];
    const inScope = (scope: 'call' | 'group'): readonly Decision[] => decisions.filter((_, index) => decided[index]?.scope === scopeKey(call.id, scope));
    const state = callState(call, inScope('call'), this.serverNow());
    const groups = indexGroups(inScope('group'));
    const ids = new Set(rows.map(({ id }) => id));
    const threads = toThreads(rows.filter(({ answers }) => answers === 0), byAnswered(rows.filter(({ answers }) => answers > 0)), byContribution(decisions), call.box).map((thread) => threadState(thread, groups, call, state));
    const ignored = [...state.ignored, ...groups.ignored, ...threads.flatMap(ignoredIn)];
    // What answers nothing that is here is shown nowhere.
    const lost = rows.filter(({ answers }) => answers > 0 && !ids.has(answers)).map((): IgnoredWhy => 'elsewhere');
    return {
      state,
      threads,
      contributions: rows.filter((row) => !isRecordRow(row)).map((row) => toContribution(row, isSecret(call) ? '' : call.box)),
      whys: [...ignored.map(({ why }) => why), ...lost, ...unreadable.map(() => 'unreadable' as const), ...(await this.damaged(decisions))]
    };
  }

  /** Files of texts that are not what was published, or are gone. */
  private async damaged(decisions: readonly Decision[]): Promise<readonly 'damaged'[]> {
    const found: 'damaged'[] = [];
    for (const decision of decisions) {
      if (decision.content.file === undefined || decision.isAltered || (decision.kind !== 'published' && decision.kind !== 'version')) continue;
      try {
        if ((await this.texts.text(decision)).isAltered) found.push('damaged');
      } catch (error) {
        if (!hasCode(error, 'notFound') && !hasCode(error, 'unreadable')) throw error;
        found.push('damaged');
      }
    }
    return found;
  }
}

function ignoredIn({ ignored, replies }: ThreadState): readonly Ignored[] {
  return [...ignored, ...replies.flatMap(ignoredIn)];
}
