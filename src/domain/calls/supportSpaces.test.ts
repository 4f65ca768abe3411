import { nextSpace, readSpace, supportBoxOf } from './supportSpaces';

test('a passage has one space until much was said on it, then another for every fifteen hundred', () => {
  expect([0, 1, 1499, 1500, 2999, 3000, 10_000, 100_000_000].map(nextSpace)).toEqual([0, 0, 0, 1, 1, 2, 6, 702]);
});

test('each space has a name of its own, as long as a space may have', () => {
  const box = 'c-0123456789abcd';
  const names = Array.from({ length: 703 }, (_, space) => supportBoxOf(box, 12_345, space));
  expect(names.slice(0, 3)).toEqual([`${box}-12345`, `${box}-12345a`, `${box}-12345b`]);
  expect([names[26], names[27], names[28], names[702]]).toEqual([`${box}-12345z`, `${box}-12345aa`, `${box}-12345ab`, `${box}-12345zz`]);
  expect(new Set(names).size).toBe(703);
  expect(names.every((name) => /^[a-z0-9-]{1,24}$/.test(name))).toBe(true);
});

test('a number that is none of a space is the first one', () => {
  expect([0, 3, 702, 703, -1, 1.5, NaN, 7_000_000_000].map(readSpace)).toEqual([0, 3, 702, 0, 0, 0, 0, 0]);
});
