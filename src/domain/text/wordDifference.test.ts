import fc from 'fast-check';
import { wordDifference } from './wordDifference';

/** `[-removed-]`, `{+added+}`. */
function written(before: string, after: string, language = 'fr'): string {
  return wordDifference(before, after, language)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

test.each([
  ['deux jours par semaine', 'trois jours par semaine', '[-deux-]{+trois+} jours par semaine'],
  ['deux jours', 'deux jours par semaine', 'deux jours{+ par semaine+}'],
  ['deux jours par semaine', 'deux jours', 'deux jours[- par semaine-]'],
  ['par semaine', 'deux jours par semaine', '{+deux jours +}par semaine'],
  ['l’agent peut', 'l’élève peut', '[-l’agent-]{+l’élève+} peut'],
  ['L’été, œuvre', 'L’été, l’œuvre', 'L’été, [-œuvre-]{+l’œuvre+}'],
  ['a b', 'c d', '[-a b-]{+c d+}'],
  [' a b', ' c d', ' [-a b-]{+c d+}'],
  ['la famille 👨‍👩‍👧 vient', 'la famille 👨‍👩‍👦 vient', 'la famille [-👨‍👩‍👧-]{+👨‍👩‍👦+} vient'],
  ['يجوز العمل عن بعد يومين', 'يجوز العمل عن بعد ثلاثة أيام', 'يجوز العمل عن بعد [-يومين-]{+ثلاثة أيام+}'],
  ['', 'a', '{+a+}'],
  ['a', '', '[-a-]'],
  ['a', 'a', 'a'],
  ['', '', '']
])('%j becomes %j in whole words', (before, after, expected) => expect(written(before, after)).toBe(expected));

const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', ', ', 'é', '👍🏽', 'ב'), { maxLength: 12 }).map((pieces) => pieces.join(''));

test('both texts are in it letter by letter, each kind once in a row, removed before added', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after, 'fr');
      const without = (kind: string): string => parts.filter((part) => part.kind !== kind).map((part) => part.text).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      const kinds = parts.map(({ kind }) => kind).join(' ');
      expect(kinds).not.toMatch(/same same|added added|removed removed|added removed/);
      expect(parts.every((part) => part.text !== '')).toBe(true);
    })
  );
});

test('texts that differ in more words than anybody reads are told as removed and added whole, those that differ in fewer word by word', () => {
  const manyOf = (letter: string, length: number): string => Array.from({ length }, (_, index) => `${letter}${index} reste${index}`).join(' ');
  expect(wordDifference(manyOf('x', 450), manyOf('y', 450), 'fr').map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
  expect(wordDifference(manyOf('x', 100), manyOf('y', 100), 'fr')).toHaveLength(300);
});

test('texts that have nothing in common are told as removed and added whole', () => {
  const [before, after] = ['x', 'y'].map((letter) => Array.from({ length: 450 }, (_, index) => `${letter}${index}`).join(' '));
  expect(wordDifference(before ?? '', after ?? '', 'fr')).toEqual([{ kind: 'removed', text: before }, { kind: 'added', text: after }]);
});
