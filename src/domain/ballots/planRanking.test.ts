import { planRanking } from './planRanking';

const moves = (option: number, choices: readonly number[], wanted: readonly number[], isPaired = true): string[] =>
  planRanking(5, { slots: [{ slot: 1, option, owed: 0, next: 7 }], vote: { choices } }, wanted, { isPaired }).map((step) => `${step.slot}/${step.number}: ${step.from} to ${step.to}`);

describe('the steps from one order to another', () => {
  it('are one that stays where only what comes behind the first place changes', () => {
    expect(moves(2, [2, 1, 3], [2, 3, 1])).toEqual(['1/7: 2 to 2']);
  });

  it('are none where the order is the same, or there was none and is none', () => {
    expect([moves(2, [2, 1, 3], [2, 1, 3]), moves(0, [], [])]).toEqual([[], []]);
  });

  it('are those of a single choice where the first place changes', () => {
    expect(moves(2, [2, 1, 3], [3, 1, 2])).toEqual(['1/7: 2 to 3']);
    expect(moves(2, [2, 1, 3], [3, 1, 2], false)).toEqual(['1/7: 0 to 3', '1/8: 2 to 0']);
  });

  it('are the first ones, and a withdrawal', () => {
    expect(planRanking(5, { slots: [], vote: { choices: [] } }, [3, 1, 2], { isPaired: true })).toEqual([{ agentId: 5, slot: 1, number: 0, from: 0, to: 3 }]);
    expect(moves(2, [2, 1, 3], [])).toEqual(['1/7: 2 to 0']);
  });
});
