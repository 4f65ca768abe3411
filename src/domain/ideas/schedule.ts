import { earliest } from '../calendar/extremes';
import type { VotingWindow } from '../ballots/Ballot';
import type { Phase, PhaseStarts } from './Campaign';
import { phases } from './Campaign';

const SECOND_MS = 1000;

/** When phases begin, as it was said at a moment: it holds until somebody says otherwise. */
export interface Plan {
  /** The server's time of the decision. */
  readonly since: Date;
  readonly starts: PhaseStarts;
}

/**
 * The phase at a moment; null before the first. A decision holds from the second after its own, since who took part in that second was told
 * otherwise; the publication from its own on.
 * @param plans oldest first
 */
export function phaseAt(plans: readonly Plan[], at: Date): Phase | null {
  const second = secondOf(at);
  const plan = [...plans].reverse().find((each) => heldFrom(plans, each) <= second);
  return plan ? phaseIn(plan.starts, second) : null;
}

/** When it is one of some phases; windows hold both their ends. @param plans oldest first */
export function windowsOf(plans: readonly Plan[], some: readonly Phase[]): readonly VotingWindow[] {
  const changes = [...new Set(plans.flatMap((plan) => [heldFrom(plans, plan), ...phases.flatMap((phase) => startOf(plan.starts, phase) ?? [])]))].sort((a, b) => a - b);
  const windows: VotingWindow[] = [];
  for (const [index, change] of changes.entries()) {
    const phase = phaseAt(plans, dateOf(change));
    if (!phase || !some.includes(phase)) continue;
    const next = changes[index + 1];
    const to = next === undefined ? null : dateOf(next - 1);
    const last = windows[windows.length - 1];
    if (last?.to && secondOf(last.to) + 1 === change) windows[windows.length - 1] = { from: last.from, to };
    else windows.push({ from: dateOf(change), to });
  }
  return windows;
}

/** When the phase after one begins; null: it has no end. */
export function endOf(starts: PhaseStarts, phase: Phase): Date | null {
  return earliest(phases.slice(phases.indexOf(phase) + 1).flatMap((each) => starts[each] ?? []));
}

function phaseIn(starts: PhaseStarts, second: number): Phase | null {
  return [...phases].reverse().find((phase) => (startOf(starts, phase) ?? Infinity) <= second) ?? null;
}

function heldFrom(plans: readonly Plan[], plan: Plan): number {
  return secondOf(plan.since) + (plan === plans[0] ? 0 : 1);
}

function startOf(starts: PhaseStarts, phase: Phase): number | null {
  const start = starts[phase];
  return start && secondOf(start);
}

function secondOf(date: Date): number {
  return Math.floor(date.getTime() / SECOND_MS);
}

function dateOf(second: number): Date {
  return new Date(second * SECOND_MS);
}
