import { supportLayout } from '../supports/supportLayout';
import type { BallotRules, OpenBallot } from './Ballot';
import type { FollowedSteps } from './followSteps';
import { followSteps } from './followSteps';
import { at, minute, rulesWith } from './testing/rulesWith';


type Stored = readonly [folder: string, changes?: Partial<OpenBallot> & { readonly slot?: number }];

/** What Camille, who is 5, stored one after the other: ballots 1, 2, 3 … */
const ballotsOf = (stored: readonly Stored[]): OpenBallot[] =>
  stored.map(([folder, { slot = folder.startsWith('more') ? 2 : 1, ...changes } = {}], index) => ({
    id: index + 1,
    key: `12:5:${slot}:${index}`,
    folder,
    authorId: 5,
    editorId: 5,
    created: at,
    altered: false,
    seen: '',
    ...changes
  }));
const follow = (rules: BallotRules, ...stored: readonly Stored[]): FollowedSteps => followSteps(ballotsOf(stored), rules);
const reasonsOf = ({ exclusions }: FollowedSteps): readonly (readonly [number, string])[] => exclusions.map(({ ballotId, reason }) => [ballotId, reason]);

describe('what Camille wanted, of which only a part arrived', () => {
  it('is told as long as a step of it is missing, in the order of the poll', () => {
    const part: Stored = ['first-0-3', { wanted: [3, 1] }];
    expect(follow(rulesWith(), part).unfinished).toEqual(new Map([[5, [1, 3]]]));
    expect(follow(rulesWith(), part, ['more-0-1', { wanted: [3, 1] }]).unfinished).toEqual(new Map());
  });

  it('is what her last step said, not one before it', () => {
    expect(follow(rulesWith(), ['first-0-3', { wanted: [3, 1] }], ['more-0-2', { wanted: [3, 2] }]).unfinished).toEqual(new Map());
    expect(follow(rulesWith(), ['first-0-3', { wanted: [3] }], ['more-0-2', { wanted: [3, 2, 4] }]).unfinished).toEqual(new Map([[5, [2, 3, 4]]]));
  });

  it('is told of a vote that does not count yet because choices are missing', () => {
    const followed = follow(rulesWith({ minChoices: 2 }), ['first-0-1', { wanted: [1, 2] }]);
    expect([reasonsOf(followed), followed.choices.has(5), followed.unfinished.get(5)]).toEqual([[[1, 'tooFewChoices']], false, [1, 2]]);
  });

  it('is not taken from a step that came late', () => {
    expect(follow(rulesWith(), ['first-0-1', { wanted: [1] }], ['more-0-2', { wanted: [1, 2], created: minute(61) }]).unfinished).toEqual(new Map());
  });

  it.each([
    ['nothing is said', undefined],
    ['an answer is not of the poll', [1, 9]],
    ['there are more than one may choose', [1, 3, 4, 2]]
  ])('is nothing where %s', (_, wanted) => {
    expect(follow(rulesWith(), ['first-0-2', { wanted }]).unfinished).toEqual(new Map());
  });
});

describe('an order of all answers', () => {
  const ranking = rulesWith({ isRanking: true, optionIds: [1, 2, 3], maxChoices: 1 });

  it('counts as the ballot says it, and is never unfinished', () => {
    const { choices, unfinished } = follow(ranking, ['first-0-2', { wanted: [2, 3, 1] }]);
    expect([choices.get(5), unfinished.size]).toEqual([[2, 3, 1], 0]);
  });

  it('changes behind its first place in a step that stays there', () => {
    const followed = follow(ranking, ['first-0-2', { wanted: [2, 3, 1] }], ['first-2-2', { wanted: [2, 1, 3] }]);
    expect([followed.choices.get(5), followed.exclusions]).toEqual([[2, 1, 3], []]);
  });

  it.each([
    ['says no order', undefined],
    ['begins with another answer than its step', [3, 2, 1]],
    ['lacks an answer', [2, 3]],
    ['has an answer twice', [2, 3, 3]]
  ])('is unreadable where it %s', (_, wanted) => {
    const followed = follow(ranking, ['first-0-2', { wanted }]);
    expect([reasonsOf(followed), followed.choices.size]).toEqual([[[1, 'unreadable']], 0]);
  });

  it('is none once it was withdrawn, whatever the withdrawal still says', () => {
    const { choices, exclusions } = follow(ranking, ['first-0-2', { wanted: [2, 3, 1] }], ['first-2-0', { wanted: [2, 3, 1] }]);
    expect([choices.has(5), exclusions]).toEqual([false, []]);
  });

  it('is the one of the first slot', () => {
    const wide = { ...ranking, maxChoices: 2 };
    const beside: Stored = ['more-0-2', { wanted: [2, 3, 1] }];
    expect(follow(wide, beside).choices).toEqual(new Map());
    expect(follow(wide, ['first-0-3', { wanted: [3, 1, 2], altered: true }], beside).choices).toEqual(new Map());
    expect(follow(wide, ['first-0-3', { wanted: [3, 1, 2] }], beside).choices.get(5)).toEqual([3, 1, 2]);
  });
});

