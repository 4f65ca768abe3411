import { isBlank } from './isBlank';

test('nothing to read is blank', () => expect(['', ' \n', '\u200b\u2060\ufeff', 'a'].map(isBlank)).toEqual([true, true, true, false]));
