import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { Marked } from 'marked';
import type { ImportedText } from './ImportedText';
import { wellFormed } from '../text/wellFormed';
import { readHtml } from './readHtml';

/** Tags that people write into Markdown on purpose; all others are words of the text. */
const WRITTEN_TAGS = /^<\/?(a|abbr|b|br|caption|del|details|div|em|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(\s[^<>]*)?\/?>$/i;

/**
 * Passages of a Markdown text (GitHub's, with footnotes). What only looks like HTML is kept as it is typed, so that nothing of a text which speaks
 * of tags is lost.
 */
export function readMarkdown(text: string): ImportedText {
  const labels = new Set(Array.from(text.matchAll(/^\[\^([^\]\s]{1,10})\]:/gm), ([, label = '']) => label));
  const reader = new Marked({ gfm: true, extensions: [referenceTo(labels), definitionOf(referred(text))], renderer: { html: ({ text: html }) => keptHtml(html) } });
  return readHtml(reader.parse(text.replace(/\u0000/g, ''), { async: false }));
}

function keptHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/(<[^<>]*>)/)
    .map((part) => (WRITTEN_TAGS.test(part) ? part : escaped(part)))
    .join('');
}

/** `text[^1]`, where a note has this label. */
function referenceTo(labels: ReadonlySet<string>): TokenizerAndRendererExtension {
  return {
    name: 'noteReference',
    level: 'inline',
    start: (source) => indexOf(source, /\[\^/),
    tokenizer: (source) => {
      const [raw, label] = /^\[\^([^\]\s]{1,10})\]/.exec(source) ?? [];
      return raw !== undefined && label !== undefined && labels.has(label) ? { type: 'noteReference', raw, label } : undefined;
    },
    renderer: (token) => (hasLabel(token) ? `<sup><a id="ref-${idOf(token.label)}" href="#note-${idOf(token.label)}">${escaped(token.label)}</a></sup>` : '')
  };
}

/** Labels that the text refers to: a definition begins its line with one and a colon. */
function referred(text: string): ReadonlySet<string> {
  const found = Array.from(text.matchAll(/\[\^([^\]\s]{1,10})\](:)?/g));
  const isDefinition = ({ index = 0, [2]: colon }: RegExpMatchArray): boolean => colon !== undefined && (index === 0 || text[index - 1] === '\n');
  return new Set(found.flatMap((match) => (match[1] === undefined || isDefinition(match) ? [] : [match[1]])));
}

/** `[^1]: text`, until an empty line that no indented line follows; one to which nothing refers is read as its words. */
const definitionOf = (labels: ReadonlySet<string>): TokenizerAndRendererExtension => ({
  name: 'note',
  level: 'block',
  start: (source) => indexOf(source, /^\[\^[^\]\s]+\]:/m),
  tokenizer(source) {
    const found = /^\[\^([^\]\s]{1,10})\]:[ \t]*([^\n]*(?:\n(?!\[\^)[^\n]+|\n+(?: {4}|\t)[^\n]+)*)(?:\n+|$)/.exec(source);
    if (!found) return undefined;
    const [raw, label, text = ''] = found;
    return { type: 'note', raw, label, tokens: this.lexer.blockTokens(text.replace(/\n(?: {4}|\t)/g, '\n'), []) };
  },
  renderer(token) {
    if (!hasLabel(token)) return '';
    const back = labels.has(token.label) ? `<a href="#ref-${idOf(token.label)}">↩</a>` : '';
    return `<div id="note-${idOf(token.label)}">${this.parser.parse(token.tokens ?? [])}${back}</div>`;
  }
});

function hasLabel(token: Tokens.Generic): token is Tokens.Generic & { readonly label: string } {
  return typeof token['label'] === 'string';
}

function indexOf(source: string, sign: RegExp): number | undefined {
  const index = source.search(sign);
  return index < 0 ? undefined : index;
}

function idOf(label: string): string {
  return encodeURIComponent(encodeURIComponent(wellFormed(label))).replace(/%/g, '.');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
