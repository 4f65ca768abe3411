import type { MyVote } from '../../domain/ballots/Ballot';
import type { CastResult } from './BallotBox';

/** How a vote that was stored ended, by what counts of it. */
export function outcomeOf({ choices, uncounted }: MyVote, wanted: readonly number[]): CastResult['outcome'] {
  // Also where something else that came later under his name does not count.
  if (choices.join() === wanted.join()) return 'recorded';
  if (uncounted?.reason === 'late' || uncounted?.reason === 'early') return 'tooLate';
  return uncounted?.reason === 'otherWords' ? 'otherWords' : 'alreadyVoted';
}
