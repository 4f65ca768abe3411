import { choicesAllowed, isRankingOf } from './choicesAllowed';

const optionIds = [1, 2, 3, 4];

describe('choices that make a vote', () => {
  it.each([
    [[], true],
    [[1], false],
    [[1, 2], true],
    [[1, 2, 3], true],
    [[1, 2, 3, 4], false]
  ])('are as many as the poll asks for, or none: %j', (choices, expected) => {
    expect(choicesAllowed(choices, { optionIds, minChoices: 2, maxChoices: 3 })).toBe(expected);
  });

  it.each([
    [[3], false],
    [[1], true],
    [[1, 2], true],
    [[1, 3], true],
    [[1, 3, 4], false],
    [[1, 2, 3], true],
    [[], true]
  ])('are as many as each question asks for: %j', (choices, expected) => {
    const groups = [
      { options: [1, 2], least: 1, most: 2 },
      { options: [3, 4], least: 0, most: 1 }
    ];
    expect(choicesAllowed(choices, { optionIds, minChoices: 1, maxChoices: 4, groups })).toBe(expected);
  });

  it('are all of them in a ranking, whatever the bounds of other votes', () => {
    const rules = { optionIds, minChoices: 1, maxChoices: 1, isRanking: true };
    expect([choicesAllowed([3, 1, 4, 2], rules), choicesAllowed([3], rules), choicesAllowed([], rules)]).toEqual([true, false, true]);
  });
});

describe('a ranking', () => {
  it.each([
    [[4, 3, 2, 1], true],
    [[4, 3, 2], false],
    [[4, 3, 2, 2], false],
    [[4, 3, 2, 1, 1], false],
    [[4, 3, 2, 1, 9], false]
  ])('is each option once: %j', (choices, expected) => {
    expect(isRankingOf(choices, optionIds)).toBe(expected);
  });
});
