import fc from 'fast-check';
import type { Arrival } from './Arrival';
import { orderOfArrival } from './orderOfArrival';

const start = Date.parse('2026-11-02T08:00:00Z');
const FORGER = 999;
const arrival = (id: number, minutes: number, authorId = id): Arrival => ({ id, created: new Date(start + minutes * 60_000), authorId, altered: false });
type Items = readonly Arrival[];
const idsOf = (items: Items): readonly number[] => orderOfArrival(items).map(({ item }) => item.id);
const strays = (items: Items): readonly number[] => orderOfArrival(items).filter(({ isOutOfStep }) => isOutOfStep).map(({ item }) => item.id);
/** In minutes from the start. */
const minuteOf = (items: Items, id: number): number | undefined => {
  const found = orderOfArrival(items).find(({ item }) => item.id === id);
  return found && (found.at.getTime() - start) / 60_000;
};
const SECOND = 1 / 60;

describe('the order of arrival', () => {
  const honest = Array.from({ length: 50 }, (_, index) => arrival(100 + index, index * 10));
  const honestIds = honest.map(({ id }) => id);

  it('is that of the ids where times rise with them, in whatever order they were read', () => {
    expect(orderOfArrival([])).toEqual([]);
    expect(idsOf([...honest].reverse())).toEqual(honestIds);
    expect(strays([...honest].reverse())).toEqual([]);
  });

  it('puts an id far above behind all others, and one below the first where its time says', () => {
    const items = [...honest, arrival(2_000_000_000, 25), arrival(3, 305)];
    expect(strays(items)).toEqual([3, 2_000_000_000]);
    expect(idsOf(items)).toEqual([...honestIds.slice(0, 31), 3, ...honestIds.slice(31), 2_000_000_000]);
    expect([minuteOf(items, 2_000_000_000), minuteOf(items, 3)]).toEqual([490 + SECOND, 305]);
  });

  it('blames nobody for an id far away, be he alone after it', () => {
    const items = [arrival(10, 0), arrival(2_000_000_000, 5), arrival(11, 60)];
    expect([strays(items), minuteOf(items, 11)]).toEqual([[2_000_000_000], 60]);
  });

  it('gives a time that was set back the time of its id, and a second more', () => {
    const items = [...honest, arrival(145.5, 20)];
    expect(minuteOf(items, 145.5)).toBe(450 + SECOND);
    expect(idsOf(items).indexOf(145.5)).toBe(46);
    expect(strays(items)).toEqual([145.5]);
  });

  it('counts the many items of one author as one', () => {
    const forged = Array.from({ length: 80 }, (_, index) => arrival(index + 1, 600, FORGER));
    expect(strays([...honest, ...forged])).toEqual(forged.map(({ id }) => id));
    expect(minuteOf([arrival(100, 0), ...forged], 100)).toBe(0);
  });

  it('takes no word of what was altered, and that of an anchor before all others', () => {
    const forged = Array.from({ length: 80 }, (_, index) => ({ ...arrival(index + 1, 600), altered: true }));
    expect(minuteOf([...honest, ...forged], 100)).toBe(0);
    const closed = { ...arrival(200, 300), isAnchor: true };
    const late = Array.from({ length: 9 }, (_, index) => arrival(201 + index, 10 + index));
    expect(late.map(({ id }) => minuteOf([arrival(100, 0), closed, ...late], id))).toEqual(late.map(() => 300 + SECOND));
  });

  it('names nobody within one moment, which SharePoint may number either way', () => {
    expect(strays([arrival(1, 0), arrival(2, 0.9), arrival(3, 0.1), arrival(4, 0.8), arrival(5, 5)])).toEqual([]);
    expect(strays([arrival(1, 0), arrival(2, 3), arrival(3, 0.1), arrival(4, 0.2)])).toEqual([2]);
  });

  it('moves nobody who voted often for one who voted once and chose a later time', () => {
    const often = [arrival(1, 0, 7), arrival(2, 10, 7), arrival(3, 20, 7)];
    const forged = arrival(2.5, 25, FORGER);
    expect([strays([...often, forged]), minuteOf([...often, forged], 3)]).toEqual([[2.5], 20]);
  });

  it('moves nobody who voted twice for one whose own votes contradict each other', () => {
    const twice = [arrival(1, 2, 7), arrival(2, 4, 7)];
    const forged = [arrival(2.5, 0, FORGER), arrival(0.5, 3, FORGER), arrival(1.5, 5, FORGER)];
    expect([1, 2].map((id) => minuteOf([...twice, ...forged], id))).toEqual([2, 4]);
  });

  it('keeps what one author stored within a second in its order, whatever time another one chose', () => {
    const items = [arrival(1, 3, 7), arrival(2, 0, FORGER), arrival(3, 3, FORGER), arrival(4, 3, 7), arrival(5, 3.1, 7)];
    expect(idsOf(items).filter((id) => [1, 4, 5].includes(id))).toEqual([1, 4, 5]);
    expect(minuteOf(items, 1)).toBe(3);
  });

  describe('finds the place of what is in no run', () => {
    const altered = (id: number, minutes: number): Items[number] => ({ ...arrival(id, minutes), altered: true });
    const [first, last] = [arrival(10, 0), arrival(20, 10)];

    it('before him of its place, and before him of its second whose id is higher', () => {
      expect(idsOf([first, altered(5, 0), last, altered(15, 10)])).toEqual([5, 10, 15, 20]);
      expect(idsOf([first, altered(15, SECOND / 2), arrival(20, SECOND / 2)])).toEqual([10, 15, 20]);
      expect(idsOf([first, altered(15, -1), arrival(20, SECOND / 4)])).toEqual([10, 15, 20]);
    });

    it('by its time among those of one place, and by its id within a second', () => {
      expect(idsOf([first, altered(11, 3), altered(12, 1), altered(13, 2), last])).toEqual([10, 12, 13, 11, 20]);
      expect(idsOf([first, altered(13, 1), altered(11, 1), altered(12, -1), last])).toEqual([10, 12, 11, 13, 20]);
    });

    it('a second later only where it was before the one that it comes after', () => {
      expect([minuteOf([first, altered(15, 0), last], 15), minuteOf([first, altered(15, -SECOND), last], 15)]).toEqual([0, SECOND]);
      expect(minuteOf([first, altered(5, -1), last], 5)).toBe(-1);
    });

    it('out of step when id and time lie more than a minute apart, not when just a minute', () => {
      expect(strays([first, altered(15, -1), altered(16, 11), last])).toEqual([]);
      expect(strays([first, altered(15, -1 - SECOND), last])).toEqual([15]);
      expect(strays([first, altered(16, 11 + SECOND), last])).toEqual([16]);
      expect(strays([first, altered(5, -500), altered(25, 500), last])).toEqual([]);
    });
  });

  it('lets one forger move nobody later, however often each of the others voted', () => {
    const votes = fc.array(fc.record({ author: fc.integer({ min: 1, max: 6 }), gap: fc.integer({ min: 2, max: 30 }) }), { minLength: 1, maxLength: 40 });
    const choice = fc.record({ id: fc.integer({ min: 0, max: 41 }), minutes: fc.integer({ min: -60, max: 700 }) });
    fc.assert(
      fc.property(votes, fc.uniqueArray(choice, { minLength: 1, maxLength: 6, selector: ({ id }) => id }), (voted, chosen) => {
        let minutes = 0;
        const innocent = voted.map(({ author, gap }, index) => arrival(index + 1, (minutes += gap), author));
        const forged = chosen.map(({ id, minutes: at }) => arrival(id + 0.5, at, FORGER));
        const moved = orderOfArrival([...innocent, ...forged]).filter(({ item, at }) => item.authorId !== FORGER && at > item.created);
        expect(moved.map(({ item }) => item.id)).toEqual([]);
      }),
      { numRuns: 2000 }
    );
  });

  it('lets a forger gain nothing and move no innocent, whatever he chooses', () => {
    const choice = fc.record({ id: fc.integer({ min: 1, max: 400 }), minutes: fc.integer({ min: -100, max: 600 }) });
    fc.assert(
      fc.property(fc.uniqueArray(choice, { maxLength: 40, selector: ({ id }) => id }), (chosen) => {
        // His ids lie between those of the others, or around them.
        const forged = chosen.map(({ id, minutes }) => arrival(id + 0.5, minutes, FORGER));
        const anchors = [{ ...arrival(99, -1), isAnchor: true }, { ...arrival(150, 500), isAnchor: true }];
        const ordered = orderOfArrival([...anchors, ...honest, ...forged]);
        const innocent = ordered.filter(({ item }) => honestIds.includes(item.id));
        expect(innocent.filter(({ item, at }) => at > item.created).length).toBeLessThanOrEqual(1);
        for (const { item, at } of ordered) {
          expect(at.getTime()).toBeGreaterThanOrEqual(item.created.getTime());
          if (item.authorId === FORGER && item.id > 150) expect(at.getTime()).toBeGreaterThanOrEqual(start + 500 * 60_000);
        }
      })
    );
  });
});
