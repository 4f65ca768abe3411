import fc from 'fast-check';
import { collateIn } from '../collate';
import type { Passage, TextVersion } from '../passages/Passage';
import type { SaidItem } from './SaidItem';
import { drawUpSynthesis, lostQuotes, lostRemarks } from './drawUpSynthesis';
import type { SynthesisFigures, SynthesisForm } from './Synthesis';
import { emptySynthesisForm, formOfSynthesis, sectionForm, sectionKey, withSection } from './Synthesis';
import { synthesisFormat, synthesisFormFormat } from './synthesisFormats';
import { synthesisSections } from './synthesisSections';

const passage = (id: number, text: string, changes: Partial<Passage> = {}): Passage => ({ id, kind: 'paragraph', level: 0, label: '', text, marks: [], ...changes });
const heading = (id: number, text: string, level: number, label = ''): Passage => passage(id, text, { kind: 'heading', level, label });
const first: TextVersion = { version: 1, title: 'Charte', descents: [], passages: [heading(1, 'Charte', 1), heading(2, 'Jours', 2, '1.'), passage(3, 'Deux jours.'), passage(4, 'Ancien.'), passage(5, 'Très ancien.')] };
const second: TextVersion = { version: 2, title: 'Charte', descents: [], passages: [heading(1, 'Charte', 1), passage(6, 'Pour tous.'), heading(2, 'Jours', 2, '1.'), passage(3, 'Trois jours.'), heading(7, 'Lieux', 2)] };

const item = (id: number, passageId: number, changes: Partial<SaidItem> = {}): SaidItem => ({
  id, kind: 'remark', place: { version: passageId === 4 || passageId === 5 ? 1 : 2, passage: passageId }, text: `Dit ${id}`, wording: '', author: 'Léa Martin', direction: 'Voirie', at: new Date('2026-11-20T09:00:00Z'),
  theme: '', disposition: null, reason: '', isPublic: true, ...changes
});
const figures = (contributions: number): SynthesisFigures => ({ contributions, people: 1, replies: 0, kinds: { remark: contributions, wording: 2 }, dispositions: { kept: 1, notKept: 3 }, unanswered: contributions });
const head = { version: 1, callId: 7, title: 'Charte', textVersion: 2, asOf: new Date('2026-11-26T07:00:00Z'), lastId: 9 };
const outlines = (items: readonly SaidItem[]) => synthesisSections(items, [first, second], collateIn('fr-FR'));
const counted = (items: readonly SaidItem[]) => outlines(items).map((outline) => ({ outline, figures: figures(outline.items.length) }));
const keys = (items: readonly SaidItem[]): readonly string[] => outlines(items).map(sectionKey);

describe('the parts of a synthesis', () => {
  it('are the whole, passages in the order of the newest text, then those of earlier versions', () => {
    expect(keys([item(1, 5), item(2, 3), item(3, 0), item(4, 6), item(5, 4), item(6, 3)])).toEqual(['whole', '2.6', '2.3', '1.4', '1.5']);
  });

  it('stand under their heading, a heading under the one above it', () => {
    const headings = outlines([item(1, 1), item(2, 2), item(3, 3), item(4, 6), item(5, 7)]).map(({ words, heading: above }) => `${above} > ${words}`);
    expect(headings).toEqual([' > Charte', 'Charte > Pour tous.', 'Charte > 1. Jours', '1. Jours > Trois jours.', 'Charte > Lieux']);
  });

  it('are themes too, in the order of their names, what has none last; none where nobody named one', () => {
    expect(keys([item(1, 3, { theme: 'Équipement' }), item(2, 3), item(3, 3, { theme: 'Zones' }), item(4, 6, { theme: 'Équipement' })])).toEqual(['2.6', '2.3', 'theme:Équipement', 'theme:Zones', 'theme:']);
    expect(keys([item(1, 3)])).toEqual(['2.3']);
    const [, all, ...others] = outlines([item(1, 3, { theme: 'Zones' })]);
    expect([all?.heading, all?.words, others]).toEqual(['Zones', '', []]);
  });

  it('have each contribution once by passage and once by theme, wherever it lies', () => {
    const items = fc.array(fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, 5, 6), fc.constantFrom('', 'a', 'b')), { maxLength: 30 }).map((all) => all.map(([at, theme], index) => item(index + 1, at, { theme })));
    fc.assert(
      fc.property(items, (all) => {
        const ids = (by: string): readonly number[] => outlines(all).filter((outline) => outline.by === by).flatMap((outline) => outline.items.map(({ id }) => id)).sort((a, b) => a - b);
        expect(ids('passage')).toEqual(all.map(({ id }) => id));
        expect(ids('theme')).toEqual(all.some(({ theme }) => theme !== '') ? all.map(({ id }) => id) : []);
      })
    );
  });
});

