/** @jest-environment node */
import { anchorIn } from '../../../tests/contract/callTexts';
import { answering } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import type { MySupports } from '../supports/MySupports';
import { SupportBox } from '../supports/SupportBox';
import type { SupportResult } from '../supports/SupportCaster';
import { ContributionSupports } from './ContributionSupports';

const call = { box: 'c-1', windows: [{ from: new Date(0), to: null }] };
const said = (id: number, passage: number, space = 0) => ({ id, callId: 12, kind: 'remark' as const, space, anchor: anchorIn(passage) });
const mine = (...targets: readonly number[]): MySupports => ({ targets, left: null, uncounted: {} });
const gone = new DataError('notFound');

/** What a box of supports says, without SharePoint. */
function boxed() {
  const tallies = jest.spyOn(SupportBox.prototype, 'tallies').mockResolvedValue({});
  const own = jest.spyOn(SupportBox.prototype, 'mine').mockResolvedValue(mine());
  const support = jest.spyOn(SupportBox.prototype, 'support');
  const open = jest.spyOn(SupportBox.prototype, 'open').mockResolvedValue(undefined);
  return { tallies, own, support, open, supports: new ContributionSupports(answering(() => undefined).connection) };
}
const cast = (outcome: SupportResult['outcome'], count: number | null, ...targets: readonly number[]): SupportResult => ({ space: null, outcome, count, mine: mine(...targets) });
afterEach(() => jest.restoreAllMocks());

describe('who supports what was said', () => {
  it('is read by space, once each, and told by contribution', async () => {
    const { tallies, own, supports } = boxed();
    tallies.mockImplementation(async ({ box }): Promise<Readonly<Record<number, number>>> => (box === 'c-1-3' ? { 1: 4, 2: 1, 999: 7 } : box === 'c-1-3a' ? { 1: 9, 5: 3 } : { 3: 2 }));
    own.mockImplementation(async ({ box }) => mine(...(box === 'c-1-3' ? [2] : [])));
    expect(await supports.read(call, [said(1, 3), said(2, 3), said(3, 4), said(4, 4), said(5, 3, 1)])).toEqual({ counts: { 1: 4, 2: 1, 3: 2, 4: 0, 5: 3 }, mine: [2] });
    expect(tallies.mock.calls.map(([{ box, targets, windows }]) => [box, targets, windows])).toEqual([['c-1-3', [1, 2], call.windows], ['c-1-4', [3, 4], call.windows], ['c-1-3a', [5], call.windows]]);
  });

  it('is nobody before anybody did; any other failure is told', async () => {
    const { tallies, supports } = boxed();
    tallies.mockRejectedValueOnce(gone);
    expect(await supports.read(call, [said(1, 3)])).toEqual({ counts: { 1: 0 }, mine: [] });
    tallies.mockRejectedValueOnce(new DataError('forbidden'));
    expect(await codeOf(supports.read(call, [said(1, 3)]))).toBe('forbidden');
  });
});

describe('a support', () => {
  it('is given and taken back in its space, which never changes, and tells whether it stands', async () => {
    const { support, supports, open } = boxed();
    support.mockResolvedValueOnce(cast('recorded', null, 1)).mockResolvedValueOnce(cast('recorded', null));
    expect([await supports.support(call, said(1, 3), true), await supports.support(call, said(1, 3, 2), false)]).toEqual([true, false]);
    expect(support.mock.calls.map(([{ box, budget, isFixed }, target, isOn]) => [box, budget, isFixed, target, isOn])).toEqual([['c-1-3', null, true, 1, true], ['c-1-3b', null, true, 1, false]]);
    expect(open).not.toHaveBeenCalled();
  });

  it('that is the first opens its space, whoever else does at that moment', async () => {
    for (const opening of [undefined, new DataError('conflict')]) {
      const { support, open, supports } = boxed();
      support.mockReset().mockRejectedValueOnce(gone).mockResolvedValueOnce(cast('recorded', null, 1));
      if (opening) open.mockRejectedValueOnce(opening);
      expect(await supports.support(call, said(1, 3), true)).toBe(true);
      expect(open.mock.calls.map(([{ box }, targets]) => [box, targets])).toEqual([['c-1-3', [1]]]);
      jest.restoreAllMocks();
    }
    const { support, open, supports } = boxed();
    support.mockReset().mockRejectedValue(gone);
    open.mockRejectedValueOnce(new DataError('forbidden'));
    expect(await codeOf(supports.support(call, said(1, 3), true))).toBe('forbidden');
  });

  it('is refused once the call is over, and told when it fails', async () => {
    const { support, supports } = boxed();
    support.mockReset().mockResolvedValueOnce(cast('tooLate', null)).mockRejectedValueOnce(new DataError('throttled'));
    expect([await codeOf(supports.support(call, said(1, 3), true)), await codeOf(supports.support(call, said(1, 3), true))]).toEqual(['forbidden', 'throttled']);
  });
});

describe('what most people support', () => {
  const ranks = (...spaces: readonly Readonly<Record<number, number>>[]) => {
    const all = jest.spyOn(SupportBox.prototype, 'allTallies').mockResolvedValue({});
    for (const space of spaces) all.mockResolvedValueOnce(space);
    return all;
  };

  it('comes first, of equals the newest, and nothing that nobody supports any more, in one operation', async () => {
    const { supports } = boxed();
    const all = ranks({ 1: 2, 2: 5, 3: 2, 4: 0 });
    expect(await supports.ranked(call, 3, 1499)).toEqual({ ids: [2, 3, 1], among: null });
    expect(all.mock.calls.map(([{ box, targets, windows }]) => [box, targets, windows])).toEqual([['c-1-3', [], call.windows]]);
  });

  it('is looked for in the newest four spaces of a passage, and it is said among how many', async () => {
    const { supports } = boxed();
    const all = ranks({ 1: 1 }, { 2: 3 }, { 3: 2 }, { 4: 4 });
    expect(await supports.ranked(call, 3, 7600)).toEqual({ ids: [4, 2, 3, 1], among: 4600 });
    expect(all.mock.calls.map(([{ box }]) => box)).toEqual(['c-1-3b', 'c-1-3c', 'c-1-3d', 'c-1-3e']);
    expect((await supports.ranked(call, 3, 5999)).among).toBeNull();
  });

  it('is nothing before anybody did; any other failure is told', async () => {
    const { supports } = boxed();
    const all = ranks();
    all.mockRejectedValueOnce(gone).mockRejectedValueOnce(new DataError('offline'));
    expect(await supports.ranked(call, 3, 0)).toEqual({ ids: [], among: null });
    expect(await codeOf(supports.ranked(call, 3, 0))).toBe('offline');
  });
});
