import { newestOf } from './newestOf';

it.each([
  [[], 0],
  [[4], 4],
  [[4, 9, 2], 9]
])('of %j is %d', (ids, newest) => expect(newestOf(ids.map((id) => ({ id })))).toBe(newest));
