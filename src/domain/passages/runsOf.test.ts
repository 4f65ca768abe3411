import fc from 'fast-check';
import { lengthOf } from '../anchors/characters';
import type { Mark } from './Passage';
import { runsOf } from './runsOf';

const shown = (text: string, marks: readonly Mark[]): readonly string[] => runsOf({ text, marks }).map((run) => `${run.text}${run.marks.length > 0 ? `<${run.marks.map(({ kind }) => kind).join()}>` : ''}`);

test('a text without marks is one run', () => expect(shown('Deux jours', [])).toEqual(['Deux jours']));

test('stretches that overlap are cut where one of them begins or ends, in characters that a person counts', () => {
  const marks: readonly Mark[] = [{ kind: 'strong', start: 0, end: 4 }, { kind: 'emphasis', start: 2, end: 6 }];
  expect(shown('👩‍🌾été là', marks)).toEqual(['👩‍🌾é<strong>', 'té<strong,emphasis>', ' l<emphasis>', 'à']);
});

test('marks without words, or beyond the text, change nothing', () => {
  expect(shown('Jour', [{ kind: 'strong', start: 2, end: 2 }, { kind: 'strong', start: 9, end: 12 }, { kind: 'emphasis', start: 3, end: 99 }])).toEqual(['Jou', 'r<emphasis>']);
});

test('whatever the marks, the runs together are the text', () => {
  const mark = fc.record({ kind: fc.constantFrom<Mark['kind'][]>('strong', 'emphasis', 'link', 'note'), start: fc.nat(12), end: fc.nat(12) });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 10 }), fc.array(mark, { maxLength: 4 }), (text, marks) => {
      const runs = runsOf({ text, marks });
      expect(runs.map((run) => run.text).join('')).toBe(text);
      for (const { text: part, marks: own } of runs) expect(own.length === 0 || lengthOf(part) > 0).toBe(true);
    })
  );
});
