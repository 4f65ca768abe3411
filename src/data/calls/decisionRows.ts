import type { Decision } from '../../domain/calls/Decision';
import { chunksOf } from '../append/chunksOf';
import { allRows } from '../items/allRows';
import type { Condition, Stored } from '../items/Table';
import { scopeKey, shownKey, toDecision } from './callRows';
import type { CallTables, DecisionValues } from './callTables';

const MANY = 1000;

type Decisions = Pick<CallTables, 'decisions'>;

/** Those that are read with calls, or once a visit, oldest first. */
export async function decisionRowsOf({ decisions }: Decisions, calls: readonly number[], scope: 'call' | 'group'): Promise<readonly Stored<DecisionValues>[]> {
  const found = await Promise.all(chunksOf(calls).map((some) => allRows(decisions, { where: [some.map((call): Condition<DecisionValues> => ({ column: 'scope', is: 'eq', value: scopeKey(call, scope) }))], size: MANY })));
  return found.flat();
}

export async function decisionsOf(tables: Decisions, calls: readonly number[], scope: 'call' | 'group'): Promise<readonly Decision[]> {
  return (await decisionRowsOf(tables, calls, scope)).map(toDecision);
}

/** Those that show what only animators can read, by passage, oldest first. */
export async function shownOf({ decisions }: Decisions, call: number, passages: readonly number[]): Promise<readonly Decision[]> {
  const found = await Promise.all(chunksOf(passages).map((some) => allRows(decisions, { where: [some.map((passage): Condition<DecisionValues> => ({ column: 'scope', is: 'eq', value: shownKey(call, passage) }))], size: MANY })));
  return found.flat().map(toDecision);
}

/** Those about each of some contributions. */
export async function decisionsAbout({ decisions }: Decisions, contributions: readonly number[]): Promise<readonly Decision[]> {
  const found = await Promise.all(chunksOf(contributions).map((some) => allRows(decisions, { where: [some.map((id): Condition<DecisionValues> => ({ column: 'contribution', is: 'eq', value: id }))], size: MANY })));
  return found.flat().map(toDecision);
}

export function byCall(decisions: readonly Decision[]): ReadonlyMap<number, readonly Decision[]> {
  const found = new Map<number, Decision[]>();
  for (const decision of decisions) found.set(decision.callId, [...(found.get(decision.callId) ?? []), decision]);
  return found;
}
