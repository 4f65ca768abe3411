/** @jest-environment node */
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { SupportsList } from '../../lists/supports';
import { BallotSite } from '../ballots/testing/ballotSite';
import { broken, codeOf, reasonOf } from '../connection/testing/connectionTo';
import { SupportBox } from './SupportBox';

const from = new Date(Date.now() - 24 * 3600_000);
const space = (changes: Partial<SupportSpace> = {}): SupportSpace => ({ box: 'idees', targets: [11, 12, 13], budget: null, seen: { 11: 'a', 12: 'b', 13: 'c' }, windows: [{ from, to: null }], revision: 0, ...changes });
const over = { windows: [{ from, to: new Date(Date.now() - 3600_000) }] };

async function supporting(shown = space(), latest: () => SupportSpace = () => shown) {
  const site = new BallotSite(SupportsList.url);
  const read = jest.fn(async () => latest());
  const box = new SupportBox(site.connection, read);
  await box.open(shown, shown.targets);
  site.asked.length = 0;
  return { site, box, read, adds: (): number => site.asked.filter(({ path }) => path.includes('AddValidate')).length };
}

describe('the folders of targets', () => {
  it('are made before anybody is shown them, once', async () => {
    const { site, box } = await supporting();
    const made = [...site.folders];
    expect(made.map((path) => path.replace(/^.*idees\/?/, ''))).toEqual(['', ...[11, 12, 13].flatMap((target) => [`on-${target}`, `off-${target}`])]);
    await box.open(space(), [11]);
    expect([...site.folders]).toEqual(made);
  });

  it('are refused where somebody stored something in one of them', async () => {
    const { site, box } = await supporting();
    site.store('idees/on-12', 'x', 'y', { author: 9 });
    expect(await reasonOf(box.open(space(), [11, 12]))).toMatchObject({ code: 'conflict', cause: expect.stringContaining('on-12') });
    await box.open(space(), [11]);
  });

  it('are not made for a name or a number of targets that no space has', async () => {
    const { box, adds } = await supporting();
    for (const name of ['', 'Idees', 'a/b', 'a'.repeat(25)]) expect(await codeOf(box.open(space({ box: name }), [11]))).toMatch(/RangeError: not the name/);
    const many = Array.from({ length: 1999 }, (_, index) => index + 100);
    expect(await codeOf(box.open(space({ targets: [11] }), [...many, 12]))).toMatch(/RangeError: more than 2000/);
    expect(adds()).toBe(0);
    await box.open(space({ box: 'a'.repeat(24) }), []);
    await box.open(space({ targets: many }), [12]);
  });
});

