import fc from 'fast-check';
import { foldForms } from './foldForms';
import { lengthOf, slice } from './characters';
import { normalText } from './normalText';

test.each([
  ['E\u0301te\u0301', 'Été'],
  ['Prix\u00a0: 1\u202f234\u00a0€', 'Prix : 1 234 €'],
  ['télé\u00adtra\u00advail', 'télétravail'],
  ['ﬁn de l’oﬃce', 'fin de l’office'],
  ['demi\u2011journée', 'demi-journée'],
  [' a \u2003 b \r\n c\u2028d \t e ', 'a b\nc\nd\te'],
  ['\ttexte', '\ttexte'],
  ['\ufeff\u202eabc\u202c', 'abc'],
  ['👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
  ['e\u00ad\u0301', 'é']
])('%j is %j', (text, normal) => expect(normalText(text)).toBe(normal));

const text = fc.array(fc.oneof(fc.constantFrom(' ', '\u00a0', '\t', '\n', '\r', '\u00ad', 'e', '\u0301', '\u0323', 'ﬁ', 'ﬅ', '👍🏽', '\u200d', 'ب', '\u2011', 'œ', '…'), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 }).map((pieces) => pieces.join(''));

test('a text is normalised once', () => {
  fc.assert(fc.property(text, (any) => expect(normalText(normalText(any))).toBe(normalText(any))), { numRuns: 1000 });
});

test('characters are those that a person counts', () => {
  expect(['été', '👨‍👩‍👧 là', 'e\u0301', 'مرحبا', ''].map(lengthOf)).toEqual([3, 4, 1, 5, 0]);
  expect([slice('abc', 1, 2), slice('👨‍👩‍👧é👍🏽', 1, 3), slice('abc', -2, 1), slice('👍🏽a', -2, 9), slice('abc', 2, 1)]).toEqual(['b', 'é👍🏽', 'a', '👍🏽a', '']);
  fc.assert(
    fc.property(text, (any) => {
      const pieces = Array.from({ length: lengthOf(any) }, (_, place) => slice(any, place, place + 1));
      expect(pieces.join('')).toBe(any);
      expect(pieces.every((piece) => lengthOf(piece) === 1)).toBe(true);
    })
  );
});

test('folded forms lead back to the characters that they stand for', () => {
  expect(foldForms('l’«œuvre»…')).toEqual({ text: 'l\'"oeuvre"...', characters: [0, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 9, 9, 10] });
  expect(foldForms('a–b')).toEqual({ text: 'a-b', characters: null });
  expect(foldForms('👍🏽é')).toEqual({ text: '👍🏽é', characters: [0, 0, 0, 0, 1, 2] });
});
