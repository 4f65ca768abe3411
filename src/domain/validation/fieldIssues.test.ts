import { named, required, tooLong, tooMany } from './fieldIssues';

test('a text is needed, and fits', () => {
  expect([required('title', ' \u200b'), required('title', 'a'), tooLong('title', 'abcd', 3), tooLong('title', 'abc', 3), tooMany('title', 4, 3), tooMany('title', 3, 3)]).toEqual([
    [{ field: 'title', code: 'required' }], [], [{ field: 'title', code: 'tooLong', limit: 3 }], [], [{ field: 'title', code: 'tooMany', limit: 3 }], []
  ]);
});

test('members have names, each another', () => {
  const names = [[1, 'École'], [2, ' '], [3, 'école '], [4, 'abcdefg'], [5, '']] as const;
  expect(named('names', names, { length: 6, count: 4 })).toEqual([
    { field: 'names', code: 'required', about: 2 },
    { field: 'names', code: 'tooLong', limit: 6, about: 4 },
    { field: 'names', code: 'required', about: 5 },
    { field: 'names', code: 'duplicate', about: 3 },
    { field: 'names', code: 'tooMany', limit: 4 }
  ]);
  expect(named('names', names.slice(0, 1), { length: 6, count: 4 })).toEqual([]);
});