describe('a step that Camille cannot take', () => {
  it.each<[string, Partial<BallotRules>, readonly Stored[], string]>([
    ['that leads to where she is', {}, [['first-0-1'], ['first-1-1']], 'unreadable'],
    ['from one answer to another where that takes two', { isPaired: false }, [['first-0-1'], ['first-1-2']], 'unreadable'],
    ['a second first choice where a change is one step', {}, [['first-0-1'], ['first-0-2']], 'doubleAuthor'],
    ['the same choice again', { isPaired: false }, [['first-0-1'], ['first-0-1']], 'doubleAuthor'],
    ['leaving what she does not hold', { isPaired: false }, [['first-0-1'], ['first-2-0']], 'outOfStep'],
    ['a third choice before the first is left', { isPaired: false }, [['first-0-1'], ['first-0-4'], ['first-0-2']], 'doubleAuthor'],
    ['leaving the second choice before the first', { isPaired: false }, [['first-0-1'], ['first-0-4'], ['first-4-0']], 'outOfStep'],
    ['leaving a choice twice', { isPaired: false }, [['first-0-1'], ['first-0-4'], ['first-1-0'], ['first-1-0']], 'outOfStep'],
    ['a change where none is allowed', { isPaired: false, mayChange: false }, [['first-0-1'], ['first-0-2']], 'doubleAuthor'],
    ['in a slot beyond the most choices', { maxChoices: 1 }, [['first-0-1'], ['more-0-2']], 'tooManyChoices'],
    ['of an answer that the poll does not have', {}, [['first-0-1'], ['more-0-9']], 'unknownOption']
  ])('%s is left out, and what she had stays', (_, changes, stored, reason) => {
    const before = follow(rulesWith(changes), ...stored.slice(0, -1));
    const followed = follow(rulesWith(changes), ...stored);
    expect(reasonsOf(followed)).toEqual([[stored.length, reason]]);
    expect(followed.uncounted.get(5)).toEqual({ reason, at });
    expect(followed.choices).toEqual(before.choices);
    expect(followed.slots.get(5)?.[0]).toMatchObject({ option: before.slots.get(5)?.[0]?.option, owed: before.slots.get(5)?.[0]?.owed });
  });

  it('leaves the last slot that she may use as free as before', () => {
    const followed = follow(rulesWith({ maxChoices: 1, isPaired: false }), ['first-0-1'], ['more-0-2'], ['first-0-4']);
    expect([reasonsOf(followed), followed.choices.get(5)]).toEqual([[[2, 'tooManyChoices']], [4]]);
  });

  it('takes its number all the same', () => {
    expect(follow(rulesWith(), ['first-0-9', { key: '12:5:1:7' }]).slots.get(5)).toEqual([{ slot: 1, option: 0, owed: 0, next: 8 }]);
  });
});

describe('a change in two steps', () => {
  it('owes its second one until that came, and the next change can begin then', () => {
    const rules = rulesWith({ isPaired: false });
    const first: readonly Stored[] = [['first-0-1'], ['first-0-4']];
    expect(follow(rules, ...first).slots.get(5)).toEqual([{ slot: 1, option: 4, owed: 1, next: 2 }]);
    expect(follow(rules, ...first, ['first-1-0']).slots.get(5)).toEqual([{ slot: 1, option: 4, owed: 0, next: 3 }]);
    const again = follow(rules, ...first, ['first-1-0'], ['first-0-2']);
    expect([again.slots.get(5), again.choices.get(5), again.exclusions]).toEqual([[{ slot: 1, option: 2, owed: 4, next: 4 }], [2], []]);
  });
});

