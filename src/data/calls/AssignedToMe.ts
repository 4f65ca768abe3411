import type { Call } from '../../domain/calls/Call';
import type { Decision } from '../../domain/calls/Decision';
import { indexGroups } from '../../domain/calls/indexGroups';
import { plainLogin } from '../../domain/people/mentions';
import { CallDecisionsList } from '../../lists/calls';
import { IDS_A_QUERY } from '../append/chunksOf';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { CallTables } from './callTables';
import { decisionsAbout, decisionsOf } from './decisionRows';
import { mentionKey } from './mentionKey';
import { byContribution } from './threads';

/** Records of assignments: the newest. */
const MOST = 50;

/** Which calls have contributions that the reader is to answer. */
export class AssignedToMe {
  /** @param login of the reader, as the page or the site has it */
  public constructor(
    private readonly tables: Pick<CallTables, 'decisions'>,
    private readonly login: string
  ) {}

  /**
   * One operation where nothing was ever assigned to him, three where something was: of each call the sixty that were assigned last are
   * looked at.
   * @returns ids of the calls among these
   */
  public async among(calls: readonly Pick<Call, 'id'>[]): Promise<readonly number[]> {
    if (calls.length === 0) return [];
    const asked = new Set(calls.map(({ id }) => id));
    const { rows } = await this.tables.decisions.page({ where: [{ column: 'scope', is: 'eq', value: mentionKey(this.login) }], descending: true, size: MOST });
    const told = new Map<number, readonly number[]>();
    for (const { kind, call, targets } of rows) if (kind === 'told' && asked.has(call)) told.set(call, [...(told.get(call) ?? []), ...targets].slice(0, IDS_A_QUERY));
    if (told.size === 0) return [];
    const [alone, together] = await Promise.all([decisionsAbout(this.tables, [...new Set([...told.values()].flat())]), decisionsOf(this.tables, [...told.keys()], 'group')]);
    const own = byContribution(alone);
    return [...told].filter(([call, ids]) => {
      const { applied } = indexGroups(together.filter(({ callId }) => callId === call));
      return ids.some((id) => this.isMine([...(own.get(id) ?? []).filter(({ callId }) => callId === call), ...(applied.get(id) ?? []).map(({ decision }) => decision)]));
    }).map(([call]) => call);
  }

  /** The last assignment counts; what was answered is done. @param decisions of one contribution, of it alone and with others */
  private isMine(decisions: readonly Decision[]): boolean {
    if (decisions.some(({ kind }) => kind === 'disposed')) return false;
    const [last] = decisions.filter(({ kind }) => kind === 'assigned').sort((a, b) => b.created.getTime() - a.created.getTime() || b.id - a.id);
    return last?.content.people?.some(({ login }) => plainLogin(login) === plainLogin(this.login)) ?? false;
  }
}

export function assignedToMe(connection: Connection, login: string): AssignedToMe {
  return new AssignedToMe({ decisions: new ListTable(connection, CallDecisionsList) }, login);
}
