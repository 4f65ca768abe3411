import type { BallotRules } from './Ballot';
import type { Slot } from './followSteps';
import { planSteps } from './planSteps';

const slots = (...options: readonly number[]): Slot[] => options.map((option, index) => ({ slot: index + 1, option, owed: 0, next: 10 * (index + 1) }));
const moves = (from: readonly Slot[], to: readonly number[], changes: Partial<Pick<BallotRules, 'isPaired' | 'groups'>> = {}): string[] =>
  planSteps(5, from, to, { isPaired: true, ...changes }).map((step) => `${step.slot}/${step.number}: ${step.from} to ${step.to}`);

describe('the steps from what Camille chose to what she chooses now', () => {
  it('fill the lowest slots, each option once', () => {
    expect(moves([], [3, 1, 3])).toEqual(['1/0: 0 to 3', '2/0: 0 to 1']);
  });

  it('go on in a slot that she had emptied, before one that she never used', () => {
    expect(moves(slots(4, 0, 2), [4, 2, 1, 3])).toEqual(['2/20: 0 to 1', '4/0: 0 to 3']);
  });

  it('are none when nothing changes, in whatever order she chose', () => {
    expect(moves(slots(4, 0, 2), [2, 4])).toEqual([]);
  });

  it('empty the last slot first when she withdraws, and the one that counts her as a voter at the end', () => {
    expect(moves(slots(1, 2, 3), [])).toEqual(['3/30: 3 to 0', '2/20: 2 to 0', '1/10: 1 to 0']);
  });

  it('move her last choice into the slot that counts her as a voter', () => {
    expect(moves(slots(1, 2, 3, 0), [2, 3])).toEqual(['3/30: 3 to 0', '1/10: 1 to 3']);
    expect(moves(slots(1, 2, 3), [2])).toEqual(['3/30: 3 to 0', '2/20: 2 to 0', '1/10: 1 to 2']);
  });

  it('give up an option that two tabs had given her twice', () => {
    expect(moves(slots(2, 2), [2])).toEqual(['2/20: 2 to 0']);
  });

  it('replace what she gives up by what comes, in the order in which she chose', () => {
    expect(moves(slots(1), [3, 4])).toEqual(['1/10: 1 to 3', '2/0: 0 to 4']);
    expect(moves(slots(1, 2), [2, 4])).toEqual(['1/10: 1 to 4']);
  });

  it('stay within a question first, and leave the rest in their order', () => {
    const groups = [
      { options: [1, 2], least: 0, most: 1 },
      { options: [3, 4], least: 0, most: 1 }
    ];
    expect(moves(slots(1, 3), [4, 2], { groups })).toEqual(['1/10: 1 to 2', '2/20: 3 to 4']);
    expect(moves(slots(1, 3), [2, 4], { groups })).toEqual(['1/10: 1 to 2', '2/20: 3 to 4']);
    expect(moves(slots(1), [4], { groups })).toEqual(['1/10: 1 to 4']);
    // Slot 1 counts the voter: what the other one has just got moves into it.
    expect(moves(slots(1, 3), [4], { groups })).toEqual(['2/20: 3 to 4', '2/21: 4 to 0', '1/10: 1 to 4']);
    expect(moves(slots(5), [2, 6], { groups })).toEqual(['1/10: 5 to 2', '2/0: 0 to 6']);
  });

  it('pay first what a change before owes', () => {
    expect(moves([{ slot: 1, option: 4, owed: 1, next: 2 }], [4], { isPaired: false })).toEqual(['1/2: 1 to 0']);
    expect(moves([{ slot: 1, option: 4, owed: 1, next: 2 }], [], { isPaired: false })).toEqual(['1/2: 1 to 0', '1/3: 4 to 0']);
  });
});