describe('a support', () => {
  it('is one step with the words that were seen, and comes with the figure of its target', async () => {
    const { site, box, read } = await supporting();
    expect(await box.support(space(), 12, true)).toEqual({ outcome: 'recorded', count: 1, space: null, mine: { targets: [12], left: null, uncounted: {} } });
    expect(site.stored()).toEqual(['idees:12:5:1:0 idees/on-12 b']);
    expect(await box.tallies(space())).toEqual({ 11: 0, 12: 1, 13: 0 });
    expect(read).not.toHaveBeenCalled();
  });

  it('that stands is not stored again; it is withdrawn by a further step', async () => {
    const { site, box } = await supporting();
    await box.support(space(), 12, true);
    expect(await box.support(space(), 12, true)).toMatchObject({ outcome: 'alreadyRecorded', mine: { targets: [12] } });
    expect(await box.support(space(), 12, false)).toMatchObject({ outcome: 'recorded', count: 0, mine: { targets: [] } });
    expect(site.stored().slice(1)).toEqual(['idees:12:5:1:1 idees/off-12 b']);
    expect(await box.support(space(), 12, false)).toMatchObject({ outcome: 'alreadyRecorded' });
  });

  it('is one of a budget: what is left is told, and more is refused', async () => {
    const shown = space({ budget: 2 });
    const { site, box } = await supporting(shown);
    expect((await box.support(shown, 13, true)).mine).toEqual({ targets: [13], left: 1, uncounted: {} });
    expect((await box.support(shown, 11, true)).mine).toEqual({ targets: [11, 13], left: 0, uncounted: {} });
    expect(await box.support(shown, 12, true)).toMatchObject({ outcome: 'noneLeft', count: null, mine: { targets: [11, 13], left: 0 } });
    expect(site.items).toHaveLength(2);
    await box.support(shown, 13, false);
    expect(await box.support(shown, 12, true)).toMatchObject({ outcome: 'recorded', mine: { targets: [11, 12], left: 0 } });
  });

  it('of a target that the space does not have is an error', async () => {
    const { box } = await supporting();
    expect(await codeOf(box.support(space(), 99, true))).toMatch(/RangeError: no target 99/);
  });

  it('for other words is not sent; to withdraw needs none', async () => {
    const { box, adds } = await supporting();
    expect(await box.support(space(), 12, true, 'old')).toMatchObject({ outcome: 'otherWords', count: null, mine: { targets: [] } });
    expect(adds()).toBe(0);
    await box.support(space(), 12, true);
    expect(await box.support(space(), 12, false, 'old')).toMatchObject({ outcome: 'recorded' });
  });

  it('outside of the windows is not sent', async () => {
    const { box, adds } = await supporting(space(over));
    expect(await box.support(space(over), 12, true)).toMatchObject({ outcome: 'tooLate', count: null });
    expect(adds()).toBe(0);
  });

  it('whose answer was lost is found, and stored once', async () => {
    const { site, box, adds } = await supporting();
    site.after = ({ path }) => {
      if (path.includes('AddValidate') && adds() === 1) broken();
    };
    expect((await box.support(space(), 12, true)).mine.targets).toEqual([12]);
    expect(site.items).toHaveLength(1);
  });
});

describe('a support that something is known against', () => {
  it('is refused for a budget that is used up by what the page saw', async () => {
    const shown = space({ budget: 1 });
    const { box, adds } = await supporting(shown);
    await box.support(shown, 11, true);
    await box.mine(shown);
    expect(await box.support(shown, 12, true)).toMatchObject({ outcome: 'noneLeft', mine: { targets: [11], left: 0 } });
    expect(adds()).toBe(1);
  });

  it('is told apart from those of other targets, and from an earlier one of its own', async () => {
    const { site, box } = await supporting();
    site.store('idees/on-11', 'idees:11:5:1:0', 'old');
    site.store('idees/on-12', 'idees:12:5:1:0', 'old');
    site.store('idees/on-13', 'idees:13:5:1:0', 'c');
    expect((await box.mine(space())).uncounted).toMatchObject({ 11: { reason: 'otherWords' }, 12: { reason: 'otherWords' } });
    expect((await box.support(space(), 12, true)).mine).toEqual({ targets: [12, 13], left: null, uncounted: { 11: { reason: 'otherWords', at: expect.any(Date) } } });
  });

  it.each<readonly [string, number, number | null, string]>([
    ['opens', 12_000, null, 'early'],
    ['closed', -3600_000, -3000, 'late']
  ])('is sent within seconds of an edge, and the server decides: the space %s', async (_, opens, closes, reason) => {
    const edge = space({ windows: [{ from: new Date(Date.now() + opens), to: closes === null ? null : new Date(Date.now() + closes) }] });
    const { site, box } = await supporting(edge);
    expect(await box.support(edge, 12, true)).toMatchObject({ outcome: 'tooLate', count: 1, mine: { targets: [], uncounted: { 12: { reason } } } });
    expect(site.items).toHaveLength(1);
  });
});

