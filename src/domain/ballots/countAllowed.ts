import type { BallotRules } from './Ballot';

/** May a vote have this many choices? None at all withdraws it. */
export function countAllowed(count: number, { minChoices, maxChoices }: Pick<BallotRules, 'minChoices' | 'maxChoices'>): boolean {
  return count === 0 || (count >= minChoices && count <= maxChoices);
}
