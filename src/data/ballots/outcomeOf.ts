import type { MyVote } from '../../domain/ballots/Ballot';
import type { CastResult } from './BallotBox';

/** How a vote that was stored ended, by what counts of it. */
export function outcomeOf({ choices, uncounted }: MyVote, wanted: readonly number[]): CastResult['outcome'] {
  if (choices.join() === wanted.join() && !uncounted) return 'recorded';
  if (uncounted?.reason === 'late' || uncounted?.reason === 'early') return 'tooLate';
  return uncounted?.reason === 'otherWords' ? 'otherWords' : 'alreadyVoted';
}
