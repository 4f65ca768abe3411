import fc from 'fast-check';
import { pollLayout, supportLayout } from './BallotLayout';
import { followSteps } from './followSteps';
import type { BallotRules, OpenBallot } from './Ballot';
import { planSupport } from './planSupport';
import { tallyFolders } from './Tally';

describe('a ballot of a poll, as the step that its key and folder say', () => {
  const layout = pollLayout('12-ab');

  it('is read back as it was written', () => {
    const step = fc.record({
      agentId: fc.nat({ max: 9_999_999_999 }),
      slot: fc.integer({ min: 1, max: 99 }),
      number: fc.nat({ max: 999_999_999 }),
      from: fc.nat({ max: 499 }),
      to: fc.integer({ min: 500, max: 999 })
    });
    fc.assert(fc.property(step, (written) => expect(layout.read({ key: layout.key(written), folder: layout.folder(written) })).toEqual(written)));
  });

  it.each([
    ['the key of another box', '12:5:1:0', 'first-0-1'],
    ['something before the key', 'x12-ab:5:1:0', 'first-0-1'],
    ['something after the key', '12-ab:5:1:0:1', 'first-0-1'],
    ['an agent that no id can be', '12-ab:12345678901:1:0', 'first-0-1'],
    ['something before the folder', '12-ab:5:1:0', 'xfirst-0-1'],
    ['something after the folder', '12-ab:5:1:0', 'first-0-1-2'],
    ['a slot below the first', '12-ab:5:0:0', 'more-0-1'],
    ['a first slot among the others', '12-ab:5:1:0', 'more-0-1'],
    ['another slot among the first ones', '12-ab:5:2:0', 'first-0-1'],
    ['a step that leads nowhere', '12-ab:5:1:0', 'first-3-3']
  ])('is none with %s', (_, key, folder) => {
    expect(layout.read({ key, folder })).toBeNull();
  });

  it('leaves the folder of something else alone', () => {
    expect(layout.meaning('more-12-345')).toEqual({ isFirst: false, from: 12, to: 345 });
    expect(layout.meaning('Notes')).toBeNull();
  });
});

describe.each([null, 2])('a support, with a budget of %s', (budget) => {
  const layout = supportLayout('ideas', budget !== null);
  const rules: BallotRules = {
    pollId: 0,
    layout,
    optionIds: [5, 70_000, 8],
    minChoices: 0,
    maxChoices: budget ?? Number.MAX_SAFE_INTEGER,
    mayChange: true,
    isPaired: true,
    seen: null,
    windows: [{ from: new Date(0), to: null }]
  };
  let id = 0;
  const store = (key: string, folder: string, authorId = 7): OpenBallot => ({ id: ++id, key, folder, authorId, editorId: authorId, created: new Date(1000 * id), altered: false, seen: '' });

  it('is read back as it was written, for targets of any number, and nothing else is', () => {
    for (const step of [{ agentId: 7, slot: budget === null ? 70_000 : 2, number: 3, from: 0, to: 70_000 }, { agentId: 7, slot: budget === null ? 5 : 1, number: 0, from: 5, to: 0 }]) {
      expect(layout.read({ key: layout.key(step), folder: layout.folder(step) })).toEqual(step);
    }
    expect(layout.key({ agentId: 7, slot: 2, number: 3, from: 0, to: 70_000 })).toBe(budget === null ? 'ideas:70000:7:1:3' : 'ideas:7:2:3');
    for (const [key, folder] of [['ideas:7:1', 'on-5'], ['other:7:1:0', 'on-5'], ['ideas:5:7:2:0', 'on-5'], ['ideas:5:7:1:0', 'on-6'], ['ideas:7:0:0', 'on-5'], ['ideas:7:1:0', 'on-0'], ['ideas:7:1:0', 'up-5']] as const) {
      expect(layout.read({ key, folder })).toBeNull();
    }
  });

  it('is given and withdrawn, live and counted alike, as far as the budget goes', () => {
    const wish = fc.record({ target: fc.constantFrom(...rules.optionIds), isOn: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const ballots: OpenBallot[] = [];
        const held = new Set<number>();
        for (const { target, isOn } of wishes) {
          const step = planSupport(7, followSteps(ballots, rules).slots.get(7) ?? [], target, isOn, budget);
          if (step === null) expect(held.size).toBe(budget);
          else if (step !== 'stands') ballots.push(store(layout.key(step), layout.folder(step)));
          if (step !== null && isOn) held.add(target);
          if (!isOn) held.delete(target);
        }
        const { choices, exclusions } = followSteps(ballots, rules);
        expect([exclusions, new Set(choices.get(7) ?? [])]).toEqual([[], held]);
        const folders = new Map<string, number>();
        for (const { folder } of ballots) folders.set(folder, (folders.get(folder) ?? 0) + 1);
        const { counts } = tallyFolders([...folders].map(([name, itemCount]) => ({ name, itemCount })), rules);
        expect(rules.optionIds.filter((target) => counts[target] === 1).sort()).toEqual([...held].sort());
        expect(new Set(ballots.map(({ key }) => key)).size).toBe(ballots.length);
      })
    );
  });
});
