import fc from 'fast-check';
import { anchorOf, CONTEXT, wholePassage } from './anchorOf';
import { lengthOf, slice } from './characters';
import { passagesOf } from './testing/texts';

const piece = fc.constantFrom('les agents ', 'deux jours ', 'œuvre ', '👍🏽', '👨‍👩‍👧 ', 'é', 'a', '12 ', '… ');
const words = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join('').trim());

test('an anchor is the words between two places, with the thirty-two characters on each side, or fewer at the edges', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: -50, max: 150 }), fc.integer({ min: -50, max: 150 }), (text, start, end) => {
      const [passage] = passagesOf(text).map((one) => ({ ...one, id: 7 }));
      if (!passage) throw new Error('no passage');
      const length = lengthOf(passage.text);
      const [from, to] = [Math.max(0, start), Math.min(length, end)];
      const anchor = anchorOf(3, passage, start, end);
      if (from >= to) return expect(anchor).toEqual(wholePassage(3, 7));
      expect(anchor).toMatchObject({ version: 3, passage: 7, start: from, end: to, quote: slice(passage.text, from, to) });
      expect([lengthOf(anchor.before), lengthOf(anchor.after)]).toEqual([Math.min(CONTEXT, from), Math.min(CONTEXT, length - to)]);
      expect(passage.text).toContain(anchor.before + anchor.quote + anchor.after);
    })
  );
});

test('a whole passage quotes nothing, and stands nowhere in particular', () => {
  expect(wholePassage(2, 5)).toEqual({ version: 2, passage: 5, quote: '', before: '', after: '', start: 0, end: 0 });
});
