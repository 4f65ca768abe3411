import type { MyVote } from '../../domain/ballots/Ballot';
import { saysSame } from '../../domain/ballots/textsAllowed';
import type { CastResult } from './BallotBox';
import type { WantedVote } from './StoredVote';

/** How a vote that was stored ended, by what counts of it. */
export function outcomeOf(vote: MyVote, wanted: WantedVote): CastResult['outcome'] {
  const { choices, uncounted } = vote;
  // Also where something else that came later under his name does not count.
  if (choices.join() === wanted.choices.join() && saysSame(vote, wanted)) return 'recorded';
  if (uncounted?.reason === 'late' || uncounted?.reason === 'early') return 'tooLate';
  return uncounted?.reason === 'otherWords' ? 'otherWords' : 'alreadyVoted';
}