describe('a synthesis', () => {
  const form: SynthesisForm = {
    annex: ' Annexe 2 ', introduction: ' Merci. ', closing: '',
    remarks: [{ key: '2.3', remark: ' Deux ou trois jours ? ', quotes: [4, 1, 4, 99, 3] }, { key: '2.6', remark: ' Perdue ', quotes: [] }]
  };
  const items = [item(1, 3), item(2, 3), item(3, 3, { isPublic: false, author: '' }), item(4, 3, { kind: 'wording', wording: 'Trois jours par semaine.', disposition: 'partlyKept', reason: 'Selon le métier.' })];
  const drawn = drawUpSynthesis(head, form, figures(40), counted(items));

  it('has the figures of the records and the words of its author', () => {
    expect(drawn).toMatchObject({ annex: 'Annexe 2', introduction: 'Merci.', figures: { contributions: 40 } });
    expect(drawn.sections).toHaveLength(1);
    expect(drawn.sections[0]).toMatchObject({ remark: 'Deux ou trois jours ?', words: 'Trois jours.', figures: { contributions: 4 } });
    expect(drawn.sections[0]).not.toHaveProperty('items');
  });

  it('quotes in the order chosen, each once, and nothing that is not there or not for everybody', () => {
    expect(drawn.sections[0]?.quotes.map(({ contribution }) => contribution)).toEqual([4, 1]);
    expect(drawn.sections[0]?.quotes[0]).toEqual({
      contribution: 4, kind: 'wording', text: 'Dit 4', wording: 'Trois jours par semaine.', author: 'Léa Martin', at: new Date('2026-11-20T09:00:00Z'), disposition: 'partlyKept', reason: 'Selon le métier.'
    });
  });

  it('names what it leaves out', () => {
    expect(lostQuotes(form, outlines(items))).toEqual({ '2.3': [99, 3] });
    expect(lostRemarks(form, outlines(items))).toEqual(['Perdue']);
    expect(lostRemarks(form, outlines([...items, item(5, 6)]))).toEqual([]);
    expect(lostRemarks({ ...form, remarks: [{ key: '1.4', remark: '  ', quotes: [7] }] }, outlines(items))).toEqual([]);
  });

  it('is read back from its file as it was, and its words begin the next one', () => {
    expect(synthesisFormat.read(synthesisFormat.write(drawn))).toEqual({ ok: true, value: drawn });
    const next = formOfSynthesis(drawn);
    expect(next).toEqual({ annex: 'Annexe 2', introduction: 'Merci.', closing: '', remarks: [{ key: '2.3', remark: 'Deux ou trois jours ?', quotes: [4, 1] }] });
    expect(drawUpSynthesis(head, next, figures(40), counted(items))).toEqual(drawn);
    expect(synthesisFormFormat.read(synthesisFormFormat.write(next))).toEqual({ ok: true, value: next });
  });

  it.each([{ ...drawn, sections: [{ ...drawn.sections[0], quotes: [{ contribution: '<b>' }] }] }, { ...drawn, figures: { ...drawn.figures, contributions: -1 } }, [], null])('refuses a file that is none: %#', (value) => {
    expect(synthesisFormat.read(JSON.stringify(value)).ok).toBe(false);
  });
});

test('the next one begins with what was said of parts, or quoted from them; where nothing was, it begins empty', () => {
  const parts = counted([item(1, 0), item(2, 3), item(3, 6)]);
  const begun = drawUpSynthesis(head, emptySynthesisForm, figures(3), parts);
  expect(begun).toMatchObject({ annex: '', introduction: '', closing: '' });
  expect(begun.sections.map(({ remark, quotes }) => [remark, quotes])).toEqual([['', []], ['', []], ['', []]]);
  expect(formOfSynthesis(begun)).toEqual({ annex: '', introduction: '', closing: '', remarks: [] });
  const remarks = [{ key: 'whole', remark: 'Dit', quotes: [] }, { key: '2.3', remark: '', quotes: [2] }];
  const next = formOfSynthesis(drawUpSynthesis(head, { ...emptySynthesisForm, remarks }, figures(3), parts));
  expect([...next.remarks].sort((a, b) => a.key.localeCompare(b.key))).toEqual([...remarks].sort((a, b) => a.key.localeCompare(b.key)));
});

test('what is typed of one section leaves the others', () => {
  const typed = withSection(withSection(emptySynthesisForm, { key: 'whole', remark: 'a', quotes: [1] }), { key: '1.2', remark: 'b', quotes: [] });
  expect(sectionForm(withSection(typed, { key: 'whole', remark: 'c', quotes: [] }), '1.2').remark).toBe('b');
  expect(sectionForm(withSection(typed, { key: 'whole', remark: 'c', quotes: [] }), 'whole')).toEqual({ key: 'whole', remark: 'c', quotes: [] });
  expect(sectionForm(typed, 'theme:x')).toEqual({ key: 'theme:x', remark: '', quotes: [] });
});
