import { foldText } from '../text/foldText';

const stopWords = new Set(
  (
    'a ai au aux avec ce ces dans de des du elle en et etre eux il ils je la le les leur leurs ma me mes mon ne nos notre nous on ou par pas pour qu que qui ' +
    'sa se ses son sur ta te tes ton tu un une veux voudrais vos votre vous d l j m n s t c y ' +
    'an and are as at be by for from i in is it my of on or our the their to us want with would like you your'
  ).split(' ')
);

/**
 * Folds French and English plurals only: "journaux" and "journal", "congés" and "congé", "companies" and "company".
 * Anything stronger (Snowball) makes words as they are being typed miss the words they become.
 */
function foldPlural(word: string): string {
  if (word.length < 4) return word;
  if (/aux$/.test(word)) return word.replace(/(e?)aux$/, (_, e: string) => (e ? 'eau' : 'al'));
  if (/eux$/.test(word)) return word.slice(0, -1);
  if (/ies$/.test(word) && word.length > 4) return word.slice(0, -3) + 'y';
  if (/[^s]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** One folded word, or undefined when it says nothing ("je", "veux", "the"). */
export function foldWord(word: string): string | undefined {
  const folded = foldText(word);
  return folded === '' || stopWords.has(folded) ? undefined : foldPlural(folded);
}

/** The words of a text, apostrophes and hyphens cut: "l'avis d'équipe" gives l, avis, d, équipe. */
export function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

/** The text by which two phrases say the same: folded, signs left out, stop words and order kept, spaces single. */
export function wordsKey(text: string): string {
  return splitWords(foldText(text)).join(' ');
}

/**
 * The text by which two names are the same: accents, capitals, spaces and the typographer's forms of a sign do not count; a sign more or
 * another one does, since *C++* is not *C#*, nor *Pastell* *Pastell+*.
 */
export function titleKey(title: string): string {
  const folded = foldText(title).replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  return folded.replace(/[’‘ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑–—−]/g, '-').replace(/\s+/g, ' ').trim();
}
