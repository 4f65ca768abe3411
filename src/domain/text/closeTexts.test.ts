import { closeTo } from './closeTexts';

const said = [
  { id: 1, text: 'Trois jours de télétravail par semaine seraient préférables pour les agents éloignés.' },
  { id: 2, text: 'Le matériel informatique doit être fourni avant le premier jour.' },
  { id: 3, text: 'Le télétravail n’est pas possible dans les crèches : quelle compensation pour leurs agents ?' },
  { id: 4, text: 'Prévoir un écran et un siège, c’est du matériel.' },
  { id: 5, text: '' }
];
const close = (typed: string): readonly number[] => closeTo(said)(typed).map(({ id }) => id);

test.each([
  ['nothing while nothing is typed', '', []],
  ['nothing by a single word', 'télétravail ', []],
  ['what shares words, whatever their endings, capitals and accents', 'Le MATERIEL informatiques sera-t-il fournis ? ', [2]],
  ['what has words of the same family', 'Le télétravailleur préférerait ', [1]],
  ['what has one where the other has several', 'Un agent, un jour ', [1]],
  ['the closest first', 'Du matériel fourni : un siège, un écran. ', [4, 2]],
  ['nothing by words that all sentences have', 'Pourquoi cela doit être avant toutes les autres ? ', []],
  ['nothing by the word that is still being typed', 'matériel four', []],
  ['what shares what was typed before it', 'Le matériel informatique four', [2]],
  ['what shares it once it is whole', 'matériel fourni,', [2]]
])('while typing, %s is found', (_, typed, ids) => expect(close(typed)).toEqual(ids));

test('short words that only end alike are not the same', () => {
  expect(closeTo([{ id: 1, text: 'Le prix du repas' }])('Un repas pris ensemble ')).toEqual([]);
  expect(closeTo([{ id: 1, text: 'Le prix du repas' }])('Quel prix, ces repas ').map(({ id }) => id)).toEqual([1]);
});

test('what shares little of a long text is not', () => {
  expect(close('Les agents des crèches attendent ')).toEqual([3]);
  expect(close('Les agents des crèches municipales réclament des vestiaires rénovés, des horaires stables, des remplacements rapides et une écoute. ')).toEqual([]);
});

test('three are found at most, of equals the newest first', () => {
  const many = Array.from({ length: 6 }, (_, index) => ({ id: index + 1, text: 'prime équipement mobilier' }));
  expect(closeTo(many)('prime équipement mobilier ').map(({ id }) => id)).toEqual([6, 5, 4]);
  expect(closeTo([])('prime équipement mobilier ')).toEqual([]);
});
