/** Parts of documents that a program writes, between two comments that a reader of the page does not see. */
export type Language = 'fr' | 'en';

/** @throws Error where the document has no such block */
export function withBlock(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: written by "npm run documents" -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`No block "${name}": write ${begin} and ${end} where it belongs.`);
  return `${text.slice(0, from + begin.length)}\n${content.trim()}\n${text.slice(to)}`;
}
