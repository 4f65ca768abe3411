import fc from 'fast-check';
import { TextDecoder, TextEncoder } from 'node:util';
import { writeCsv } from '../../export/writeCsv';
import type { Price } from '../Version';
import type { TableLine } from './proposalTable';
import { proposalTable, readProposals } from './proposalTable';
import { writePrice } from './typedPrice';

Object.assign(globalThis, { TextDecoder });

const line = (key: string, after: Price | null | undefined = { cents: 300 }, changes: Partial<NonNullable<TableLine['current']>['text']> = {}): TableLine => ({
  key,
  title: 'Entrée',
  category: '',
  unit: '',
  before: { cents: 300 },
  current: { text: { after: after === undefined ? '12,345' : writePrice(after, ',', 'supprimé'), volume: '100', reason: 'Énergie', ...changes }, after }
});
const bytes = (text: string): Uint8Array => new Uint8Array(new TextEncoder().encode(text));
const read = (text: string, lines: readonly TableLine[]) => readProposals(bytes(text), lines);

it('of four hundred lines of which three are wrong takes the others, and names the three', () => {
  const lines = Array.from({ length: 400 }, (_, index) => line(`piscines:${index}`));
  const amount = (index: number): string => (index === 10 ? '12,345' : index === 20 ? '=A1*1,02' : index === 30 ? '01/02/2027' : '1 234,50 €');
  const { edits, lines: sound, wrong, faults } = read(`Clé;Proposé\n${lines.map(({ key }, index) => `${key};${amount(index)}`).join('\n')}`, lines);
  expect([edits.length, sound, wrong]).toEqual([397, 397, 3]);
  expect(faults.map(({ line: at, fault, column, found }) => [at, fault, column, found])).toEqual([[12, 'ambiguous', 'after', '12,345'], [22, 'notAmount', 'after', '=A1*1,02'], [32, 'notAmount', 'after', '01/02/2027']]);
});

it('takes none of two rows on one line, nor a line that is not in the catalogue', () => {
  const { edits, faults } = read('Key,Proposed\na:1,3.20\na:1,3.30\nb:9,1\na:2,free', [line('a:1'), line('a:2')]);
  expect(faults.map(({ line: at, fault }) => [at, fault])).toEqual([[2, 'double'], [3, 'double'], [4, 'unknownLine']]);
  expect(edits).toEqual([{ row: 'a:2', column: 'after', text: 'free' }]);
});

it('reads what people write, refuses what is none, and adds a line that is not in the file', () => {
  const lines = [line('a:1'), line('a:2'), line('a:3'), line('a:4'), { ...line('a:5'), current: null }];
  const { edits, faults } = read('Clé;Proposé;Usages par an;Motif\na:1;1\u202f234,50\u00a0€;;\na:2;-3,20;;\na:3;3,2055;;\na:4;gratuit;12 000;\'=1+1\na:5;;;', lines);
  expect(faults.map(({ line: at, fault }) => [at, fault])).toEqual([[3, 'negative'], [4, 'tooManyDecimals']]);
  expect(edits).toEqual([
    { row: 'a:1', column: 'after', text: '1\u202f234,50\u00a0€' },
    { row: 'a:1', column: 'volume', text: '' },
    { row: 'a:1', column: 'reason', text: '' },
    { row: 'a:4', column: 'after', text: 'gratuit' },
    { row: 'a:4', column: 'volume', text: '12 000' },
    { row: 'a:4', column: 'reason', text: '=1+1' },
    { row: 'a:5', column: 'reason', text: '' }
  ]);
});

it('empties uses and reason by an empty cell of a column that the file has, and no amount; a column that is not there leaves what is written', () => {
  const lines = [line('a:1'), line('a:2', { cents: 300 }, { volume: '', reason: '' }), { ...line('a:3'), current: null }];
  const { edits, emptied, faults } = read('Clé;Proposé;Usages par an;Motif\na:1;;;\na:2;;;\na:3;;;', lines);
  expect(faults).toEqual([]);
  expect(edits).toEqual([{ row: 'a:1', column: 'volume', text: '' }, { row: 'a:1', column: 'reason', text: '' }, { row: 'a:3', column: 'reason', text: '' }]);
  expect([emptied, read('Clé;Proposé\na:1;3,00', lines).edits]).toEqual([2, []]);
});

it('says of a workbook, of no head and of nothing what they are', () => {
  expect(readProposals(Uint8Array.from([0x50, 0x4b, 3, 4]), []).faults).toEqual([{ line: 0, fault: 'workbook' }]);
  expect(read('Proposé\n3,20', []).faults).toEqual([{ line: 1, fault: 'columnMissing', column: 'key' }]);
  expect(read('', []).faults).toEqual([{ line: 0, fault: 'empty' }]);
});

it('written and read again, it changes nothing, whatever was typed', () => {
  const price: fc.Arbitrary<Price | null> = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1_000_000 }).map((cents): Price => ({ cents })));
  const reason = fc.oneof(fc.constantFrom('=1+1', "'=x", '-5', '@a', 'a;b,c"d', 'deux\nlignes'), fc.string({ unit: 'grapheme', maxLength: 20 })).map((text) => text.replace(/\r\n?/g, '\n').trim().normalize());
  const some = fc.array(fc.tuple(price, fc.option(fc.nat(1_000_000)), reason), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(some, fc.constantFrom('fr', 'en'), (rows, language) => {
      const lines = rows.map(([after, volume, why], index): TableLine => line(`a:${index}`, after, { after: writePrice(after, language === 'fr' ? ',' : '.', 'supprimé'), volume: String(volume ?? ''), reason: why }));
      const { edits, faults, lines: sound } = read(writeCsv(proposalTable(lines, language, 'supprimé'), language === 'fr' ? 'fr-FR' : 'en-GB').slice(1), lines);
      expect([edits, faults, sound]).toEqual([[], [], lines.length]);
    })
  );
});
