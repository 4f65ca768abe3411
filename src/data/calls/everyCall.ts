import type { Call } from '../../domain/calls/Call';
import type { OpenedCall } from '../../domain/calls/Thread';
import { everyRow } from '../append/windows';
import { toCall } from './callRows';
import type { CallTables } from './callTables';
import { byCall, decisionsOf } from './decisionRows';

/** Published calls, oldest first, archived ones and comments of pages too. @param isAsked of which decisions are read */
export async function everyCall(tables: Pick<CallTables, 'calls' | 'decisions'>, isAsked: (call: Call) => boolean = () => true): Promise<readonly OpenedCall[]> {
  const calls = (await everyRow(tables.calls, [])).map(toCall).filter(isAsked);
  const decided = byCall(await decisionsOf(tables, calls.map(({ id }) => id), 'call'));
  return calls.map((call): OpenedCall => ({ call, decisions: decided.get(call.id) ?? [] })).filter(({ decisions }) => decisions.some(({ kind }) => kind === 'published'));
}
