import type { SaidItem } from './SaidItem';
import { variantsOf } from './variantsOf';

const passage = { text: 'Deux jours 👩‍💻 par semaine.' };
const words = `2. ${passage.text}`;
const item = (id: number, wording: string, changes: Partial<SaidItem> = {}): SaidItem => ({
  id, kind: 'wording', place: { version: 1, passage: 2 }, text: '', wording, author: '', direction: '', at: new Date(0), theme: '', disposition: null, reason: '', isPublic: true, ...changes
});
const days = { start: 0, end: 10 };
const week = { start: 17, end: 24 };

describe('what of a passage people can choose from', () => {
  it('is the passage, in which what was proposed for words of it stands in their place, and these words by themselves', () => {
    const [whole, ...spans] = variantsOf(passage, words, [item(1, '2. Quatre jours par mois.'), item(2, 'mois', { span: week }), item(3, 'Trois jours', { span: days }), item(4, 'Cinq jours', { span: days })]);
    expect(whole).toEqual({
      current: words,
      wordings: [
        { id: 1, wording: '2. Quatre jours par mois.' },
        { id: 2, wording: '2. Deux jours 👩‍💻 par mois.' },
        { id: 3, wording: '2. Trois jours 👩‍💻 par semaine.' },
        { id: 4, wording: '2. Cinq jours 👩‍💻 par semaine.' }
      ]
    });
    expect(spans).toEqual([
      { span: days, current: 'Deux jours', wordings: [{ id: 3, wording: 'Trois jours' }, { id: 4, wording: 'Cinq jours' }] },
      { span: week, current: 'semaine', wordings: [{ id: 2, wording: 'mois' }] }
    ]);
  });

  it('says once what is proposed twice, for the words or for the whole', () => {
    const [whole, span] = variantsOf(passage, passage.text, [item(7, 'Trois jours', { span: days }), item(5, 'Trois jours 👩‍💻 par semaine'), item(9, 'trois jours', { span: days })]);
    expect(whole.wordings.map(({ id }) => id)).toEqual([5]);
    expect(span?.wordings.map(({ id }) => id)).toEqual([7]);
  });

  it('of words that begin at the same place the shorter come first', () => {
    const [, ...spans] = variantsOf(passage, passage.text, [item(1, 'Trois jours', { span: days }), item(2, 'Trois', { span: { start: 0, end: 4 } })]);
    expect(spans.map(({ current }) => current)).toEqual(['Deux', 'Deux jours']);
  });

  it('is the passage alone where nothing was proposed that everybody reads', () => {
    const said = [item(1, 'Cachée', { isPublic: false, span: days }), item(2, ''), item(3, 'Pas une rédaction', { kind: 'remark', span: week })];
    expect(variantsOf(passage, words, said)).toEqual([{ current: words, wordings: [] }]);
  });
});
