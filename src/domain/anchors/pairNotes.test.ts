import * as fc from 'fast-check';
import { alignPassages } from './alignPassages';
import { applyAlignment } from './applyAlignment';
import { changesBetween } from './changesBetween';
import { finish } from './Course';
import { confirmDescent, keepingConfirmed } from './editAlignment';
import { passagesWithNotes } from './testing/texts';

const first = (...texts: readonly string[]) => ({ version: 1, title: '', passages: passagesWithNotes(...texts), descents: [] });
const aligned = (before: readonly string[], after: readonly string[]): string =>
  alignPassages(first(...before), passagesWithNotes(...after)).descents.map(({ from, to, isDoubtful }) => `${from.join('+')}>${to.join(',')}${isDoubtful ? '?' : ''}`).join(' ');

const A = 'Le télétravail est ouvert à tous les agents[1] titulaires de la ville.';
const B = 'La demande est faite par écrit[2] au responsable du service.';
const NOTE_1 = '[1]: Sauf ceux dont la présence est requise.';
const NOTE_2 = '[2]: Le modèle est en annexe.';

test.each([
  ['that was rewritten is found by what refers to it, and a person confirms it', [A, B, NOTE_1, NOTE_2], [A, B, NOTE_1, '[2]: Par courriel aussi.'], '1>0 2>1 3>2 4>3?'],
  ['also by what was reworded', [A, B, NOTE_1, NOTE_2], [A, B.replace('écrit', 'courriel'), NOTE_1, '[2]: Ou autrement.'], '1>0 2>1 3>2 4>3?'],
  ['is the same whatever its number', [A, B, NOTE_1, NOTE_2], [B.replace('[2]', '[1]'), A.replace('[1]', '[2]'), NOTE_2.replace('[2]', '[1]'), NOTE_1.replace('[1]', '[2]')], '2>0 1>1 4>2 3>3'],
  ['is new where what refers to it is', [A, NOTE_1], [A, B, NOTE_1, NOTE_2], '1>0 >1 2>2 >3'],
  ['is gone and new where one was added among others', [A, NOTE_1], [A.replace('ville.', 'ville[2].'), '[1]: Autre chose.', NOTE_2], '1>0 2> >1 >2'],
  ['is told by nothing where two have its number', [A, NOTE_1], [A, '[1]: Autre chose.', '[1]: Encore autre.'], '1>0 2> >1 >2'],
  ['becomes the first where two passages refer to it, and each to its own then', [A, 'Voir aussi[1] ici.', NOTE_1], [A, 'Voir aussi[2] ici.', '[1]: Autre chose.', '[2]: Encore autre.'], '1>0 2>1 3>2? >3'],
  ['becomes one note where two passages refer to it', [A, 'Voir aussi[1] ici.', NOTE_1], [A, 'Voir aussi[1] ici.', '[1]: Autre chose.'], '1>0 2>1 3>2?']
])('a note %s', (_, before, after, expected) => expect(aligned(before, after)).toBe(expected));

test('where only numbers of notes changed, a passage is the same', () => {
  const before = first(A, B, NOTE_1, NOTE_2);
  const after = passagesWithNotes(`Préambule[1].`, A.replace('[1]', '[2]'), B.replace('[2]', '[3]'), '[1]: Nouvelle.', NOTE_1.replace('[1]', '[2]'), NOTE_2.replace('[2]', '[3]'));
  const second = applyAlignment([before], '', after, alignPassages(before, after));
  expect(second.descents.map(({ kind }) => kind)).toEqual(['new', 'same', 'same', 'new', 'same', 'same']);
  expect(changesBetween([before, second], 1, 2).map(({ kind }) => kind)).toEqual(['new', 'same', 'same', 'new', 'same', 'same']);
});

test('numbers of notes tell no passages apart: what has the number of another now is not that one', () => {
  const before = [A, 'Voir annexe[2].', B.replace('[2]', ''), 'Voir annexe[3].', NOTE_1, '[2]: Annexe du statut.', '[3]: Annexe de la charte.'];
  const after = ['Préambule[1].', A.replace('[1]', '[2]'), 'Voir annexe[3].', B.replace('[2]', ''), 'Voir annexe[4].', '[1]: Nouvelle.', NOTE_1.replace('[1]', '[2]'), '[3]: Annexe du statut.', '[4]: Annexe de la charte.'];
  expect(aligned(before, after)).toBe('>0 1>1 2>2 3>3 4>4 >5 5>6 6>7 7>8');
});

test('what a person confirmed stays where only the number of a note changed since', () => {
  const X = 'Voir annexe[1].';
  const before = first(A.replace('[1]', ''), X, X, B.replace('[2]', ''), NOTE_1);
  const passages = passagesWithNotes(A.replace('[1]', ''), X, B.replace('[2]', ''), NOTE_1);
  const proposed = alignPassages(before, passages);
  expect(proposed.descents.filter(({ isDoubtful }) => isDoubtful)).toHaveLength(2);
  const said = proposed.descents.reduce(confirmDescent, proposed);
  const numbered = passages.map((passage) => ({ ...passage, text: passage.text.replace('[1]', '[2]'), label: passage.label && '2' }));
  expect(finish(keepingConfirmed({ passages, alignment: said }, { passages: numbered, alignment: alignPassages(before, numbered) }))).toEqual(said);
});

test('whatever notes are rewritten, each passage is in one descent, and a note becomes none but that of the same reference', () => {
  const said = fc.constantFrom('Voir annexe.', 'Le modèle est en annexe.', 'Sauf exception motivée.', 'Loi du 6 août 2019.', 'x');
  fc.assert(
    fc.property(fc.array(fc.tuple(said, said), { minLength: 1, maxLength: 6 }), (notes) => {
      const body = notes.map((_, index) => `Mesure ${index} de la charte, article ${index * 7}[${index + 1}], sans pareille ${'ab'.repeat(index)}.`);
      const [before, after] = [0, 1].map((side) => [...body, ...notes.map((pair, index) => `[${index + 1}]: ${pair[side] ?? ''}`)]) as [string[], string[]];
      const { descents } = alignPassages(first(...before), passagesWithNotes(...after));
      expect(descents.flatMap(({ from }) => from).sort((a, b) => a - b)).toEqual(before.map((_, place) => place + 1));
      expect(descents.flatMap(({ to }) => to).sort((a, b) => a - b)).toEqual(after.map((_, place) => place));
      const words = (texts: readonly string[], place: number): string => texts[place]?.replace(/^\[\d+\]: /, '') ?? '';
      for (const { from: [from = 0], to: [to], isDoubtful } of descents) {
        if (from <= notes.length || to === undefined || from - 1 === to) continue;
        // Elsewhere than its reference: by its very words, or in doubt.
        expect(isDoubtful || words(before, from - 1) === words(after, to)).toBe(true);
      }
    }),
    { numRuns: 300 }
  );
});
