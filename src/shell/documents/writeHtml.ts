import { escapeHtml } from '../../domain/text/escapeHtml';
import type { Block, WrittenDocument } from './Document';
import { paragraphsOf } from './Document';

/** The HTML of a document, for a text on a page of the site: every word of it escaped, addresses of the web alone made links. */
export function writeHtml({ annex, note, blocks }: WrittenDocument, quoteWords: { readonly open: string }): string {
  const head = [annex === '' ? '' : `<p><strong>${escapeHtml(annex)}</strong></p>`, `<p><em>${escapeHtml(note)}</em></p>`];
  return [...head, ...blocks.map((block) => htmlOf(block, quoteWords.open))].join('');
}

function htmlOf(block: Block, open: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'text':
      return paragraphs(block.text);
    case 'passage':
      return `<blockquote>${paragraphs(block.text)}</blockquote>`;
    case 'figures':
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    case 'quote':
      return [
        `<blockquote><p><strong>${escapeHtml(block.label)}</strong></p>${paragraphs(block.text)}`,
        `<p>${[block.source && escapeHtml(block.source), /^https?:/.test(block.address) ? `<a href="${escapeHtml(block.address)}">${escapeHtml(open)}</a>` : ''].filter(Boolean).join(' ')}</p>`,
        block.answer === '' ? '' : paragraphs(block.answer),
        '</blockquote>'
      ].join('');
  }
}

function row(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

function paragraphs(text: string): string {
  return paragraphsOf(text)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}
