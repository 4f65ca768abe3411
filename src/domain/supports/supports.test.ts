import fc from 'fast-check';
import type { OpenBallot } from '../ballots/Ballot';
import { followSteps } from '../ballots/followSteps';
import { tallyFolders } from '../ballots/Tally';
import { planSupport } from './planSupport';
import { announcedRevision, newTarget, spaceAnnouncement, supportFolders, supportRules } from './SupportSpace';

const TARGETS = [5, 70_000, 8];

describe.each([null, 2])('a support, with a budget of %s', (budget) => {
  const rules = supportRules({ box: 'ideas', targets: TARGETS, seen: {}, budget, revision: 0, windows: [{ from: new Date(0), to: null }] });
  const { layout } = rules;
  let id = 0;
  const store = (key: string, folder: string, authorId = 7): OpenBallot => ({ id: ++id, key, folder, authorId, editorId: authorId, created: new Date(1000 * id), altered: false, seen: '' });

  it('is read back as it was written, for targets of any number, and nothing else is', () => {
    for (const step of [{ agentId: 7, slot: 70_000, number: 3, from: 0, to: 70_000 }, { agentId: 7, slot: 5, number: 0, from: 5, to: 0 }]) {
      expect(layout.read({ key: layout.key(step), folder: layout.folder(step) })).toEqual(step);
    }
    expect(layout.key({ agentId: 7, slot: 70_000, number: 3, from: 0, to: 70_000 })).toBe(budget === null ? 'ideas:70000:7:1:3' : 'ideas:7:3');
    for (const [key, folder] of [
      ['ideas:7:1:0', 'on-5'], ['other:5:7:1:0', 'on-5'], ['other:7:0', 'on-5'], ['ideas:5:7:2:0', 'on-5'], ['ideas:5:7:1:0', 'on-6'], ['ideas:7', 'on-5'],
      ['ideas:x:0', 'on-5'], ['ideas:7:0', 'on-0'], ['ideas:5:7:1:0', 'on-05'], ['ideas:7:0', 'off-05'], ['ideas:5:7:1:0', 'up-5'], ['ideas:7:0', 'xon-5'], ['ideas:7:0', 'on-5x'], ['ideas:12345678901:0', 'on-5'], ['', 'on-5']
    ] as const) {
      expect(layout.read({ key, folder })).toBeNull();
    }
  });

  it('is given and withdrawn, live and counted alike, as far as the budget goes', () => {
    const wish = fc.record({ target: fc.constantFrom(...TARGETS), isOn: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const ballots: OpenBallot[] = [];
        const held = new Set<number>();
        for (const { target, isOn } of wishes) {
          const steps = planSupport(7, followSteps(ballots, rules).slots.get(7) ?? [], target, isOn, budget);
          if (steps === null) expect(held.size).toBe(budget);
          for (const step of steps ?? []) ballots.push(store(layout.key(step), layout.folder(step)));
          if (steps !== null && isOn) held.add(target);
          if (!isOn) held.delete(target);
        }
        const { choices, exclusions } = followSteps(ballots, rules);
        expect([exclusions, choices.get(7) ?? []]).toEqual([[], TARGETS.filter((target) => held.has(target))]);
        const folders = new Map<string, number>();
        for (const { folder } of ballots) folders.set(folder, (folders.get(folder) ?? 0) + 1);
        const { counts } = tallyFolders([...folders].map(([name, itemCount]) => ({ name, itemCount })), rules);
        expect(TARGETS.filter((target) => counts[target] === 1)).toEqual(TARGETS.filter((target) => held.has(target)));
        expect(new Set(ballots.map(({ key }) => key)).size).toBe(ballots.length);
      })
    );
  });

  it('that goes beyond the budget, or comes twice, is not counted, and the ones before it are', () => {
    const give = (target: number, number: number): OpenBallot => {
      const step = { agentId: 7, slot: target, number, from: 0, to: target };
      return store(layout.key(step), layout.folder(step));
    };
    const ballots = [give(8, 0), give(8, 1), give(70_000, 2), give(5, 3)];
    const { choices, exclusions } = followSteps(ballots, rules);
    expect(choices.get(7)).toEqual(budget === null ? TARGETS : [70_000, 8]);
    expect(exclusions.map(({ ballotId, reason }) => [ballots.findIndex(({ id: own }) => own === ballotId), reason])).toEqual([[1, 'doubleAuthor'], ...(budget === null ? [] : [[3, 'tooManyChoices']])]);
  });

  it('whose words changed after it was withdrawn is left out with its withdrawal, for the words and for nothing else', () => {
    const edited = supportRules({ box: 'ideas', targets: TARGETS, seen: { 8: 'new' }, budget, revision: 1, windows: [{ from: new Date(0), to: null }] });
    const stored = (number: number, from: number, to: number): OpenBallot => {
      const step = { agentId: 7, slot: 8, number, from, to };
      return { ...store(layout.key(step), layout.folder(step)), seen: 'old' };
    };
    const [given, withdrawn] = [stored(0, 0, 8), stored(1, 8, 0)];
    const reasonsOf = (ballots: readonly OpenBallot[]): readonly string[] => followSteps(ballots, edited).exclusions.map(({ reason }) => reason);
    expect(reasonsOf([given, withdrawn])).toEqual(['otherWords', 'otherWords']);
    expect(reasonsOf([{ ...given, seen: 'new' }, withdrawn])).toEqual([]);
    expect(reasonsOf([{ ...withdrawn, seen: 'new' }])).toEqual(['outOfStep']);
  });

  it('has two folders a target, whose names say so', () => {
    expect(supportFolders(layout, 70_000)).toEqual(['on-70000', 'off-70000']);
    expect(layout.meaning('on-70000')).toEqual({ isFirst: null, from: 0, to: 70_000 });
    expect(layout.meaning('off-70000')).toEqual({ isFirst: null, from: 70_000, to: 0 });
  });
});

test('a new target has one to ten digits and is never nothing', () => {
  expect([newTarget(() => 0), newTarget(() => 1 - Number.EPSILON)]).toEqual([1, 9_999_999_999]);
  expect(newTarget()).not.toBe(newTarget());
});

it('a folder announces the change of one revision of a space, and no other name does', () => {
  expect(spaceAnnouncement({ revision: 12 })).toBe('edited-12');
  expect(['edited-12', 'edited-0', 'edited-999999999'].map(announcedRevision)).toEqual([12, 0, 999_999_999]);
  expect(['edited-', 'edited-01', 'edited-1x', 'xedited-1', 'edited-1234567890', 'decided-1'].map(announcedRevision)).toEqual([null, null, null, null, null, null]);
});
