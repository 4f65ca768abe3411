/** Small words that the one language has and the other has not: `on`, `a`, `pour` or `or` say nothing. */
const FRENCH = new Set(
  'aucun aucune au autre autres aux avec avant ce ces cet cette chaque chez comme dans de depuis des dès donc du elle elles en entre est et être fait faire hors il ils je la le les leur leurs lors mais même mes moins ne nos notre nous où par pas peut pendant personne quand que quel quelle quels quelles qui rien sans se sera ses sont sous sur tous tout toute toutes très un une vers vide voici vos votre vous à été'.split(' ')
);
const ENGLISH = new Set(
  'about an and any are be been by can could did do does each empty every for from had has have here his how in into is it its may more must my no nobody none not nothing of other our should so some such than that the their them then there these they this to under unknown until untitled was we were what when where which who why will with without would you your'.split(' ')
);

/** Longer texts say it within their first lines. */
const LOOKED_AT = 600;

/**
 * In which of the two languages of our interface a text was written, by its small words: lists of SharePoint do not say.
 *
 * @param otherwise - what it is taken for where its words do not say, e.g. a title of one word: the language of its site
 */
export function writtenLanguage(text: string, otherwise: 'fr' | 'en'): 'fr' | 'en' {
  let french = 0;
  let english = 0;
  // `l’idée` and `qu’un` are two words; a word with an accent that is no name is French.
  for (const word of text.slice(0, LOOKED_AT).match(/\p{L}+/gu) ?? []) {
    const small = word.toLowerCase();
    if (FRENCH.has(small) || /^\p{Ll}*[àâçèéêëîôùûœ]/u.test(word)) french++;
    else if (ENGLISH.has(small)) english++;
  }
  if (/(?<!\p{L})[cdjlmnst]['’]\p{L}/iu.test(text)) french++;
  return french === english ? otherwise : french > english ? 'fr' : 'en';
}