describe('words that Camille had before her eyes', () => {
  it('are asked of a step that leaves an answer too, where the poll has its own beside those of answers', () => {
    const rules = rulesWith({ seen: 'poll', words: { 1: 'one', 2: 'two' } });
    expect(reasonsOf(follow(rules, ['first-0-1', { seen: 'one' }], ['first-1-0', { seen: 'old' }]))).toEqual([[2, 'otherWords']]);
    expect(reasonsOf(follow(rules, ['first-0-1', { seen: 'one' }], ['first-1-0', { seen: 'poll' }]))).toEqual([]);
  });
});

describe('leaving a choice that does not stand', () => {
  const leave = (seen: string, words?: BallotRules['words']): readonly (readonly [number, string])[] => reasonsOf(follow(rulesWith({ words }), ['first-1-0', { seen }]));

  it('is for other words where those of the answer changed since, else out of step', () => {
    expect(leave('old', { 1: 'new' })).toEqual([[1, 'otherWords']]);
    expect([leave('new', { 1: 'new' }), leave('old', { 2: 'new' }), leave('old')]).toEqual([[[1, 'outOfStep']], [[1, 'outOfStep']], [[1, 'outOfStep']]]);
  });
});

describe('rules on several choices together', () => {
  const groups = [
    { options: [1, 2], least: 1, most: 1 },
    { options: [3, 4], least: 1, most: 1 }
  ];

  it('take one answer a question, the one of the lower slot', () => {
    const followed = follow(rulesWith({ groups }), ['first-0-1'], ['more-0-2', { slot: 2 }], ['more-0-4', { slot: 3 }]);
    expect([reasonsOf(followed), followed.choices.get(5)]).toEqual([[[2, 'doubleAuthor']], [1, 4]]);
  });

  it('count none while a question has too few', () => {
    const followed = follow(rulesWith({ groups }), ['first-0-1']);
    expect([reasonsOf(followed), followed.choices.size]).toEqual([[[1, 'tooFewChoices']], 0]);
  });
});

describe('a budget of supports', () => {
  const rules = rulesWith({ layout: supportLayout('12', true), optionIds: [10, 20, 30], maxChoices: 2, minChoices: 0 });
  const inSpace = (...folders: readonly string[]): FollowedSteps => follow(rules, ...folders.map((folder, index): Stored => [folder, { key: `12:5:${index}` }]));

  it('takes no more than it has', () => {
    const followed = inSpace('on-10', 'on-20', 'on-30');
    expect([reasonsOf(followed), followed.choices.get(5)]).toEqual([[[3, 'tooManyChoices']], [10, 20]]);
  });

  it('gives back what is withdrawn, also after one too many', () => {
    const followed = inSpace('on-10', 'on-20', 'on-30', 'off-10', 'on-30');
    expect([reasonsOf(followed), followed.choices.get(5)]).toEqual([[[3, 'tooManyChoices']], [20, 30]]);
  });
});

describe('ballots whose id and time do not fit', () => {
  const anchor = (id: number, created: Date) => ({ id, created, authorId: 90, altered: false, isAnchor: true });
  const witnesses = [anchor(10, minute(0)), anchor(20, minute(10)), anchor(30, minute(20))];

  it('are named by id, whichever place they take', () => {
    const [high, low] = ballotsOf([['first-0-1', { id: 25, created: minute(5) }], ['more-0-2', { id: 15, created: minute(25) }]]);
    expect(high && low && followSteps([high, low], rulesWith(), witnesses).outOfOrder).toEqual([15, 25]);
  });

  it('are followed in the order of arrival', () => {
    const ballots = ballotsOf([['first-1-2', { id: 12, created: minute(15) }], ['first-0-1', { id: 15, created: minute(8) }]]);
    expect(followSteps(ballots, rulesWith(), witnesses).choices.get(5)).toEqual([2]);
  });
});
