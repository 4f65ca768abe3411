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
const said = (id: number, passage: number) => ({ id, callId: 12, kind: 'remark' as const, target: id * 10, anchor: anchorIn(passage) });
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
  it('is read by passage, once each, and told by contribution', async () => {
    const { tallies, own, supports } = boxed();
    tallies.mockImplementation(async ({ box }): Promise<Readonly<Record<number, number>>> => (box === 'c-1-3' ? { 10: 4, 20: 1, 999: 7 } : { 30: 2 }));
    own.mockImplementation(async ({ box }) => mine(...(box === 'c-1-3' ? [20] : [])));
    expect(await supports.read(call, [said(1, 3), said(2, 3), said(3, 4), said(4, 4)])).toEqual({ counts: { 1: 4, 2: 1, 3: 2, 4: 0 }, mine: [2] });
    expect(tallies.mock.calls.map(([{ box, targets, windows }]) => [box, targets, windows])).toEqual([['c-1-3', [10, 20], call.windows], ['c-1-4', [30, 40], call.windows]]);
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
  it('is given and taken back in the space of its passage, and tells the new figure', async () => {
    const { support, supports, open } = boxed();
    support.mockResolvedValueOnce(cast('recorded', 5, 10)).mockResolvedValueOnce(cast('recorded', 4));
    expect(await supports.support(call, said(1, 3), true)).toEqual({ counts: { 1: 5 }, mine: [1] });
    expect(await supports.support(call, said(1, 3), false)).toEqual({ counts: { 1: 4 }, mine: [] });
    expect(support.mock.calls.map(([{ box, budget }, target, isOn]) => [box, budget, target, isOn])).toEqual([['c-1-3', null, 10, true], ['c-1-3', null, 10, false]]);
    expect(open).not.toHaveBeenCalled();
  });

  it('whose figure did not come with it is followed by it', async () => {
    const { support, tallies, supports } = boxed();
    support.mockResolvedValue(cast('recorded', null, 10));
    tallies.mockResolvedValueOnce({ 10: 6 }).mockResolvedValueOnce({});
    expect([(await supports.support(call, said(1, 3), true)).counts, (await supports.support(call, said(1, 3), true)).counts]).toEqual([{ 1: 6 }, { 1: 0 }]);
  });

  it('that is the first opens its space, whoever else does at that moment', async () => {
    for (const opening of [undefined, new DataError('conflict')]) {
      const { support, open, supports } = boxed();
      support.mockReset().mockRejectedValueOnce(gone).mockResolvedValueOnce(cast('recorded', 1, 10));
      if (opening) open.mockRejectedValueOnce(opening);
      expect((await supports.support(call, said(1, 3), true)).counts).toEqual({ 1: 1 });
      expect(open.mock.calls.map(([{ box }, targets]) => [box, targets])).toEqual([['c-1-3', [10]]]);
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
