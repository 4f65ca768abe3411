import fc from 'fast-check';
import { TextDecoder } from 'node:util';
import { decodeFile } from './decodeFile';
import { codePages } from './codePages';
import type { CodePage } from './codePages';
import { readCsv } from './readCsv';

Object.assign(globalThis, { TextDecoder });

type Encoding = CodePage | 'utf-8' | 'utf-16';

interface Format {
  readonly name: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
  readonly separator: string;
  readonly rowEnd: string;
}

/** What "Save as" offers, in French and in English. */
const formats: readonly Format[] = [
  ...[';', ','].flatMap((separator): Format[] => [
    { name: 'CSV UTF-8', encoding: 'utf-8', hasMark: true, separator, rowEnd: '\r\n' },
    { name: 'CSV UTF-8 of other programs', encoding: 'utf-8', hasMark: false, separator, rowEnd: '\n' },
    { name: 'CSV', encoding: 'windows-1252', hasMark: false, separator, rowEnd: '\r\n' },
    { name: 'CSV (Macintosh)', encoding: 'macintosh', hasMark: false, separator, rowEnd: '\r' },
    { name: 'CSV of Excel for Mac with other line ends', encoding: 'macintosh', hasMark: false, separator, rowEnd: '\r\n' },
    { name: 'CSV (MS-DOS)', encoding: 'ibm850', hasMark: false, separator, rowEnd: '\r\n' }
  ]),
  { name: 'Unicode text', encoding: 'utf-16', hasMark: true, separator: '\t', rowEnd: '\r\n' },
  { name: 'Text', encoding: 'windows-1252', hasMark: false, separator: '\t', rowEnd: '\r\n' },
  { name: 'Text (Macintosh)', encoding: 'macintosh', hasMark: false, separator: '\t', rowEnd: '\r' }
];

function encode(text: string, { encoding, hasMark }: Format): Uint8Array {
  if (encoding === 'utf-8') return new Uint8Array(Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf8'));
  if (encoding === 'utf-16') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return Uint8Array.from(Array.from(text), (letter) => {
    const place = codePages[encoding].indexOf(letter);
    if (letter > '\x7f' && place < 0) throw new Error(`${encoding} has no ${letter}`);
    return letter > '\x7f' ? 0x80 + place : letter.charCodeAt(0);
  });
}

/** Excel quotes what holds its separator, a mark or a line end, and pads all rows to one width. */
function write(rows: readonly (readonly string[])[], { separator, rowEnd }: Format): string {
  const cell = (text: string): string => (/["\n,]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join(separator) + rowEnd).join('');
}

const header = ['Je veux', 'Famille', 'Description'];
const known = (cells: readonly string[]): number => cells.filter((cell) => header.includes(cell)).length;
const comesBack = (rows: readonly (readonly string[])[], format: Format): void => {
  const decoded = decodeFile(encode(write(rows, format), format));
  const reading = readCsv(decoded?.text ?? '', known);
  expect('records' in reading && reading.records.map(({ cells }) => cells)).toEqual(rows.filter((row) => row.some((cell) => cell.trim() !== '')));
};

/** Of the letters of French and English that all code pages have. */
const phrase = fc
  .array(fc.constantFrom('réserver', 'une salle', 'à', 'l’été', 'congé', 'École', 'ça', 'être', 'où', 'the', 'file', 'a;b', 'c,d', 'e\tf', '"cité"', '12,5', 'deux\nlignes', '=1', "'x", 'maïs', '«\u00a0dès\u00a0»'), { maxLength: 6 })
  .map((words) => words.join(' '));
const anything = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n').replace(/[\ud800-\udfff]|^\ufeff/g, ''));
/** A word or two of capitals may stand in each code page; a table has some of small letters too. */
const first = ['Réserver une salle', 'Déjà prévu', 'congé'];
const rowsOf = (cell: fc.Arbitrary<string>) => fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }).map((rows) => [header, first, ...rows]);

describe.each(formats)('$name parted by $separator', (format) => {
  const isUnicode = format.encoding.startsWith('utf');
  // Code pages of one byte are told apart by the letters: MS-DOS has no ’.
  const phrases = phrase.map((text) => (format.encoding === 'ibm850' ? text.replace(/’/g, "'") : text));
  it('comes back whole, whatever its table holds', () => {
    fc.assert(fc.property(rowsOf(isUnicode ? fc.oneof(anything, phrase) : phrases), (rows) => comesBack(rows, format)), { numRuns: 200 });
  });
});

describe('the code page', () => {
  it.each([
    ['windows-1252', 'Été'], ['windows-1252', 'ÉCOLE'], ['windows-1252', 'À la carte'], ['windows-1252', 'l’agent'], ['windows-1252', '10 €'], ['windows-1252', 'Œuvre'], ['windows-1252', 'n° 5'],
    ['macintosh', 'congé'], ['macintosh', 'déjà'], ['macintosh', 'Été'], ['macintosh', 'l’élève'],
    ['ibm850', 'congé'], ['ibm850', 'déjà'], ['ibm850', 'Élève à part']
  ] as const)('of %s is found by few letters: %s', (encoding, text) => {
    const bytes = encode(text, { name: '', encoding, hasMark: false, separator: ';', rowEnd: '\r\n' });
    expect(decodeFile(bytes)).toEqual({ text, guessed: encoding });
  });

  it('is not guessed where the file says it, or has none but plain letters', () => {
    const plain = (text: string, encoding: Encoding, hasMark: boolean) => decodeFile(encode(text, { name: '', encoding, hasMark, separator: ';', rowEnd: '\n' }));
    expect(plain('conge', 'windows-1252', false)).toEqual({ text: 'conge', guessed: null });
    expect(plain('congé', 'utf-8', false)).toEqual({ text: 'congé', guessed: null });
    expect(plain('congé', 'utf-8', true)).toEqual({ text: 'congé', guessed: null });
    expect(plain('congé', 'utf-16', true)).toEqual({ text: 'congé', guessed: null });
    expect(decodeFile(Uint8Array.of(0xfe, 0xff, 0, 0xe9))).toEqual({ text: 'é', guessed: null });
  });

  it('of a workbook is none', () => {
    expect([decodeFile(Uint8Array.of(0x50, 0x4b, 3, 4, 20)), decodeFile(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))]).toEqual([null, null]);
  });
});