describe('a support of another page', () => {
  it('that was taken back since this page read it does not keep it from being given', async () => {
    const { site, box } = await supporting();
    site.store('idees/on-12', 'idees:12:5:1:0', 'b');
    await box.mine(space());
    site.store('idees/off-12', 'idees:12:5:1:1', 'b');
    expect(await box.support(space(), 12, true)).toMatchObject({ outcome: 'recorded', mine: { targets: [12] } });
    expect(site.items).toHaveLength(3);
  });

  it('does not make room for one: whoever opened the target did', async () => {
    const { site, box } = await supporting();
    const folder = [...site.folders].find((path) => path.endsWith('/on-12')) ?? '';
    site.folders.delete(folder);
    expect(await codeOf(box.support(space(), 12, true))).toBe('notFound');
    expect(site.folders.has(folder)).toBe(false);
  });

  it('that this page read leaves no doubt: the space is not read again', async () => {
    const { site, box, read } = await supporting();
    site.store('idees/on-12', 'idees:12:5:1:0', 'b');
    await box.mine(space());
    expect(await box.support(space(), 12, false)).toMatchObject({ outcome: 'recorded', count: 0, space: null });
    expect(read).not.toHaveBeenCalled();
  });

  it('that this page did not read may rest on a space that it does not know', async () => {
    const { site, box, read } = await supporting();
    site.store('idees/on-12', 'idees:12:5:1:0', 'b');
    expect(await box.support(space(), 12, false)).toMatchObject({ outcome: 'recorded', space: null });
    expect(read).toHaveBeenCalledTimes(1);
    const longer = space({ revision: 1 });
    const changed = await supporting(space(), () => longer);
    changed.site.store('idees/on-12', 'idees:12:5:1:0', 'b');
    expect(await changed.box.support(space(), 12, false)).toMatchObject({ outcome: 'recorded', space: { revision: 1 } });
  });
});

describe('a space that was changed while an agent looked at it', () => {
  const withdrawn = ({ site, adds }: Awaited<ReturnType<typeof supporting>>): void => {
    site.after = ({ path }) => {
      if (path.includes('AddValidate') && adds() === 1) site.store('idees/off-12', 'idees:12:5:1:1', 'b');
    };
  };

  it('is told with a support that stood already', async () => {
    const longer = space({ revision: 1 });
    const { box, site, read } = await supporting(space(), () => longer);
    await box.support(space(), 12, true);
    expect(await box.support(space(), 12, true)).toMatchObject({ outcome: 'alreadyRecorded', space: null });
    expect(read).not.toHaveBeenCalled();
    site.folder('idees/edited-0');
    expect(await box.support(space(), 12, true)).toMatchObject({ outcome: 'alreadyRecorded', space: { revision: 1 } });
    expect(await box.support(longer, 12, true)).toMatchObject({ outcome: 'alreadyRecorded', space: null });
  });

  it('is told with a support that stood already and does not count by it', async () => {
    const ended = space({ windows: [{ from, to: new Date(from.getTime() + 1000) }], revision: 1 });
    const { box, site } = await supporting(space(), () => ended);
    await box.support(space(), 12, true);
    site.folder('idees/edited-0');
    expect(await box.support(space(), 12, true)).toMatchObject({ outcome: 'tooLate', space: { revision: 1 }, mine: { targets: [] } });
  });

  it('is told with what another tab did last, and nothing is sent once more', async () => {
    const changed = await supporting(space(), () => space({ revision: 1 }));
    changed.site.folder('idees/edited-0');
    withdrawn(changed);
    expect(await changed.box.support(space(), 12, true)).toMatchObject({ outcome: 'overtaken', space: { revision: 1 }, mine: { targets: [] } });
    expect(changed.adds()).toBe(1);
  });

  it('of other words is told, though another tab supported these', async () => {
    const renamed = space({ revision: 1, seen: { ...space().seen, 12: 'new' } });
    const { box, site, adds } = await supporting(space(), () => renamed);
    site.folder('idees/edited-0');
    site.after = ({ path }) => {
      if (path.includes('AddValidate') && adds() === 1) site.store('idees/on-12', 'idees:12:5:1:1', 'new');
    };
    expect(await box.support(space(), 12, true)).toMatchObject({ outcome: 'otherWords', space: { revision: 1 }, mine: { targets: [12] } });
  });

  it('and is over still is told so', async () => {
    const { box, adds } = await supporting(space(over), () => space({ ...over, revision: 1 }));
    expect(await box.support(space(over), 12, true)).toMatchObject({ outcome: 'tooLate', space: { revision: 1 }, mine: { targets: [], uncounted: {} } });
    expect(adds()).toBe(0);
  });

  it('has what was supported through another tab, though this page was told that it is over', async () => {
    const { box, site, adds } = await supporting(space(over), () => space({ revision: 1 }));
    site.store('idees/on-12', 'idees:12:5:1:0', 'b');
    expect(await box.support(space(over), 12, true)).toMatchObject({ outcome: 'alreadyRecorded', space: { revision: 1 }, mine: { targets: [12] } });
    expect(adds()).toBe(0);
  });


  it('is announced, and the support is judged by it', async () => {
    const renamed = space({ revision: 1, seen: { ...space().seen, 12: 'new' } });
    const { box, site, read } = await supporting(space(), () => renamed);
    await box.announce(space());
    expect([...site.folders].pop()).toMatch(/idees\/edited-0$/);
    expect(await box.support(space(), 12, true)).toMatchObject({ outcome: 'otherWords', space: { revision: 1 }, mine: { targets: [], uncounted: { 12: { reason: 'otherWords' } } } });
    expect(await box.support(space(), 11, true)).toMatchObject({ outcome: 'recorded', count: 1, space: { revision: 1 }, mine: { targets: [11] } });
    expect(read).toHaveBeenCalled();
  });

  it('is reopened for who was told that it is over', async () => {
    const longer = space({ revision: 1 });
    const { box, site } = await supporting(space(over), () => longer);
    await box.announce(space(over));
    expect(await box.support(space(over), 12, true)).toMatchObject({ outcome: 'recorded', space: { revision: 1 }, mine: { targets: [12] } });
    expect(site.items).toHaveLength(1);
  });

  it('that ended takes no more', async () => {
    const ended = space({ ...over, revision: 1 });
    const { box } = await supporting(space(), () => ended);
    await box.announce(space());
    expect(await box.support(space(), 12, true)).toMatchObject({ outcome: 'tooLate', space: { revision: 1 }, mine: { targets: [], uncounted: { 12: { reason: 'late' } } } });
  });
});

