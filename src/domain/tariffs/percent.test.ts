import fc from 'fast-check';
import { readPercent, writePercent } from './percent';

it.each([['2,5 %', 25_000], ['0.75', 7500], [' 10 ', 100_000], ['2,1234', 21_234]])('%s is read', (typed, millionths) => expect(readPercent(typed)).toBe(millionths));
it.each(['', '-2', '2,12345', 'deux', '1,2,3', '12345'])('%s is none', (typed) => expect(readPercent(typed)).toBeNull());
it('what is written is read again as it was', () => fc.assert(fc.property(fc.integer({ min: 0, max: 50_000_000 }), (millionths) => expect(readPercent(writePercent(millionths))).toBe(millionths))));
