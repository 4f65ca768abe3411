import type { CodePage } from './codePages';
import { codePageNames, codePages } from './codePages';

export interface DecodedFile {
  readonly text: string;
  /** The code page that was taken for the file's, which does not say it; null where the file leaves no doubt. */
  readonly guessed: CodePage | null;
}

/** What a workbook begins with: a ZIP archive (.xlsx, .ods) or a compound file (.xls). */
const WORKBOOKS: readonly (readonly number[])[] = [[0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0]];

/**
 * The text of a file in whatever Excel saves text: UTF-8 with or without its mark, UTF-16 ("Unicode text"), else the code page in which the
 * letters make the most likely French or English.
 * @returns null for a workbook, which is no text
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | null {
  if (WORKBOOKS.some((start) => start.every((byte, index) => bytes[index] === byte))) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), guessed: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), guessed: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: null };
  } catch {
    const readings = codePageNames.map((guessed) => ({ guessed, text: decodePage(bytes, guessed) }));
    const scores = readings.map(({ guessed, text }) => likeness(text) + (guessed === 'macintosh' && hasLinesOfMac(text) ? OF_MAC : 0));
    return readings[scores.indexOf(Math.max(...scores))] ?? null;
  }
}

function decodePage(bytes: Uint8Array, page: CodePage): string {
  const high = codePages[page];
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += BLOCK) {
    parts.push(Array.from(bytes.subarray(start, start + BLOCK), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : high.charAt(byte - 0x80))).join(''));
  }
  return parts.join('');
}

const BLOCK = 65_536;

/** Rows of "CSV (Macintosh)" end with a carriage return alone, which neither Windows nor MS-DOS writes. */
function hasLinesOfMac(text: string): boolean {
  return text.includes('\r') && !text.includes('\n');
}

const OF_MAC = 20;

/** How often French and English have each, roughly: a reading of another code page has few of them and many that are none. */
const WEIGHTS = new Map<string, number>(
  (
    [
      ['é', 6], ['à’\u00a0', 4], ['èêçÉŒ«»', 3], ['ôîùûœÀÈÊÇ…–€°“”‘', 2], ['âëïüÔÎÂÙÛËÏ—·•²', 1], ['öäñáíóúæÖÜÄ£§', 0]
    ] as const
  ).flatMap(([letters, weight]) => Array.from(letters, (letter) => [letter, weight] as const))
);
const UNUSUAL = -4;

function likeness(text: string): number {
  let score = 0;
  for (const { 0: letter, index } of text.matchAll(/[^\0-\x7f]/g)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    score += isMisplaced(before, letter, after) ? UNUSUAL : (WEIGHTS.get(letter) ?? UNUSUAL);
  }
  return score;
}

/** A capital within a word of small letters, or a sign other than an apostrophe within a word. */
function isMisplaced(before: string, letter: string, after: string): boolean {
  if (/\p{Lu}/u.test(letter)) return /\p{Ll}/u.test(before) || (/\p{Ll}/u.test(after) && /\p{L}/u.test(before));
  return !/[\p{L}’]/u.test(letter) && /\p{L}/u.test(before) && /\p{L}/u.test(after);
}
