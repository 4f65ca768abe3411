import type { Descent, TextVersion } from '../passages/Passage';
import { ancestorsOf, descendantsOf, lineageOf } from './lineage';
import { passagesOf } from './testing/texts';

const version = (number: number, ids: readonly number[], ...descents: readonly Descent[]): TextVersion => ({ version: number, title: '', passages: ids.map((id) => ({ id, kind: 'paragraph', level: 0, label: '', text: `Passage ${id}`, marks: [] })), descents });
const same = (...ids: readonly number[]): readonly Descent[] => ids.map((id) => ({ kind: 'same', from: [id], to: [id] }));

/** 10 is split into 12 and 11, of which 12 joins 9 in 2; 3 is gone, 20 is new. */
const versions: readonly TextVersion[] = [
  version(1, [10, 9, 3]),
  version(2, [12, 11, 9, 20], { kind: 'split', from: [10], to: [12, 11] }, ...same(9), { kind: 'gone', from: [3], to: [] }, { kind: 'new', from: [], to: [20] }),
  version(3, [11, 2, 20], { kind: 'joined', from: [12, 9], to: [2] }, ...same(11, 20))
];

describe('the family of a passage', () => {
  it('are all that it became in the last version, rising', () => {
    expect([10, 9, 3].map((id) => descendantsOf(id, 1, versions))).toEqual([[2, 11], [2], []]);
    expect([12, 11, 9, 20].map((id) => descendantsOf(id, 2, versions))).toEqual([[2], [11], [2], [20]]);
    expect(descendantsOf(10, 1, versions.slice(0, 2))).toEqual([11, 12]);
    expect(descendantsOf(10, 1, versions.slice(0, 1))).toEqual([10]);
  });

  it('are none of a passage that its version does not have, nor of no text', () => {
    expect([descendantsOf(20, 1, versions), descendantsOf(10, 2, versions), descendantsOf(10, 7, versions), descendantsOf(10, 1, [])]).toEqual([[], [], [], []]);
  });

  it('are all that it comes from in any version, rising, without itself', () => {
    expect([2, 11, 20, 9, 99].map((id) => ancestorsOf(id, versions))).toEqual([[9, 10, 12], [10], [], [], []]);
  });

  it('is worked out once for the same versions', () => {
    expect(lineageOf(versions)).toBe(lineageOf(versions));
    expect(lineageOf([...versions])).not.toBe(lineageOf(versions));
    expect(lineageOf(versions).passages.get(3)?.get(2)?.text).toBe('Passage 2');
    expect(lineageOf([{ version: 1, title: '', passages: passagesOf(), descents: [] }]).passages.get(1)).toEqual(new Map());
  });
});
