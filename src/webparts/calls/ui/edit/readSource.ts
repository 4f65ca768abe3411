import type { ImportedText } from '../../../../domain/passages/ImportedText';
import { readHtml } from '../../../../domain/passages/readHtml';
import { readPlainText } from '../../../../domain/passages/readPlainText';
import { readSitePage } from '../../../../domain/passages/readSitePage';

/** What a text can be made of. */
export type Source =
  | { readonly kind: 'paste'; readonly html: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'word'; readonly file: File }
  | { readonly kind: 'page'; readonly canvas: string };

/**
 * Passages of a text, proposed. What reads Word and Markdown is loaded when one of them is chosen.
 * @throws WordFileError, and what a chunk that does not come throws
 */
export async function readSource(source: Source): Promise<ImportedText> {
  if (source.kind === 'paste') {
    const read = readHtml(source.html);
    // Some programs put an empty document beside what they copy.
    return read.passages.length > 0 ? read : readPlainText(source.text);
  }
  if (source.kind === 'text') return readPlainText(source.text);
  if (source.kind === 'markdown') {
    const { readMarkdown } = await import(/* webpackChunkName: 'calls-markdown' */ '../../../../domain/passages/readMarkdown');
    return readMarkdown(source.text);
  }
  if (source.kind === 'page') return readSitePage(source.canvas);
  const { readWord } = await import(/* webpackChunkName: 'calls-word' */ '../../../../domain/passages/word/readWord');
  return readWord(await source.file.arrayBuffer());
}
