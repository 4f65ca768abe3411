import { outOfOrder } from './outOfOrder';

const start = Date.parse('2026-11-02T08:00:00Z');
const arrival = (id: number, minutes: number) => ({ id, created: new Date(start + minutes * 60_000) });
const ids = (items: readonly { readonly id: number }[]): readonly number[] => items.map(({ id }) => id);

describe('ids out of order', () => {
  const honest = Array.from({ length: 50 }, (_, index) => arrival(100 + index, index * 10));

  it('are none where ids and times rise together, in whatever order they were read', () => {
    expect(outOfOrder([])).toEqual([]);
    expect(outOfOrder([...honest].reverse())).toEqual([]);
  });

  it('are the one far above and the one below the first, and no other', () => {
    expect(ids(outOfOrder([...honest, arrival(2_000_000_000, 25), arrival(3, 300)]))).toEqual([3, 2_000_000_000]);
  });

  it('are the forged ones even when many were forged', () => {
    const forged = Array.from({ length: 20 }, (_, index) => arrival(1_000_000 + index, 200 - index));
    expect(ids(outOfOrder([...honest, ...forged])).every((id) => id >= 1_000_000)).toBe(true);
    expect(outOfOrder([...honest, ...forged]).length).toBe(20);
  });

  it('are not those of one moment, which SharePoint may number either way', () => {
    expect(outOfOrder([arrival(1, 0), arrival(2, 0.9), arrival(3, 0.1), arrival(4, 0.8), arrival(5, 5)])).toEqual([]);
    expect(ids(outOfOrder([arrival(1, 0), arrival(2, 3), arrival(3, 0.1), arrival(4, 0.2)]))).toEqual([2]);
  });
});
