import { foldText } from '../text/foldText';
import { splitWords } from '../text/wordsKey';
import { bareWord, foldWord, isSignedName, titleKey } from './foldWords';

/** Words that ask without saying for what: where nothing has them, the others decide. */
const lightWords = new Set(
  (
    'faire fait comment ou quand quel quelle besoin avoir obtenir trouver chercher utiliser lancer mettre voir acceder changer nouveau nouvel nouvelle probleme aide aider ' +
    'suis est sont pas ne plus quoi cela ca svp merci bonjour savoir pouvoir peux dois faut chez moi microsoft ' +
    'do does how where when what get make need find use using run see reach change new problem help can cannot not please go have am me'
  )
    .split(' ')
    .map(foldWord)
);

/** A word as it is typed or stored. */
export interface QueryWord {
  /** Folded. */
  readonly text: string;
  readonly isLight: boolean;
}

export interface TypedQuery {
  /** The whole of it as a name, see `titleKey`. */
  readonly name: string;
  /** The whole of it run together: "one drive" is "onedrive". */
  readonly squeezed: string;
  readonly words: readonly QueryWord[];
}

/** What is said before it: the screen says it already. */
const opening = /^\s*(je veux|je voudrais|je souhaite|i want to|i would like to|how to|how do i)\s+/i;

/** Spaces, hyphens and apostrophes left out; other signs are part of a name. */
export function squeeze(text: string): string {
  return titleKey(text).replace(/[\s'-]+/g, '');
}

/**
 * Folded words of a text; of a name with signs the name as it is. Words that say nothing are left out.
 *
 * @param isKnown is there such a name? One that nobody has is cut into words.
 */
export function wordsOf(text: string, isKnown: (name: string) => boolean = () => true): readonly string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    if (isSignedName(chunk) && isKnown(titleKey(bareWord(chunk)))) return [titleKey(bareWord(chunk))];
    return splitWords(chunk).map(foldWord).filter((word): word is string => word !== undefined);
  });
}

/** Words within a name written in one: "OneDrive" is found by "drive", "villes.exemple.fr" by "exemple". */
export function partsOf(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const parts = splitWords(chunk.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
    return parts.length > 1 ? parts.map(foldText).filter((part) => part.length > 2) : [];
  });
}

export function isLight(folded: string): boolean {
  return lightWords.has(folded);
}

/** @param isKnown is there such a word or name? A name with signs that nobody has is cut into words; "wi-fi" is one word where "wifi" is. */
export function readQuery(typed: string, isKnown: (name: string) => boolean): TypedQuery {
  const said = typed.replace(opening, '').replace(/\S+[-‐‑]\S+/g, (word) => (isKnown(squeeze(word)) ? squeeze(word) : word));
  const words = wordsOf(said, isKnown);
  // The letter that is typed next may begin anything.
  const begun = words.filter((word, index) => word.length > 1 || index === 0 || index < words.length - 1);
  return { name: titleKey(said), squeezed: squeeze(said), words: begun.map((text) => ({ text, isLight: isLight(text) })) };
}
