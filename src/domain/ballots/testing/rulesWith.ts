import type { BallotRules } from '../Ballot';
import { pollLayout } from '../BallotLayout';

/** When the vote opens; it lasts an hour. */
export const at = new Date('2026-03-04T10:00:00Z');
export const minute = (count: number): Date => new Date(at.getTime() + count * 60_000);

/** Of poll 12: up to three of four answers, which may be changed. */
export function rulesWith(changes: Partial<BallotRules> = {}): BallotRules {
  return { pollId: 12, layout: pollLayout('12'), isPaired: true, seen: null, optionIds: [1, 2, 3, 4], minChoices: 1, maxChoices: 3, mayChange: true, windows: [{ from: at, to: minute(60) }], ...changes };
}
