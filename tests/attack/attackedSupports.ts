import { newBox } from '../../src/domain/ballots/newBox';
import { placeInWindows } from '../../src/domain/ballots/votingWindow';
import type { SupportSpace } from '../../src/domain/supports/SupportSpace';
import { newTarget, supportRules, targetFingerprint } from '../../src/domain/supports/SupportSpace';
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
  const targets = [newTarget(), newTarget(), newTarget()];
  const words = (edit: number): SupportSpace['seen'] => Object.fromEntries(targets.map((target) => [target, targetFingerprint([target, edit])]));
  /** As the part that has the space stores it. */
  let space: SupportSpace = { box: newBox('attack'), targets, seen: words(0), budget, windows: [{ from: new Date(now - 2000), to }], revision: 0 };
  const box = (persona: Persona, userId?: number): SupportBox => new SupportBox(site.connection(persona, { userId }), async () => space);
  const owned = box('owner');
  await owned.open(space, space.targets);
  const owner = await userIdOf(site, 'owner');
  /** Announced, then stored at once: what the server stamps until then is told by the old words and the old end. */
  const change = async (changes: (second: Date) => Partial<SupportSpace>): Promise<void> => {
    const known = space;
    await owned.announce(known);
    const answer = await site.rest('owner', '_api/web?$select=Id');
    const second = new Date(1000 + Date.parse(answer.headers.get('Date') ?? ''));
    // Somebody else changed it meanwhile.
    if (space === known) space = { ...known, ...changes(second), revision: known.revision + 1 };
  };
  const isOver = (second: Date): boolean => placeInWindows(second, space.windows) === 'late';
  let edits = 0;
  return {
    mode: 'supports',
    about: `${budget === null ? 'any number' : `a budget of ${budget}`}${to ? ', with an end' : ''}`,
    attacks: stepAttacks(site, { listUrl: SupportsList.url, rules: async () => supportRules(space), values: async (option) => ({ Title: space.seen[option] ?? '' }) }, chance),
    leaks: [],
    rules: async () => supportRules(space),
    open: async (persona) => {
      const tab = box(persona, await userIdOf(site, persona));
      let known = space;
      const reload: Tab['reload'] = async () => {
        known = space;
        const mine = await tab.mine(known);
        return { choices: mine.targets, isUncounted: (target) => mine.uncounted[Number(target)] !== undefined };
      };
      await reload();
      return {
        reload,
        intend: ({ option, isOn }) => {
          const target = targets[option % 3] ?? 0;
          const seen = known.seen[target];
          return {
            aspect: String(target),
            value: String(isOn),
            send: async () => {
              const result = await tab.support(known, target, isOn, seen);
              known = result.space ?? known;
              return { outcome: result.outcome, choices: result.mine.targets };
            }
          };
        }
      };
    },
    audit: () => box('colleague').audit(space, new Set([owner])),
    live: () => box('visitor').tallies(space),
    stored: () => storedIn(site, SupportsList.url, { box: space.box, column: 'BallotKey', isOf: (key) => String(key).startsWith(`${space.box}:`) }),
    valueOf: (aspect, choices) => String(choices.includes(Number(aspect))),
    owner: {
      close: () => change((second) => (isOver(second) ? {} : { windows: space.windows.map((window) => (window.to && window.to < second ? window : { ...window, to: second })) })),
      reopen: () => change((second) => (isOver(second) ? { windows: [...space.windows, { from: new Date(second.getTime() + 1000), to: null }] } : {})),
      edit: () => change(() => ({ seen: words(++edits) }))
    }
  };
}
