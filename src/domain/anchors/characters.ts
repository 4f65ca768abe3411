/** Texts in which each UTF-16 unit is a character that a person counts. */
const PLAIN = /^[\t\n\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20bf]*$/;

/** By graphemes, unless it is told otherwise. */
const characters = new Intl.Segmenter('fr');

/** Where each character of a text begins, and where the last one ends, in UTF-16 units; null: each unit is one. */
export function startsOf(text: string): readonly number[] | null {
  if (PLAIN.test(text)) return null;
  return [...Array.from(characters.segment(text), ({ index }) => index), text.length];
}

/** In characters that a person would count: an emoji with its skin, a letter with its accents are one. */
export function lengthOf(text: string): number {
  const starts = startsOf(text);
  return starts ? starts.length - 1 : text.length;
}

/** @param start in characters that a person would count @param end excluded; what lies outside of the text is left out */
export function slice(text: string, start: number, end: number): string {
  const starts = startsOf(text);
  const unit = (place: number): number => (starts ? (starts[Math.min(Math.max(place, 0), starts.length - 1)] ?? 0) : Math.max(place, 0));
  return text.slice(unit(start), unit(end));
}
