import { pollLayout } from './BallotLayout';
import type { FolderRules } from './stepFolders';
import { stepFolders } from './stepFolders';

const rules: FolderRules = { layout: pollLayout('12'), optionIds: [1, 2], maxChoices: 2, mayChange: true, isPaired: true };
const isTaken = (name: string, changes: Partial<FolderRules> = {}): boolean => stepFolders({ ...rules, ...changes })(name) !== null;

describe('a folder of steps', () => {
  it('says what a vote does that lies in it', () => {
    expect(stepFolders(rules)('more-1-2')).toEqual({ isFirst: false, from: 1, to: 2 });
  });

  it('that leads back to its answer is one of rankings alone', () => {
    expect([isTaken('first-1-1'), isTaken('first-1-1', { isRanking: true })]).toEqual([false, true]);
  });

  it('of a change in one step is one where changes are one step', () => {
    expect([isTaken('first-1-2'), isTaken('first-1-2', { isPaired: false })]).toEqual([true, false]);
    expect([isTaken('first-0-2', { isPaired: false }), isTaken('first-2-0', { isPaired: false })]).toEqual([true, true]);
  });

  it('of a change or a withdrawal is none where no change is allowed', () => {
    expect(['first-0-1', 'first-1-0', 'first-1-2'].map((name) => isTaken(name, { mayChange: false }))).toEqual([true, false, false]);
  });

  it('of a further choice is none where there is one', () => {
    expect([isTaken('more-0-1'), isTaken('more-0-1', { maxChoices: 1 }), isTaken('first-0-1', { maxChoices: 1 })]).toEqual([true, false, true]);
  });

  it.each(['first-0-3', 'first-3-1', 'first-0-01', 'notes'])('is not %s', (name) => expect(isTaken(name)).toBe(false));
});
