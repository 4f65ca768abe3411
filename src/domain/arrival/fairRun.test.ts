import type { Arrival } from './Arrival';
import { countUpTo, fairRun } from './fairRun';

type Times = ReadonlyArray<readonly [id: number, seconds: number]>;
const by = (authorId: number, times: Times, more: Partial<Arrival> = {}): readonly Arrival[] =>
  times.map(([id, seconds]) => ({ id, created: new Date(seconds * 1000), authorId, altered: false, ...more }));

/** Ids of those in the run. */
function runOf(...items: ReadonlyArray<readonly Arrival[]>): readonly number[] {
  const sorted = items.flat().sort((one, other) => one.id - other.id);
  const run = fairRun(sorted);
  return sorted.filter((_, index) => run.has(index)).map(({ id }) => id);
}

// Two who voted five times: of little weight where one item each is in question.
const ann = by(7, [[2, 100], [20, 200], [21, 201], [22, 202], [23, 203]]);
const bob = by(8, [[3, 101], [24, 204], [25, 205], [26, 206], [27, 207]]);
const later = [20, 21, 22, 23, 24, 25, 26, 27];

describe('the fair run', () => {
  it('weighs an author once, however much he stored', () => {
    const often = by(4, [[1, 50], [2, 51], [3, 52]]);
    const once = by(5, [[4, 53]]);
    expect(runOf(often, once, by(6, [[5, 0]]), by(7, [[6, 1]]), by(8, [[7, 2]]))).toEqual([5, 6, 7]);
  });

  it('takes nothing off an author for what was altered', () => {
    const altered = by(7, [[20, 30], [21, 31]], { altered: true });
    expect(runOf(by(5, [[1, 50]]), by(6, [[2, 51]]), by(7, [[3, 0]]), by(8, [[4, 1]]), altered)).toEqual([3, 4]);
  });

  it('lets two outvote him who keeps both out alone, only where he does', () => {
    expect(runOf(ann, bob, by(5, [[1, 1], [4, 2], [5, 199], [30, 300]]))).toEqual([1, 2, 3, 5, ...later, 30]);
    expect(runOf(ann, bob, by(4, [[1, 0]]), by(5, [[4, 2]]))).toEqual([1, 2, 3, ...later]);
  });

  it('lets one alone be kept out by him who came in time, whatever else he stored', () => {
    expect(runOf(ann, by(5, [[4, 2]]))).toEqual([4, 20, 21, 22, 23]);
    expect(runOf(by(7, [[2, 100], [3, 101], [20, 200], [21, 201], [22, 202]]), by(5, [[4, 2]]))).toEqual([4, 20, 21, 22]);
  });

  it('outvotes nobody for what two keep out together', () => {
    expect(runOf(ann, bob, by(5, [[4, 1]]), by(6, [[5, 2]]))).toEqual([4, 5, ...later]);
  });

  it('outvotes all that one stored between, as far as the longest of those he keeps out', () => {
    const low = by(8, [[3, 1.5], [24, 204], [25, 205], [26, 206], [27, 207]]);
    expect(runOf(ann, low, by(5, [[4, 1], [5, 2], [6, 3]]))).toEqual([3, ...later]);
  });

  it('of one against one keeps the earlier, by the nearest of those between', () => {
    expect(runOf(by(5, [[1, 100]]), by(7, [[2, 0], [20, 200], [21, 201]]))).toEqual([2, 20, 21]);
    expect(runOf(by(5, [[1, 100], [5000, 101]]), by(7, [[5001, 0], [6000, 200]]))).toEqual([5001, 6000]);
    expect(runOf(by(7, [[1, 100], [9500, 200], [9501, 201]]), by(5, [[2, 0], [9000, 1]]))).toEqual([2, 9000, 9500, 9501]);
  });

  it('asks nobody whose time is the same', () => {
    expect(runOf(by(4, [[1, 50]]), by(5, [[2, 100]]), by(7, [[3, 50], [20, 200], [21, 201]]))).toEqual([1, 3, 20, 21]);
    const beside = by(8, [[3, 100], [24, 204], [25, 205], [26, 206], [27, 207]]);
    expect(runOf(ann, beside, by(5, [[4, 2]]), by(4, [[5, 100]]))).toEqual([2, 3, 5, ...later]);
  });

  it('takes sixteen out, one after the other, and no more', () => {
    // Each is later than the next one, and weighs more: the tenth voted ten times.
    const crowd = Array.from({ length: 19 }, (_, at) => by(at + 1, [[at + 1, 100 - at], ...Array.from({ length: at }, (__, more) => [100 + 20 * at + more, 1000 + 20 * at + more] as const)]));
    expect(runOf(...crowd).filter((id) => id < 100)).toEqual([17]);
  });

  it('of one against one leaves out an id far away', () => {
    expect(runOf(by(7, [[1, 0], [2, 1], [11, 60]]), by(5, [[2_000_000_000, 5]]))).toEqual([1, 2, 11]);
  });

  it('never outvotes an anchor, nor what an anchor stands by', () => {
    const anchor = (id: number, seconds: number): readonly Arrival[] => by(5, [[id, seconds]], { isAnchor: true });
    expect(runOf(anchor(1, 10), by(7, [[2, 0]]), by(8, [[3, 1]]))).toEqual([1]);
    expect(runOf(by(5, [[1, 10]]), anchor(2, 11), by(7, [[3, 0]]), by(8, [[4, 1]]))).toEqual([1, 2]);
  });

  it('hears nobody whose item was altered', () => {
    expect(runOf(by(7, [[1, 100]], { altered: true }), by(8, [[2, 101]], { altered: true }), by(5, [[3, 0]]))).toEqual([3]);
  });

  it('lets nobody outvote himself', () => {
    expect(runOf(by(5, [[1, 100], [2, 101], [3, 0]]))).toEqual([1, 2]);
  });
});

it.each([[0, 0], [1, 0], [2, 1], [5, 2], [6, 3], [99, 3]])('counts of 1, 4 and 5 those below %d: %d', (limit, expected) => {
  expect(countUpTo([1, 4, 5], (element) => element < limit)).toBe(expected);
});
