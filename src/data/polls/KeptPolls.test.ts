/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { KeptNewest } from './KeptPolls';
import { KeptPolls } from './KeptPolls';

const empty = { packed: [], stamps: [] };
const newest: KeptNewest = { stamps: { polls: 'p', records: null }, polls: empty, records: empty, unreadable: [], olderThan: 41 };

describe('the polls that a tab read', () => {
  it.each([
    ['59 minutes and 59 seconds later', 3_599_999, true],
    ['an hour later', 3_600_000, false],
    ['when the clock was set back', -1, false]
  ])('are believed for an hour: %s', (_, later, isKept) => {
    let now = new Date('2026-03-01T09:00:00Z');
    const kept = new KeptPolls(memoryStorage(), () => now);
    kept.write('me', newest);
    now = new Date(now.getTime() + later);
    expect(kept.read('me')).toEqual(isKept ? expect.objectContaining(newest) : undefined);
    expect(kept.read('another')).toBeUndefined();
  });

  it('are not kept where the browser keeps nothing', () => {
    const kept = new KeptPolls(undefined);
    kept.write('me', newest);
    expect(kept.read('me')).toBeUndefined();
  });

  it('are kept by the clock of the browser', () => {
    const kept = new KeptPolls(memoryStorage());
    kept.write('me', newest);
    expect(kept.read('me')).toMatchObject(newest);
  });
});
