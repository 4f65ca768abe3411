import * as fc from 'fast-check';
import { apart } from './apart';

const anywhere = (): boolean => true;

test('discs that hide each other are moved, the others stay', () => {
  const discs = [{ x: 50, y: 50, radius: 10 }, { x: 50, y: 50, radius: 10 }, { x: 200, y: 50, radius: 10 }];
  const [first, second, third] = apart(discs, anywhere);
  expect([first, third]).toEqual([discs[0], discs[2]]);
  expect(Math.hypot((second?.x ?? 0) - 50, (second?.y ?? 0) - 50)).toBeGreaterThanOrEqual(18);
});

test('none is moved out of the picture; where there is no room, it stays', () => {
  const isLeft = ({ x }: { readonly x: number }): boolean => x <= 50;
  const moved = apart(Array.from({ length: 5 }, () => ({ x: 50, y: 50, radius: 10 })), isLeft);
  expect(moved.every(isLeft)).toBe(true);
  expect(apart([{ x: 1, y: 1, radius: 5 }, { x: 1, y: 1, radius: 5 }], () => false)[1]).toEqual({ x: 1, y: 1, radius: 5 });
});

test('the same picture each time, and no two discs in one place while there is room', () => {
  const disc = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }), radius: fc.constant(8) });
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 25 }), (discs) => {
      const placed = apart(discs, anywhere);
      expect(apart(discs, anywhere)).toEqual(placed);
      for (const [index, one] of placed.entries()) for (const other of placed.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(14.3);
    })
  );
});
