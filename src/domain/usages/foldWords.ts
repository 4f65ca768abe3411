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

/**
 * The text by which two names are the same: accents, capitals, spaces and the typographer's forms of a sign do not count; a sign more or
 * another one does, since *C++* is not *C#*, nor *Pastell* *Pastell+*.
 */
export function titleKey(title: string): string {
  const folded = foldText(title).replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  return folded.replace(/[’‘ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑–—−]/g, '-').replace(/\s+/g, ' ').trim();
}

/** Without the punctuation of the sentence around it. */
export function bareWord(word: string): string {
  return word.replace(/^[("«“'’]+|[)"»”'’.,;:!?…]+$/g, '');
}

/** A name of which signs are part, such as C++, Pastell+ or villes.exemple.fr; apostrophes and hyphens part words. */
export function isSignedName(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && /[^\p{L}\p{N}\p{M}'’‐‑–-]/u.test(bareWord(word));
}

/** Endings of French and English, longest first, each with the fewest letters that it must leave. */
const endings: ReadonlyArray<readonly [ending: string, left: number]> = [
  ['issement', 5],
  ['ement', 5],
  ['ation', 5],
  ['ition', 5],
  ['ante', 5],
  ['ance', 5],
  ['able', 5],
  ['eur', 5],
  ['ant', 5],
  ['ing', 4],
  ['ion', 5],
  ['age', 5],
  ['ee', 5],
  ['er', 5],
  ['ir', 5],
  ['ed', 4],
  ['e', 4]
];

/** What words of one family begin with: "réservation" and "réserver", "booking" and "book". Only beside the word itself: half-typed words have no ending yet. */
export function stemOf(folded: string): string {
  const found = endings.find(([ending, left]) => folded.endsWith(ending) && folded.length - ending.length >= left);
  return (found ? folded.slice(0, -found[0].length) : folded).replace(/iz$/, 'is');
}
