import { groupBy, shownGroups } from './groupRows';
import { medianOf } from './medianOf';

test('the median lies in the middle, or between the two that do', () => {
  expect([medianOf([]), medianOf([7]), medianOf([9, 1, 4]), medianOf([8, 2, 4, 100])]).toEqual([null, 7, 4, 6]);
});

test('groups come in the order of their first members', () => {
  expect(groupBy(['bac', 'ab', 'b', 'a'], (text) => text.charAt(0))).toEqual([['b', ['bac', 'b']], ['a', ['ab', 'a']]]);
});

test('a small group hides its figures, and another one with it where they could be worked out', () => {
  expect(shownGroups([9, 2, 30], 5)).toEqual([false, false, true]);
  expect(shownGroups([9, 3, 2, 30], 5)).toEqual([true, false, false, true]);
  expect(shownGroups([9, 2], 0)).toEqual([true, true]);
});
