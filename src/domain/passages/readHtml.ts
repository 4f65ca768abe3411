import { footnotesOf } from './footnotes';
import { HtmlReader } from './HtmlReader';
import type { ImportedText } from './ImportedText';

/**
 * Passages of a paste, of a page of the site, or of what Markdown and Word were made into. The document in which the HTML is read is never
 * shown: nothing in it runs or is loaded, and nothing of it but words, marks and safe addresses goes on.
 */
export function readHtml(html: string): ImportedText {
  const { body, title } = new DOMParser().parseFromString(html, 'text/html');
  const reader = new HtmlReader(footnotesOf(body));
  reader.read(body);
  const passages = [...reader.pieces, ...reader.noteList].map((piece, index) => ({ id: index + 1, ...piece }));
  const first = passages[0];
  return { title: reader.title || (first?.kind === 'heading' ? first.text : '') || title.trim(), passages, notices: reader.notices };
}
