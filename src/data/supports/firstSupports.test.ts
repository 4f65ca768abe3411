import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { noneIfGone, supportOpening } from './firstSupports';
import type { SupportResult } from './SupportBox';

const space: SupportSpace = { box: 'r-1', targets: [7], seen: { 7: 'x' }, budget: null, windows: [{ from: new Date(0), to: null }], revision: 0 };
const recorded: SupportResult = { mine: { targets: [7], left: null, uncounted: {} }, outcome: 'recorded', count: 1, space: null };
const gone = new DataError('notFound');

function boxed() {
  return { support: jest.fn(async (): Promise<SupportResult> => recorded), open: jest.fn(async (): Promise<void> => undefined) };
}

describe('a support in a space that nobody opened', () => {
  it('is one operation where the folders are there', async () => {
    const box = boxed();
    expect(await supportOpening(box, space, 7, true)).toBe(recorded);
    expect([box.support.mock.calls, box.open.mock.calls]).toEqual([[[space, 7, true]], []]);
  });

  it.each([
    ['nobody else does', undefined],
    ['somebody else is faster', new DataError('conflict')]
  ])('makes the folders of its target, where %s', async (_, refusal) => {
    const box = boxed();
    box.support.mockRejectedValueOnce(gone);
    if (refusal) box.open.mockRejectedValueOnce(refusal);
    expect(await supportOpening(box, space, 7, false)).toBe(recorded);
    expect([box.open.mock.calls, box.support.mock.calls]).toEqual([[[space, [7]]], [[space, 7, false], [space, 7, false]]]);
  });

  it('tells any other failure, of the support and of the opening, and tries but once', async () => {
    const box = boxed();
    box.support.mockRejectedValueOnce(new DataError('throttled'));
    expect([await codeOf(supportOpening(box, space, 7, true)), box.open.mock.calls]).toEqual(['throttled', []]);
    box.support.mockRejectedValueOnce(gone);
    box.open.mockRejectedValueOnce(new DataError('forbidden'));
    expect(await codeOf(supportOpening(box, space, 7, true))).toBe('forbidden');
    box.support.mockReset().mockRejectedValue(gone);
    expect([await codeOf(supportOpening(box, space, 7, true)), box.support.mock.calls.length]).toEqual(['notFound', 2]);
  });
});

it('figures of such a space are none before anybody supports something, and any other failure is told', async () => {
  expect(await noneIfGone(Promise.resolve({ 7: 3 }))).toEqual({ 7: 3 });
  expect(await noneIfGone(Promise.reject(gone))).toEqual({});
  expect(await codeOf(noneIfGone(Promise.reject(new DataError('offline'))))).toBe('offline');
});
