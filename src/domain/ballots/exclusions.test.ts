import { countExclusions } from './audit';
import { pollLayout } from './BallotLayout';
import type { BallotRules, ConfidentialBallot, OpenBallot } from './Ballot';
import { countConfidential } from './countConfidential';
import { followSteps } from './followSteps';
import { participation, share } from './Tally';
import { placeInWindows } from './votingWindow';

const at = new Date('2026-03-04T10:00:00Z');
const rules: BallotRules = { pollId: 12, layout: pollLayout('12'), isPaired: true, seen: null, optionIds: [1, 2, 3], minChoices: 1, maxChoices: 2, mayChange: true, windows: [{ from: at, to: null }] };
const ballot = (id: number, key: string, folder: string): OpenBallot => ({ id, key, folder, authorId: 5, editorId: 5, created: at, altered: false, seen: '' });

describe('what Camille’s ballots say', () => {
  it('is told slot by slot, whichever arrived first', () => {
    const { slots, choices } = followSteps([ballot(1, '12:5:2:0', 'more-0-3'), ballot(2, '12:5:1:0', 'first-0-1')], rules);
    expect(slots.get(5)).toEqual([{ slot: 1, option: 1, owed: 0, next: 1 }, { slot: 2, option: 3, owed: 0, next: 1 }]);
    expect(choices.get(5)).toEqual([1, 3]);
  });

  it('keeps the lowest slot of an option given twice, whichever arrived first', () => {
    const { exclusions } = followSteps([ballot(1, '12:5:2:0', 'more-0-1'), ballot(2, '12:5:1:0', 'first-0-1')], rules);
    expect(exclusions).toEqual([{ ballotId: 1, reason: 'doubleAuthor', authorId: 5, editorId: 5, key: '12:5:2:0', created: at }]);
  });

  it('is no choice at all once she withdrew', () => {
    const { choices, slots } = followSteps([ballot(1, '12:5:1:0', 'first-0-1'), ballot(2, '12:5:1:1', 'first-1-0')], rules);
    expect([choices.has(5), slots.get(5)]).toEqual([false, [{ slot: 1, option: 0, owed: 0, next: 2 }]]);
  });

  it('never counts a step from an option that she had not chosen, nor from one that the poll does not have', () => {
    const { choices, exclusions } = followSteps([ballot(1, '12:5:1:0', 'first-0-1'), ballot(2, '12:5:1:1', 'first-2-3'), ballot(3, '12:5:1:2', 'first-9-3')], rules);
    expect(choices.get(5)).toEqual([1]);
    expect(exclusions.map(({ ballotId, reason }) => [ballotId, reason])).toEqual([[2, 'outOfStep'], [3, 'unknownOption']]);
  });

  it('for options that a change of words renumbered are for other words, whoever asks why', () => {
    const renumbered = { ...rules, optionIds: [4, 5, 6], seen: 'new' };
    const { uncounted, exclusions } = followSteps([{ ...ballot(1, '12:5:1:0', 'first-0-1'), seen: 'old' }], renumbered);
    expect([exclusions.map(({ reason }) => reason), uncounted.get(5)?.reason]).toEqual([['otherWords'], 'otherWords']);
    const confidential = { id: 1, choices: [1], authorId: 5, editorId: 5, created: at, altered: false };
    expect(countConfidential([{ ...confidential, seen: 'old' }], renumbered).uncounted.get(5)?.reason).toBe('otherWords');
    expect(countConfidential([{ ...confidential, seen: 'new' }], renumbered).uncounted.get(5)?.reason).toBe('unknownOption');
  });

  it('lists what it leaves out by ballot, not by agent', () => {
    const other = { ...ballot(2, '12:7:1:0', 'first-0-9'), authorId: 7 };
    expect(followSteps([ballot(3, '12:5:1:0', 'first-0-9'), other, ballot(1, '12:6:1:0', 'first-0-1')], rules).exclusions.map(({ ballotId }) => ballotId)).toEqual([1, 2, 3]);
  });
});

describe('what confidential ballots say', () => {
  const secret = (id: number, choices: readonly number[], altered = false): ConfidentialBallot => ({ id, choices, authorId: 5, editorId: 5, created: at, altered, seen: '' });

  it('is no choice at all once the agent withdrew, after which he may choose again', () => {
    expect(countConfidential([secret(1, [1]), secret(2, [])], rules).choices.has(5)).toBe(false);
    const chosen = countConfidential([secret(1, []), secret(2, [3, 1])], { ...rules, mayChange: false });
    expect([chosen.choices.get(5), chosen.exclusions]).toEqual([[1, 3], []]);
  });

  it('does not count a ballot that was changed after it was stored, nor one with too few choices', () => {
    const { choices, exclusions } = countConfidential([secret(1, [1, 2], true), secret(2, [1])], { ...rules, minChoices: 2 });
    expect([choices.size, exclusions.map(({ reason }) => reason)]).toEqual([0, ['altered', 'tooFewChoices']]);
  });
});

describe('figures of an audit', () => {
  it('say how many ballots each reason left out', () => {
    const reasons = ['late', 'forgedKey', 'late'] as const;
    expect(countExclusions(reasons.map((reason) => ({ ballotId: 1, reason, authorId: null, editorId: null, key: null, created: at })))).toEqual({ late: 2, forgedKey: 1 });
  });

  it('are no shares of a number that is hidden or not known', () => {
    expect([share(3, null), participation(null, 200), participation(3, 0), participation(3, -1)]).toEqual([null, null, null, null]);
  });

  it('have a window of one second where it closed as it opened, none where it ends before; early where none is planned', () => {
    const before = new Date(at.getTime() - 1000);
    expect([placeInWindows(at, [{ from: at, to: at }]), placeInWindows(at, [{ from: at, to: before }]), placeInWindows(at, [])]).toEqual(['inside', 'late', 'early']);
  });
});
