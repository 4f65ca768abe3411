import type { BallotRules } from '../../domain/ballots/Ballot';

/** The page knows the server's clock to the second, and a request takes a few: so near an edge, the server alone decides. */
const REQUEST_MS = 15_000;
const CLOCK_MS = 2_000;

/** Is a voting window about to open or close, or did it just? */
export function isNearEdge({ windows }: BallotRules, now: Date): boolean {
  const time = now.getTime();
  return windows.some(({ from, to }) => {
    const sinceOpening = time - from.getTime();
    const opens = sinceOpening > -REQUEST_MS && sinceOpening < CLOCK_MS;
    return opens || (to !== null && Math.abs(to.getTime() - time) < REQUEST_MS);
  });
}