describe('what an agent supports', () => {
  it('is asked of his own, in this space, in one operation', async () => {
    const { site, box } = await supporting();
    site.store('idees/on-11', 'idees:11:5:1:0', 'a');
    site.store('idees/on-13', 'idees:13:9:1:0', 'c', { author: 9 });
    expect(await box.mine(space())).toEqual({ targets: [11], left: null, uncounted: {} });
    expect(site.asked.map(({ path }) => path)).toEqual([expect.stringMatching(/AuthorId eq 5 and startswith\(BallotKey,'idees:'\)/)]);
    for (const column of ['Id', 'BallotKey', 'Title', 'AuthorId', 'EditorId', 'Created', 'Modified', 'FileDirRef']) expect(site.asked[0]?.path).toMatch(new RegExp(`[=,]${column}(,|&|$)`));
  });

  it('that was just read is enough to support something: nothing is read before', async () => {
    const { site, box } = await supporting();
    await box.mine(space());
    site.asked.length = 0;
    await box.support(space(), 12, true);
    expect(site.asked.map(({ method, path }) => `${method} ${/AddValidate|(?:on|off|edited)-\d+/.exec(path)?.[0]}`)).toEqual(['POST AddValidate', 'GET on-12', 'GET off-12', 'GET edited-0']);
  });
});

describe('what one agent supports in spaces that are shown one after the other', () => {
  it('is read once for all of them, for five minutes, until he changes something', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(1000);
    const { site, box } = await supporting();
    const [one, other] = [space(), space({ box: 'idees-b' })];
    await box.open(other, other.targets);
    await box.support(one, 12, true);
    const asks = async (work: () => Promise<unknown>): Promise<number> => {
      site.asked.length = 0;
      await work();
      return site.asked.length;
    };
    const targets = async (of: SupportSpace): Promise<readonly number[]> => (await box.mine(of, 'idees')).targets;
    const both: (readonly number[])[] = [];
    expect(await asks(async () => both.push(...(await Promise.all([targets(one), targets(other)]))))).toBe(1);
    expect(both).toEqual([[12], []]);
    expect(await asks(() => targets(other))).toBe(0);
    await box.support(other, 13, true);
    expect(await targets(other)).toEqual([13]);
    now.mockReturnValue(1000 + 300_000);
    expect(await asks(() => targets(one))).toBe(1);
    now.mockRestore();
  });
});
