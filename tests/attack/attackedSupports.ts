import { newBox } from '../../src/domain/ballots/newBox';
import type { SupportSpace } from '../../src/domain/supports/SupportSpace';
import { newTarget, supportRules } from '../../src/domain/supports/SupportSpace';
import { SupportBox } from '../../src/data/supports/SupportBox';
import { SupportsList } from '../../src/lists/supports';
import type { Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import type { AttackedBox, Tab } from './boxes';
import { serverTime, userIdOf } from './people';
import type { Chance } from './random';
import { stepAttacks } from './stepAttacks';
import { storedIn } from './storedIn';

const MINUTE = 60_000;

export async function makeSupports(site: SiteUnderTest, chance: Chance): Promise<AttackedBox> {
  const budget = chance.of([null, 1, 2]);
  const now = await serverTime(site);
  const to = chance.is(0.4) ? new Date(now + chance.of([10_000, MINUTE, 5 * MINUTE])) : null;
  const space: SupportSpace = { box: newBox('attack'), targets: [newTarget(), newTarget(), newTarget()], budget, windows: [{ from: new Date(now - 2000), to }] };
  const box = (persona: Persona, userId?: number): SupportBox => new SupportBox(site.connection(persona, { userId }));
  await box('owner').open(space, space.targets);
  const owner = await userIdOf(site, 'owner');
  return {
    mode: 'supports',
    attacks: stepAttacks(site, { listUrl: SupportsList.url, rules: async () => supportRules(space), values: async () => ({}) }, chance),
    leaks: [],
    about: `${budget === null ? 'any number' : `a budget of ${budget}`}${to ? ', with an end' : ''}`,
    rules: async () => supportRules(space),
    open: async (persona) => {
      const tab = box(persona, await userIdOf(site, persona));
      const reload: Tab['reload'] = async () => {
        const { targets, uncounted } = await tab.mine(space);
        return { choices: targets, isUncounted: uncounted !== null };
      };
      await reload();
      return {
        reload,
        intend: ({ option, isOn }) => {
          const target = space.targets[option % 3] ?? 0;
          return {
            aspect: String(target),
            value: String(isOn),
            send: async () => {
              const { outcome, mine } = await tab.support(space, target, isOn);
              return { outcome, choices: mine.targets };
            }
          };
        }
      };
    },
    audit: () => box('colleague').audit(space, new Set([owner])),
    live: () => box('visitor').tallies(space),
    stored: () => storedIn(site, SupportsList.url, { box: space.box, column: 'BallotKey', isOf: (key) => String(key).startsWith(`${space.box}:`) }),
    valueOf: (aspect, choices) => String(choices.includes(Number(aspect))),
    owner: null
  };
}
