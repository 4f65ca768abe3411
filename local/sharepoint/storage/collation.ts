/**
 * Comparison of texts as SharePoint's database does it (collation `French_CI_AS`): case does not count, accents do,
 * trailing spaces do not. The key orders by base letters first and by accents only between otherwise equal texts,
 * as a French dictionary does: cote, côte, coteau.
 */

const ASCII = /^[\x00-\x7f]*$/;
const MARK = /\p{M}/u;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };
/** Sorts before every letter, so that a shorter text comes first whatever its accents. */
const ACCENTS = '\u0001';

/**
 * Key that is equal for equal texts and sorts as the texts do.
 * @param text - any text
 * @returns the key; compare it with `=`, `<` and `>` only with other keys
 */
export function collationKey(text: string): string {
  const trimmed = text.trimEnd();
  if (ASCII.test(trimmed)) return trimmed.toLowerCase();
  let base = '';
  let accents = '';
  for (const character of trimmed.toLowerCase().normalize('NFD')) {
    if (MARK.test(character)) {
      accents += String.fromCharCode(0x20 + base.length) + character;
      continue;
    }
    const letters = LIGATURES[character];
    if (letters === undefined) {
      base += character;
    } else {
      accents += String.fromCharCode(0x20 + base.length) + character;
      base += letters;
    }
  }
  return accents === '' ? base : base + ACCENTS + accents;
}

/** The letters of {@link collationKey} without the accents: a range over it holds every text with that beginning. */
export function collationPrefix(text: string): string {
  const key = collationKey(text);
  const end = key.indexOf(ACCENTS);
  return end < 0 ? key : key.slice(0, end);
}

/** Text in the form in which `startswith` and `substringof` compare it: without case, with accents. */
export function foldCase(text: string): string {
  return text.toLowerCase().normalize('NFC');
}
