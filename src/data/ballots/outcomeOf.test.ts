/** @jest-environment node */
import type { MyVote } from '../../domain/ballots/Ballot';
import type { ExclusionReason } from '../../domain/ballots/Exclusion';
import { outcomeOf } from './outcomeOf';

const at = new Date('2026-03-01T09:00:00Z');
const vote = (choices: readonly number[], reason?: ExclusionReason): MyVote => ({ choices, at, uncounted: reason ? { reason, at } : null, unfinished: null });

test.each<readonly [string, MyVote, readonly number[], string]>([
  ['what he wants', vote([1, 2]), [1, 2], 'recorded'],
  ['what he wants, and something else that does not count', vote([1], 'late'), [1], 'recorded'],
  ['another vote', vote([1]), [2], 'alreadyVoted'],
  ['another order', vote([2, 1]), [1, 2], 'alreadyVoted'],
  ['nothing: he came after the end', vote([], 'late'), [1], 'tooLate'],
  ['nothing: he came before the beginning', vote([], 'early'), [1], 'tooLate'],
  ['nothing: the words are others', vote([], 'otherWords'), [1], 'otherWords'],
  ['nothing, for any other reason', vote([], 'altered'), [1], 'alreadyVoted']
])('a vote that was stored ended by what counts: %s', (_, stored, choices, expected) => {
  expect(outcomeOf(stored, { choices, texts: [] })).toBe(expected);
});

test('a vote with words ended by what counts of them too', () => {
  const stored = { ...vote([1]), texts: ['Ombre'] };
  expect([outcomeOf(stored, { choices: [1], texts: ['Ombre'] }), outcomeOf(stored, { choices: [1], texts: ['Bancs'] })]).toEqual(['recorded', 'alreadyVoted']);
});
