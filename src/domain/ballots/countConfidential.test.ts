import type { BallotRules, ConfidentialBallot } from './Ballot';
import { countConfidential } from './countConfidential';
import { at, minute, rulesWith } from './testing/rulesWith';

const ballot = (id: number, choices: readonly number[] | null, changes: Partial<ConfidentialBallot> = {}): ConfidentialBallot => ({ id, choices, authorId: 5, editorId: 5, created: at, altered: false, seen: '', ...changes });
const reasonsOf = (ballots: readonly ConfidentialBallot[], rules: BallotRules) => countConfidential(ballots, rules).exclusions.map(({ ballotId, reason }) => [ballotId, reason]);

describe('confidential ballots whose id and time do not fit', () => {
  const anchor = (id: number, created: Date) => ({ id, created, authorId: 90, altered: false, isAnchor: true });
  const witnesses = [anchor(10, minute(0)), anchor(20, minute(10)), anchor(30, minute(20))];
  const ballots = [ballot(25, [9], { created: minute(5) }), ballot(15, [9], { created: minute(25), authorId: 6 }), ballot(16, [1], { created: minute(8), authorId: 7 })];

  it('are named by id, as all that does not count is, and witnesses are no ballots', () => {
    const { choices, exclusions, outOfOrder } = countConfidential(ballots, rulesWith(), witnesses);
    expect([exclusions.map(({ ballotId }) => ballotId), outOfOrder, [...choices]]).toEqual([[15, 25], [15, 25], [[7, [1]]]]);
  });

  it('are none where ids and times rise together', () => {
    expect(countConfidential([ballot(1, [1]), ballot(2, [2], { created: minute(1) })], rulesWith()).outOfOrder).toEqual([]);
  });
});

describe('a confidential vote that does not count', () => {
  it('is told so, until a later one does', () => {
    const refused = ballot(1, [9], { created: minute(1) });
    expect(countConfidential([refused], rulesWith()).uncounted).toEqual(new Map([[5, { reason: 'unknownOption', at: minute(1) }]]));
    expect(countConfidential([refused, ballot(2, [1], { created: minute(2) })], rulesWith()).uncounted).toEqual(new Map());
  });

  it('is for other words, the rest being right', () => {
    expect(reasonsOf([ballot(1, [1], { seen: 'old' }), ballot(2, [1], { seen: 'new' })], rulesWith({ seen: 'new' }))).toEqual([[1, 'otherWords']]);
  });

  it('is a change where none is allowed, but the same choices in another order are none', () => {
    expect(reasonsOf([ballot(1, [1, 2]), ballot(2, [2, 1]), ballot(3, [1]), ballot(4, [])], rulesWith({ mayChange: false }))).toEqual([[3, 'changeNotAllowed'], [4, 'changeNotAllowed']]);
  });

  it('is early or late by the second', () => {
    const second = (count: number) => ballot(1, [1], { created: new Date(at.getTime() + count * 1000) });
    expect([-1, 0, 3600, 3601].map((count) => reasonsOf([second(count)], rulesWith())[0]?.[1])).toEqual(['early', undefined, undefined, 'late']);
  });
});

describe('how much a confidential vote may hold', () => {
  it.each([
    [[1], 'tooFewChoices'],
    [[1, 2], undefined],
    [[4, 2, 1], undefined],
    [[1, 2, 3, 4], 'tooManyChoices'],
    [[], undefined]
  ])('is bounded for the whole of it: %j', (choices, reason) => {
    expect(reasonsOf([ballot(1, choices)], rulesWith({ minChoices: 2 }))[0]?.[1]).toBe(reason);
  });

  it.each([
    [[3], 'tooFewChoices'],
    [[1, 3], undefined],
    [[1, 2], undefined],
    [[1, 2, 3], undefined],
    [[1, 3, 4], 'tooManyChoices']
  ])('is bounded for each question: %j', (choices, reason) => {
    const groups = [
      { options: [1, 2], least: 1, most: 2 },
      { options: [3, 4], least: 0, most: 1 }
    ];
    expect(reasonsOf([ballot(1, choices)], rulesWith({ groups }))[0]?.[1]).toBe(reason);
  });

  it('is the whole order of a ranking, kept as it is', () => {
    const rules = rulesWith({ isRanking: true, maxChoices: 1 });
    expect(countConfidential([ballot(1, [3, 1, 4, 2])], rules).choices.get(5)).toEqual([3, 1, 4, 2]);
    expect(reasonsOf([ballot(1, [3, 1, 4]), ballot(2, [3, 1, 4, 4]), ballot(3, null)], rules)).toEqual([[1, 'unreadable'], [2, 'unreadable'], [3, 'unreadable']]);
  });
});
