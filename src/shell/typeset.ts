import type { Language } from './languages';

/** Narrow, as French sets it before high punctuation; a plain one would let `?` begin a line. */
const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** What is shown as it is: typography would change where an address leads. */
const ADDRESS = /([a-z][a-z+.-]*:\/\/\S*|\S+@\S+\.\S+)/i;

/**
 * Stand for what is put into a sentence while it is typeset: private-use characters, one range for figures, since a number
 * stays on the line of what it counts, and one for all else.
 */
const TEXT = 0xe000;
const FIGURE = 0xe100;

/**
 * A sentence of ours as it is printed: in French, no-break spaces before `? ! : ;` and inside « », `1er` with its ending
 * raised; in both languages, curly apostrophes, and no break between a number and what it counts. For our own words:
 * what a person typed is shown as he typed it, with its signs on the line of their word (`ui/glueSigns`).
 */
export function typeset(language: Language, text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : typesetProse(language, part)))
    .join('');
}

function typesetProse(language: Language, text: string): string {
  const plain = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/(?<=[\d\ue100-\ue1ff]) (?=[\p{L}%€])/gu, NO_BREAK);
  if (language !== 'fr') return plain;
  return plain
    .replace(/\b1er\b/g, '1ᵉʳ')
    .replace(/«[ \u00a0]?/g, `«${NO_BREAK}`)
    .replace(/[ \u00a0]?»/g, `${NO_BREAK}»`)
    .replace(/[ \u00a0](?=[?!:;](?:\s|$|[)»]))/g, NARROW);
}

/**
 * What a function of words says, typeset around what it is given: names, titles and texts of people are in it as they are.
 * So a function of words puts its strings into the sentence and does nothing else with them.
 */
export function typesetAround(language: Language, say: (...values: readonly unknown[]) => unknown, values: readonly unknown[]): unknown {
  const said = say(...values.map((value, index) => (typeof value === 'string' ? String.fromCharCode((isFigure(value) ? FIGURE : TEXT) + index) : value)));
  if (typeof said !== 'string') return said;
  return typeset(language, said).replace(/[\ue000-\ue1ff]/g, (mark) => String(values[mark.charCodeAt(0) & 0xff]));
}

/** `12`, `1 234,5`, `1,234.5` */
function isFigure(text: string): boolean {
  return /^\d[\d\s.,]*$/.test(text);
}
