/** @jest-environment node */
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { readCsv } from '../csv/readCsv';
import { unguardFormula } from '../export/formulas';
import { ArchiveNames } from './archiveNames';
import { crc32 } from './crc32';
import type { ExportedColumn, ExportedRow } from './ExportedRow';
import { cellOf, fixedColumns } from './ExportedRow';
import { RowFiles } from './RowFiles';
import { VoteCount } from './VoteCount';
import { ZipWriter } from './ZipWriter';

const person = { id: 5, name: 'Léa', login: 'i:0#.f|membership|lea@ville.example' };
const columns: readonly ExportedColumn[] = [{ name: 'Title', title: 'Titre', type: 'text' }, { name: 'Amount', title: 'Montant', type: 'number' }, { name: 'Content', title: 'Contenu', type: 'json' }];
const rowOf = (id: number, values: Readonly<Record<string, unknown>>): ExportedRow => ({ id, created: '2026-01-02T03:04:05.000Z', modified: '2026-01-02T03:04:05.000Z', author: person, editor: person, folder: '', isFolder: false, values });
/** Whatever people type; files end lines as they do, so a line feed alone and a carriage return stay what they are. */
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', "'=1", '-2', '@a', '+3', '"', ';', 'a\r\n=b', '\ufeff=c', '\t=d', "\n'=e", '１＋１'));

describe('the files of a list', () => {
  it.each(['fr-FR', 'en-GB'])('give back as CSV every text, number and structure: %s', (culture) => {
    fc.assert(
      fc.property(fc.array(fc.record({ Title: text, Amount: fc.integer(), Content: fc.option(fc.dictionary(fc.string(), text)) }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 8 }), (rows, page) => {
        const files = new RowFiles(columns, culture);
        const all = rows.map((values, index) => rowOf(index + 1, values));
        for (let at = 0; at < all.length; at += page) files.add(all.slice(at, at + page));
        const csv = readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.csvBytes()).slice(1), (header) => header.length);
        if (!('records' in csv)) throw new Error('broken');
        const [head, ...records] = csv.records.map(({ cells }) => cells);
        expect(head).toEqual([...fixedColumns, ...columns.map(({ name }) => name)]);
        expect(records.map((cells) => cells.slice(fixedColumns.length).map(unguardFormula))).toEqual(rows.map(({ Title, Amount, Content }) => [asFile(Title), String(Amount), asFile(String(cellOf(Content) ?? ''))]));
        // Nothing runs.
        for (const cells of records) for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+@|%]/);
      })
    );
  });

  it('give back as JSON what was there', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), (values) => {
        const files = new RowFiles(columns, 'fr-FR');
        const rows = values.map((Content, index) => rowOf(index + 1, { Content }));
        for (const row of rows) files.add([row]);
        expect(JSON.parse(new TextDecoder().decode(files.jsonBytes()))).toEqual(JSON.parse(JSON.stringify(rows)));
      })
    );
  });

  /** What UTF-8 makes of half a character. */
  function asFile(value: string): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(value));
  }
});

describe('an archive', () => {
  /** What does not become smaller is stored as it is. */
  const content = fc.oneof(fc.uint8Array({ maxLength: 3000 }), fc.tuple(fc.nat(255), fc.integer({ min: 100, max: 3000 })).map(([byte, length]) => new Uint8Array(length).fill(byte)));

  it('is opened by others, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, content), { maxLength: 6 }), async (given) => {
        const names = new ArchiveNames();
        const files = given.map(([name, bytes]) => [names.take(name), Uint8Array.from(bytes)] as const);
        const chunks: Uint8Array[] = [];
        const zip = new ZipWriter({ write: async (bytes) => void chunks.push(bytes) }, new Date(2026, 10, 27, 22, 30, 10));
        for (const [name, bytes] of files) await zip.add(name, bytes);
        await zip.close();
        const whole = Buffer.concat(chunks);
        expect(zip.size).toBe(whole.length);
        const read = await JSZip.loadAsync(whole, { checkCRC32: true });
        expect(Object.keys(read.files)).toHaveLength(files.length);
        for (const [name, bytes] of files) expect(Buffer.from((await read.file(name)?.async('uint8array')) ?? [])).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 40 }
    );
  });

  it('takes less where contents repeat', async () => {
    const zip = new ZipWriter({ write: async () => undefined }, new Date(2026, 0, 1));
    await zip.add('a.csv', new Uint8Array(3000));
    expect(zip.size).toBeLessThan(300);
  });

  it('checks its files as all archives do', () => expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));
});

describe('the names in an archive', () => {
  it('are taken by Windows, each once, and lead nowhere else', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.constantFrom('a/b.txt', 'A/B.TXT', '../x', '/etc/passwd', 'con.txt', 'nul', 'a:b', 'x. ', 'é.pdf', 'e\u0301.pdf', `${'long'.repeat(100)}.docx`)), { maxLength: 20 }), (paths) => {
        const names = new ArchiveNames();
        const taken = paths.map((path) => names.take(path));
        expect(new Set(taken.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(taken.length);
        for (const name of taken) {
          expect(name.length).toBeLessThan(220);
          for (const part of name.split('/')) {
            expect(part).toMatch(/^[^<>:"|?*\\\p{Cc}]+$/u);
            expect(part).not.toMatch(/^\.+$|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          }
        }
      })
    );
  });
});

test('named votes are counted by the folders that they lie in', () => {
  const votes = new VoteCount();
  for (const folder of ['b/first-0-1', 'b/first-0-2', 'b/first-2-1', 'b/more-0-3', 'b/first-0-1', 'b/first-1-0', 'b/other', 'first-01-2']) votes.add(4, folder);
  expect(votes.of(4)).toEqual({ voters: 2, counts: new Map([[1, 2], [2, 0], [3, 1]]) });
  expect(votes.of(5)).toBeNull();
});
