import { foldText } from './foldText';

/** The words of a text, apostrophes and hyphens cut: "l'avis d'équipe" gives l, avis, d, équipe. */
export function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

/** The text by which two phrases say the same: folded, signs left out, stop words and order kept, spaces single. */
export function wordsKey(text: string): string {
  return splitWords(foldText(text)).join(' ');
}
