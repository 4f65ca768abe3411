/** Of what names something in a list of buttons, in characters. */
const NAME = 60;

/** The first words of a text, to name it by. @param most in characters; what says that more follows stands behind them */
export function excerptOf(text: string, most = NAME): string {
  const characters = charactersOf(text);
  return characters.length <= most ? characters.join('') : beginningOf(characters, most);
}

/** The beginning of a text that is too long for where it stands, ended between two words. @param length in characters, an ellipsis included */
export function shortened(text: string, length: number): string {
  const characters = charactersOf(text);
  return characters.length <= length ? characters.join('') : beginningOf(characters, length - 1);
}

/** In one line; a picture that is made of two code units is never cut in half. */
function charactersOf(text: string): readonly string[] {
  return [...text.replace(/\s+/g, ' ').trim()];
}

/** Ends between two words, unless that leaves less than half. */
function beginningOf(characters: readonly string[], most: number): string {
  const cut = characters.slice(0, most).join('');
  const end = characters[most] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(end > cut.length / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
