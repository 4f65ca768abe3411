import type { BallotRules } from '../../domain/ballots/Ballot';

/** Seconds before the end within which a vote is read back, because the server may have received it after the end. */
const MARGIN_SECONDS = 15;

export function closesSoon({ windows }: BallotRules, now: Date): boolean {
  return windows.some(({ to }) => to !== null && Math.abs(to.getTime() - now.getTime()) < MARGIN_SECONDS * 1000);
}
