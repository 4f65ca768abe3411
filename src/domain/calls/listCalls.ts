import type { Call } from './Call';
import type { CallState } from './callState';

export interface ListedCall {
  readonly call: Call;
  readonly state: CallState;
}

export interface CallsInOrder {
  /** Those that end soonest first, then those without an end, then those that open later. */
  readonly current: readonly ListedCall[];
  /** The latest end first. */
  readonly past: readonly ListedCall[];
}

/** Calls as a list shows them; without those whose publication was not finished, and those that were archived. */
export function listCalls(calls: readonly ListedCall[]): CallsInOrder {
  const inPhases = (...phases: readonly CallState['phase'][]): readonly ListedCall[] => calls.filter(({ state }) => phases.includes(state.phase));
  const open = [...inPhases('open', 'held')].sort((a, b) => endOf(a) - endOf(b));
  const scheduled = [...inPhases('scheduled')].sort((a, b) => timeOf(a.state.opensAt) - timeOf(b.state.opensAt));
  return { current: [...open, ...scheduled], past: [...inPhases('closed')].sort((a, b) => endOf(b) - endOf(a)) };
}

function endOf({ state }: ListedCall): number {
  return state.closesAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function timeOf(date: Date | null): number {
  return date?.getTime() ?? 0;
}
