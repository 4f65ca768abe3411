import type { Passage } from '../passages/Passage';
import type { Place } from './Anchor';
import type { FoldedText } from './foldForms';
import { foldForms } from './foldForms';
import type { Surroundings } from './surroundings';
import { surroundingsOf } from './surroundings';

/** Where some words stand. */
export interface Occurrence extends Surroundings {
  readonly place: Place;
}

const folded = new WeakMap<Passage, FoldedText>();

/** A passage's words without their forms; made once. */
export function foldedPassage(passage: Passage): FoldedText {
  const made = folded.get(passage) ?? foldForms(passage.text);
  folded.set(passage, made);
  return made;
}

/** Each place at which a passage has just these words; places that overlap too. Half a character is none. @param quote folded, not '' */
export function occurrencesOf(quote: string, passage: Passage): readonly Occurrence[] {
  const { text, characters } = foldedPassage(passage);
  const found: Occurrence[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (!splitsCharacter(characters, start) && !splitsCharacter(characters, end)) found.push(occurrenceAt(passage, start, end));
  }
  return found;
}

/** @param start in UTF-16 units of the folded passage; a character that it splits is taken in whole */
export function occurrenceAt(passage: Passage, start: number, end: number): Occurrence {
  const { text, characters } = foldedPassage(passage);
  const character = (unit: number): number => characters?.[unit] ?? unit;
  return { place: { passage: passage.id, start: character(start), end: character(end) + Number(splitsCharacter(characters, end)) }, ...surroundingsOf(text, start, end) };
}

function splitsCharacter(characters: readonly number[] | null, unit: number): boolean {
  return characters !== null && characters[unit] === characters[unit - 1];
}
