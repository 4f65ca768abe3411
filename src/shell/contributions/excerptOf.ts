/** Of what names a contribution in a list of buttons, in characters. */
const LENGTH = 60;

/** The first words of a text, to name it by. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LENGTH ? line : `${line.slice(0, LENGTH).replace(/\s\S*$/, '')}…`;
}
