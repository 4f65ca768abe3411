/**
 * Contributions of a passage whose supports lie together. SharePoint reads five thousand folders at once and each that is supported has two, so
 * a thousand more have room: those that were said while a page did not know of them yet.
 */
export const MOST_IN_SPACE = 1500;
/** Two letters. */
const LAST_SPACE = 26 + 26 * 26;
/** Spaces that are ranked together, an operation each. */
export const MOST_RANKED = 4;

/** The space of what is said next on a passage. @param said how much was said on it, as far as is known */
export function nextSpace(said: number): number {
  return Math.min(LAST_SPACE, Math.floor(said / MOST_IN_SPACE));
}

/** A number that somebody may have chosen, as that of a space. */
export function readSpace(space: number): number {
  return Number.isInteger(space) && space > 0 && space <= LAST_SPACE ? space : 0;
}

/** The folder in which supports of a passage's contributions lie: `c-0f3a…-12`, then `c-0f3a…-12a`, `b` … `zz`. */
export function supportBoxOf(box: string, passage: number, space: number): string {
  const letter = (index: number): string => String.fromCharCode(97 + index);
  const place = space - 1;
  const name = space === 0 ? '' : place < 26 ? letter(place) : letter(Math.floor(place / 26) - 1) + letter(place % 26);
  return `${box}-${passage}${name}`;
}
