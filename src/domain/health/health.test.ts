/** @jest-environment node */
import fc from 'fast-check';
import { byWorst, groupStates, isToMend, worstOf } from './groupState';
import type { ListLoad, SiteLoad } from './limits';
import { limitRules, limitsNear, mayHaveFullFolder } from './limits';
import { countTroubles, troubleOf } from './records';
import { secondRows, twinsAmong } from './twins';

const list = (load: Partial<ListLoad>): ListLoad => ({ url: 'Lists/ParvisBallots', items: 0, indexes: 3, lacksIndex: false, folders: [], scopes: 0, ...load });
const site = (load: Partial<SiteLoad>): SiteLoad => ({ lists: [], listCount: 10, storage: { used: 1, quota: 100 }, ...load });
const kinds = (load: SiteLoad): readonly string[] => limitsNear(load).map(({ kind, isOver }) => (isOver ? `${kind}!` : kind));

describe('how lists stand', () => {
  it('the worst comes first, and what is not used here is no alarm', () => {
    expect([...groupStates].reverse().map((state) => ({ state })).sort(byWorst).map(({ state }) => state)).toEqual(groupStates);
    expect(worstOf(['unused', 'sound', 'older'])).toBe('older');
    expect(worstOf(['unused', 'unused'])).toBe('unused');
    expect(worstOf([])).toBe('unused');
    expect(groupStates.filter(isToMend)).toEqual(['broken', 'weak', 'older']);
  });
});

describe('limits', () => {
  it('are told from the first item that counts as near, and as passed after the last that is allowed', () => {
    const values: Readonly<Record<keyof typeof limitRules, (value: number) => SiteLoad>> = {
      folder: (items) => site({ lists: [list({ folders: [{ name: 'p1', items }] })] }),
      indexes: (indexes) => site({ lists: [list({ indexes })] }),
      indexing: (items) => site({ lists: [list({ items, lacksIndex: true })] }),
      rights: (items) => site({ lists: [list({ items })] }),
      scopes: (scopes) => site({ lists: [list({ scopes })] }),
      items: (items) => site({ lists: [list({ items })] }),
      lists: (listCount) => site({ listCount })
    };
    for (const kind of Object.keys(values) as (keyof typeof limitRules)[]) {
      const { near, limit } = limitRules[kind];
      expect(near).toBeLessThan(limit);
      expect(kinds(values[kind](near - 1))).not.toContain(kind);
      expect(kinds(values[kind](near))).toContain(kind);
      expect(kinds(values[kind](limit))).toContain(kind);
      expect(kinds(values[kind](limit + 1))).toContain(`${kind}!`);
    }
  });

  it('an index that can no longer be added matters only where one is lacking', () => {
    expect(kinds(site({ lists: [list({ items: 50_000 })] }))).toEqual([]);
    expect(kinds(site({ lists: [list({ items: 50_000, lacksIndex: true })] }))).toEqual(['indexing!']);
  });

  it('of storage is what the site was given; what is not told is no alarm', () => {
    expect(kinds(site({ storage: { used: 79, quota: 100 } }))).toEqual([]);
    expect(kinds(site({ storage: { used: 80, quota: 100 } }))).toEqual(['storage']);
    expect(kinds(site({ storage: { used: 100, quota: 100 } }))).toEqual(['storage!']);
    expect(kinds(site({ storage: { used: 100, quota: 0 } }))).toEqual([]);
    expect(kinds(site({ storage: null, listCount: null }))).toEqual([]);
  });

  it('what is nearest comes first; folders are asked for only where one can be full', () => {
    expect(limitsNear(site({ listCount: 1_700, lists: [list({ folders: [{ name: 'a', items: 4_100 }, { name: 'b', items: 5_100 }] })] })).map(({ value }) => value)).toEqual([5_100, 1_700, 4_100]);
    expect([mayHaveFullFolder({ items: 3_999 }), mayHaveFullFolder({ items: 4_000 })]).toEqual([false, true]);
  });
});

describe('twins', () => {
  const known = ['Lists/ParvisPolls', 'Lists/ParvisBallots', 'ParvisCallTexts', 'Phase2'];

  it('are what bears a known name and a number', () => {
    expect(twinsAmong(['Lists/ParvisPolls', 'Lists/ParvisPolls1', 'Lists/ParvisPollsOld', 'ParvisCallTexts12', 'Phase2', 'Phase20', 'Lists/Other1'], known)).toEqual([
      { name: 'Lists/ParvisPolls1', of: 'Lists/ParvisPolls' },
      { name: 'ParvisCallTexts12', of: 'ParvisCallTexts' }
    ]);
  });

  it('rows with one key: the first counts, whatever order they are read in', () => {
    const rows = [{ id: 7, key: 'B' }, { id: 3, key: 'b' }, { id: 9, key: 'b' }, { id: 4, key: '' }, { id: 5, key: '' }, { id: 6, key: 'c' }];
    expect(secondRows(rows)).toEqual([{ id: 7, key: 'B', first: 3 }, { id: 9, key: 'b', first: 3 }]);
    fc.assert(fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (mixed) => expect(secondRows(mixed)).toEqual(secondRows(rows))));
  });
});

describe('what audits name', () => {
  it('is told in words that all parts share; a second answer is nobody’s fault', () => {
    expect([...countTroubles(['altered', 'forgedKey', 'notAuthor', 'late', 'second', 'contradictory', 'damaged'])]).toEqual([['altered', 1], ['forged', 2], ['misdated', 1], ['figures', 1]]);
    expect([troubleOf('doubleAuthor'), troubleOf('unreadable')]).toEqual([null, 'unreadable']);
  });
});
