import { plainPath } from '../../address/plainPath';
import { escapeHtml } from '../../text/escapeHtml';
import type { ReadableColumn } from './ReadableSite';
import type { ReadableWords } from './readableWords';

/** What a value is shown with. */
export interface ValueContext {
  readonly words: ReadableWords;
  /** Where a row is told; null: nowhere. */
  hrefOf(list: string, id: number): string | null;
  titleOf(list: string, id: number): string | null;
  /** Where a file of the site lies in the archive; null for any other address. @param address server-relative, escaped or not */
  fileOf(address: string): string | null;
  /** Of somebody by his number; '' where nobody knows. */
  nameOf(id: number): string;
  date(iso: string): string;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** So deep that nothing of ours ends there: a file somebody planted may be deeper than a browser can show. */
const DEEPEST = 12;
/** Of values with parts: what only programs read. */
const SILENT: readonly string[] = ['id', 'version', 'hash', 'key', 'holder', 'after', 'place', 'box', 'covers', 'start', 'end', 'order', 'lastBallotIdBefore', 'lastBallotId', 'read', 'tally', 'colour', 'slug', 'fingerprint', 'seen', 'drop', 'ignored'];

/** A value in words; '' for none. All that people wrote is escaped. */
export function valueHtml(value: unknown, column: Pick<ReadableColumn, 'type' | 'words' | 'list' | 'shownAs' | 'of'>, context: ValueContext): string {
  if (isEmpty(value)) return '';
  const { words } = context;
  if (column.list !== undefined && typeof value === 'number') return value > 0 ? linkTo(column.list, value, context) : '';
  switch (column.shownAs ?? column.type) {
    case 'boolean':
      return value === true ? words.yes : words.no;
    case 'choice':
      return escapeHtml(column.words?.[String(value)] ?? choiceWord(words, String(value)));
    case 'place': {
      // The campaign, then the idea within it: 0 for none.
      const idea = Number(/\.(\d+)$/.exec(String(value))?.[1] ?? 0);
      return idea > 0 && column.of !== undefined ? linkTo(column.of, idea, context) : '';
    }
    case 'person':
      return typeof value === 'number' && value > 0 ? escapeHtml(context.nameOf(value)) : '';
    case 'cents':
      return typeof value === 'number' ? escapeHtml(new Intl.NumberFormat(words.lang, { style: 'currency', currency: 'EUR' }).format(value / 100)) : escapeHtml(String(value));
    case 'json':
      return partsHtml(opened(value), context, 0);
    default:
      return typeof value === 'object' ? partsHtml(value, context, 0) : textHtml(String(value), context);
  }
}

function linkTo(list: string, id: number, context: ValueContext): string {
  const title = context.titleOf(list, id) ?? context.words.unnamed(id);
  const href = context.hrefOf(list, id);
  return href === null ? escapeHtml(title) : `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;
}

function partsHtml(value: unknown, context: ValueContext, depth: number): string {
  const { words } = context;
  if (isEmpty(value) || depth > DEEPEST) return '';
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'number')) return value.join(', ');
    const parts = value.map((each: unknown) => partsHtml(each, context, depth + 1)).filter((each) => each !== '');
    return parts.length === 0 ? '' : `<ul>${parts.map((each) => `<li>${each}</li>`).join('')}</ul>`;
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? textHtml(known(words.choices, value) ?? value, context) : escapeHtml(String(value));
  const parts = Object.entries(value).flatMap(([key, each]) => {
    if (SILENT.includes(key) || each === false) return [];
    const shown = partsHtml(each, context, depth + 1);
    return shown === '' ? [] : [[wordOf(words, key), shown] as const];
  });
  const [only] = parts;
  if (parts.length === 1 && only) return only[1];
  return parts.length === 0 ? '' : `<dl>${parts.map(([key, shown]) => `<div><dt>${escapeHtml(key)}</dt><dd>${shown}</dd></div>`).join('')}</dl>`;
}

/** What a part of a value is called; a name of everything’s own, as `constructor`, is no word. */
function wordOf({ keys }: ReadableWords, key: string): string {
  const word = known(keys, key) ?? apart(key);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** A stored choice in words. */
export function choiceWord({ choices }: ReadableWords, choice: string): string {
  return known(choices, choice) ?? apart(choice);
}

function known(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(words, name) ? words[name] : undefined;
}

/** `afterVoting`: after voting. */
function apart(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}

/** Of an address only what leads to the web or into the archive is a link. */
function textHtml(text: string, context: ValueContext): string {
  if (ISO.test(text)) return `<time datetime="${text}">${escapeHtml(context.date(text))}</time>`;
  const file = context.fileOf(text);
  if (file !== null) return `<a href="${escapeHtml(file)}">${escapeHtml(plainPath(text).split('/').at(-1) ?? text)}</a>`;
  if (/^https?:\/\/[^\s<>"']+$/i.test(text)) return `<a href="${escapeHtml(text)}" rel="noreferrer">${escapeHtml(text)}</a>`;
  return text.split(/\r?\n/).map(escapeHtml).join('<br>');
}

/** Later versions of stored values come in an envelope (`defineStored`). */
export function opened(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'version' in value && 'value' in value ? value.value : value;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
