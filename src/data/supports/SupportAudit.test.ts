/** @jest-environment node */
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { SupportsList } from '../../lists/supports';
import { BallotSite } from '../ballots/testing/ballotSite';
import type { SupportReport } from './SupportAudit';
import { SupportBox } from './SupportBox';

const OWNER = 5;
const STRANGER = 9;
const hour = (of: number): Date => new Date(Date.UTC(2026, 2, 1, of));
const space = (changes: Partial<SupportSpace> = {}): SupportSpace => ({ box: 'idees', targets: [11, 12], budget: null, seen: { 11: 'a', 12: 'b' }, windows: [{ from: hour(8), to: null }], revision: 2, ...changes });

function supported(shown = space()) {
  const site = new BallotSite(SupportsList.url, OWNER);
  for (const name of ['', '/on-11', '/off-11', '/on-12', '/off-12']) site.folder(`idees${name}`, { created: hour(8) });
  const box = new SupportBox(site.connection, async () => shown);
  const give = (agent: number, target: number, created = hour(9), title = shown.seen[target] ?? ''): void => site.store(`idees/on-${target}`, `idees:${target}:${agent}:1:0`, title, { author: agent, created });
  return { site, box, give, run: (): Promise<SupportReport> => box.audit(shown, new Set([OWNER])) };
}
const reasons = ({ exclusions }: SupportReport): readonly (readonly [string, string | null])[] => exclusions.map(({ reason, key }) => [reason, key]);

describe('the check of supports', () => {
  it('says what counts, and nothing of who supports what', async () => {
    const { give, run } = supported();
    give(21, 11);
    give(22, 11);
    give(22, 12);
    expect(await run()).toEqual({ tally: { counts: { 11: 2, 12: 1 }, voters: 2 }, read: 3, exclusions: [], outOfOrder: [], differences: [], gaps: [] });
  });

  it('says who supports what where it is asked for that, and when the first came', async () => {
    const { give, box } = supported();
    expect(await box.firstAt(space(), 11)).toBeNull();
    give(21, 11, hour(9));
    give(22, 12, hour(10));
    const { choices, lastId, read } = await box.votes(space(), new Set([OWNER]));
    expect([[...choices], lastId > 0, read]).toEqual([[[21, [11]], [22, [12]]], true, 2]);
    expect([await box.firstAt(space(), 11), await box.firstAt(space(), 99)]).toEqual([hour(9), null]);
  });

  it('names what does not count, where figures differ, and that not all was read', async () => {
    const { site, give, run } = supported();
    give(21, 11);
    give(22, 12, hour(9), 'other words');
    expect(reasons(await run())).toEqual([['otherWords', 'idees:12:22:1:0']]);
    expect((await run()).differences).toEqual([{ folder: 'on-12', live: 1, counted: 0 }]);
    site.before = ({ path }) => (path.includes('/folders') ? { body: { value: [{ Name: 'on-11', ItemCount: 4 }] } } : undefined);
    expect((await run()).gaps).toEqual(['countDiffers']);
  });

  it.each<readonly [string, string, number, boolean]>([
    ['of a target, whoever made it', 'off-12', STRANGER, false],
    ['of a target that the space does not have', 'on-13', OWNER, true],
    ['of any other name', 'notes', OWNER, true],
    ['that announces a change that is known', 'edited-1', STRANGER, false],
    ['that announces the next change, of who opened targets', 'edited-2', OWNER, false],
    ['that announces the next change, of anybody else', 'edited-2', STRANGER, true],
    ['that announces a later change, of anybody else', 'edited-7', STRANGER, true]
  ])('leaves a folder alone or names it: %s', async (_, name, author, isForeign) => {
    const { site, run } = supported();
    site.folder(`idees/${name}`, { author, created: hour(9) });
    expect(reasons(await run())).toEqual(isForeign ? [['foreignFolder', name]] : []);
  });

  it.each<readonly [string, string, number, boolean]>([
    ['a folder of a target that the owner made', 'on-13', OWNER, true],
    ['one that somebody else made', 'on-13', STRANGER, false],
    ['one of another name', 'edited-0', OWNER, false]
  ])('takes the word of some on what came after: %s', async (_, name, author, isTaken) => {
    const ended = space({ targets: [11, 12, 13], seen: { 11: 'a', 12: 'b', 13: 'c' }, windows: [{ from: hour(8), to: hour(12) }] });
    const { site, give, run } = supported(ended);
    site.folder(`idees/${name}`, { author, created: hour(15) });
    give(21, 11, hour(9));
    give(22, 12, hour(11));
    expect(reasons(await run())).toEqual(isTaken ? [['late', 'idees:11:21:1:0'], ['late', 'idees:12:22:1:0']] : []);
  });
});
