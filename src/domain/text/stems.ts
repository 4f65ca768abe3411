/** Letters by which words of one family are the same: *télétravail*, *télétravailler*. Fewer join what is not akin. */
const STEM = 6;
const SHORTEST = 4;

const EMPTY_WORDS = new Set(
  (
    'alors apres aucun aussi autre avant avec avoir bien cela celle celui cette ceux chaque comme comment dans depuis deux doit doivent donc dont elle elles encore entre etre fait faire faut ' +
    'fois leur leurs mais meme moins nous notre parce pendant peut peuvent plus plutot pour pourquoi pourrait quand quel quelle quels quelles sans selon sera serait sont sous toujours tous tout toute toutes tres trop ' +
    'votre vous about after also been before could does from have into just more most much need only other over should some such than that their them then there these they this very were what when where which while will with would your'
  ).split(' ')
);

/** Words by which texts are akin: folded and cut, without those that all sentences have. */
export function stemsOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.length >= SHORTEST && !EMPTY_WORDS.has(word)).map((word) => word.slice(0, STEM).replace(/(?<=.{4})[sx]$/, ''));
}
