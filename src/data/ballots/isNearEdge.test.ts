/** @jest-environment node */
import type { BallotRules, VotingWindow } from '../../domain/ballots/Ballot';
import { isNearEdge } from './isNearEdge';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 1, 9) + seconds * 1000);
const near = (windows: readonly VotingWindow[], seconds: number): boolean => isNearEdge({ windows } as BallotRules, at(seconds));

// The page knows the server's clock to the second, and a request takes up to a quarter of a minute.
test.each([
  [-15, false],
  [-14.9, true],
  [0, true],
  [1.9, true],
  [2, false],
  [60, false]
])('a vote %d s after the opening is near an edge: %s', (seconds, expected) => {
  expect(near([{ from: at(0), to: null }], seconds)).toBe(expected);
});

test.each([
  [-15, false],
  [-14.9, true],
  [14.9, true],
  [15, false]
])('a vote %d s after the end is near an edge: %s', (seconds, expected) => {
  expect(near([{ from: at(-3600), to: at(0) }], seconds)).toBe(expected);
});

test('any window of several is looked at', () => {
  expect(near([{ from: at(-3600), to: at(-1800) }, { from: at(10), to: null }], 0)).toBe(true);
  expect(near([], 0)).toBe(false);
});
