import { plainPath } from '../../address/plainPath';
import type { ExportedRow } from '../ExportedRow';
import { pageHtml } from './pageHtml';
import { pollResults } from './pollResults';
import type { ReadableFile, ReadableList, ReadableSite } from './ReadableSite';
import type { ReadableWords } from './readableWords';
import { readableWords } from './readableWords';
import { textHtmlOf, textTitleOf } from './publishedText';
import type { ValueContext } from './valueHtml';
import { choiceWord, valueHtml } from './valueHtml';
import { escapeHtml } from '../../text/escapeHtml';

/** Things with a page of their own, on which all stands that was said and decided of them. */
const THINGS: readonly string[] = [
  'Lists/ParvisPolls', 'Lists/ParvisCalls', 'Lists/ParvisCampaigns', 'Lists/ParvisActivities', 'Lists/ParvisSessions', 'Lists/ParvisChangeFiles', 'Lists/ParvisTariffActs', 'Lists/ParvisRequestBox', 'Lists/ParvisHelp'
];
/** Of which each row that names another of its own list belongs to it: replies, corrections. */
const OF_ONE_LIST: Readonly<Record<string, string>> = { 'Lists/ParvisHelp': 'Request', 'Lists/ParvisRequestBox': 'Request' };
const TEXTS = '/ParvisCallTexts/';
const ROWS_A_PAGE = 300;

export interface ReadableFileOut {
  readonly path: string;
  readonly html: string;
}

interface Place {
  readonly path: string;
  readonly anchor: string;
  readonly list: ReadableList;
  readonly row: ExportedRow;
}

/** The pages of an export, its index last: relative links, no script, nothing from elsewhere. */
export function* readablePages(site: ReadableSite): Generator<ReadableFileOut> {
  const words = readableWords[site.language];
  const { places, byThing, loose } = placed(site);
  const files = new Map(site.files.map((file) => [plainPath(file.from).toLowerCase(), file]));
  const dates = new Intl.DateTimeFormat(site.language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
  const contextAt = (from: string): ValueContext => ({
    words,
    hrefOf: (list, id) => {
      const place = places.get(`${list}|${id}`);
      return place ? relative(from, place.path, place.anchor) : null;
    },
    titleOf: (list, id) => {
      const place = places.get(`${list}|${id}`);
      return place ? titled(place.list, place.row) : null;
    },
    fileOf: (address) => {
      const file = address.startsWith('/') ? files.get(plainPath(address).toLowerCase()) : undefined;
      return file ? relative(from, file.to) : null;
    },
    nameOf: (id) => site.nameOf(id),
    date: (iso) => dates.format(new Date(iso))
  });
  const titled = (list: ReadableList, row: ExportedRow): string => titleOf(list, row, words, (url, id) => places.get(`${url}|${id}`), (iso) => dates.format(new Date(iso)));
  const rowHtml = ({ list, row, anchor, path }: Place, context: ValueContext, level: 1 | 2 | 3): string => {
    const facts = list.columns.flatMap((column) => {
      if (column.isHidden || column.name === 'Title') return [];
      // Of what the page itself is of, it says nothing.
      const target = column.list === undefined ? undefined : places.get(`${column.list}|${Number(row.values[column.name])}`);
      if (target && target.path === path && target.anchor === '' && level === 3) return [];
      const shown = valueHtml(row.values[column.name], column, context);
      return shown === '' ? [] : [`<div><dt>${escapeHtml(column.title)}</dt><dd>${shown}</dd></div>`];
    });
    const person = escapeHtml(words.by(row.author.name, context.date(row.created)));
    const head = level === 1 ? '' : `<h${level}>${escapeHtml(titled(list, row))}</h${level}>`;
    return `<article id="${anchor}">${head}<p class="by"><time datetime="${escapeHtml(row.created)}">${person}</time></p>${facts.length > 0 ? `<dl>${facts.join('')}</dl>` : ''}</article>`;
  };
  const out = (path: string, title: string, body: string): ReadableFileOut => ({ path, html: pageHtml({ title, site: site.title, words, home: relative(path, 'index.html'), body }) });

  for (const file of site.files) if (file.text !== null) yield out(textPath(file), textTitleOf(file.text) ?? nameOf(file.to), textHtmlOf(file.text));
  for (const list of site.lists) {
    if (!THINGS.includes(list.url)) continue;
    for (const row of list.rows) {
      const place = places.get(`${list.url}|${row.id}`);
      if (!place || place.anchor !== '') continue;
      const context = contextAt(place.path);
      const below = byThing.get(place.path) ?? [];
      const sections = site.lists.flatMap((each) => {
        const mine = below.filter((one) => one.list === each);
        if (mine.length === 0) return [];
        // Things have pages of their own: here are links to them.
        const items = mine.map((one) => (one.path === place.path ? rowHtml(one, context, 3) : `<p><a href="${escapeHtml(relative(place.path, one.path))}">${escapeHtml(titled(one.list, one.row))}</a></p>`));
        return [`<section><h2>${escapeHtml(each.title)}</h2>${each.isDiscreet ? `<p class="note">${escapeHtml(words.discreet)}</p>` : ''}${items.join('')}</section>`];
      });
      const texts = site.files.filter(({ from, text }) => text !== null && from.includes(`${TEXTS}${String(row.values['Box'] ?? '\u0000')}-v`));
      yield out(
        place.path,
        titled(list, row),
        [
          rowHtml({ ...place, anchor: 'thing' }, context, 1),
          list.url === 'Lists/ParvisPolls' ? pollResults(row, below.map((one) => one.row), site.votes.of(row.id), words) : '',
          texts.length > 0 ? `<section><h2>${escapeHtml(words.texts)}</h2><ul>${texts.map((file) => `<li><a href="${escapeHtml(relative(place.path, textPath(file)))}">${escapeHtml(textTitleOf(file.text ?? '') ?? nameOf(file.to))}</a></li>`).join('')}</ul></section>` : '',
          ...sections
        ].join('')
      );
    }
  }
  for (const list of site.lists) {
    const rows = loose.get(list) ?? [];
    const last = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
    if (rows.length === 0) continue;
    for (let page = 1; page <= last; page++) {
      const path = listPath(list, page);
      const context = contextAt(path);
      const turn = (to: number, label: string): string => (to < 1 || to > last ? '' : `<a href="${escapeHtml(relative(path, listPath(list, to)))}">${escapeHtml(label)}</a>`);
      const nav = last > 1 ? `<p class="turn">${escapeHtml(words.more(page, last))} ${turn(page - 1, words.previous)} ${turn(page + 1, words.next)}</p>` : '';
      const body = rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map((place) => rowHtml(place, context, 2)).join('');
      yield out(path, list.title, `${list.isDiscreet ? `<p class="note">${escapeHtml(words.discreet)}</p>` : ''}${nav}${body}${nav}`);
    }
  }
  yield { path: 'index.html', html: pageHtml({ title: site.title, site: site.title, words, home: null, body: indexHtml(site, loose, places, dates, titled) }) };
}

/** Where each row is told: on its thing’s page, its own, or that of its list. */
function placed(site: ReadableSite) {
  const places = new Map<string, Place>();
  const byThing = new Map<string, Place[]>();
  const loose = new Map<ReadableList, Place[]>();
  const things = new Set(site.lists.filter(({ url }) => THINGS.includes(url)).flatMap(({ url, rows }) => rows.map(({ id }) => `${url}|${id}`)));
  const lists = new Map(site.lists.map((list) => [list.url, list]));
  const parentOf = (list: ReadableList, row: ExportedRow): string | null => {
    for (const column of list.columns) {
      const id = row.values[column.name];
      if (column.list === undefined || typeof id !== 'number' || id <= 0 || !THINGS.includes(column.list)) continue;
      if (column.list === list.url && OF_ONE_LIST[list.url] !== column.name) continue;
      const key = `${column.list}|${id}`;
      if (things.has(key) && key !== `${list.url}|${row.id}`) return `read/${lists.get(column.list)?.leaf ?? ''}-${id}.html`;
    }
    return null;
  };
  for (const list of site.lists) {
    for (const row of list.rows) {
      const parent = parentOf(list, row);
      const isOwnPage = THINGS.includes(list.url) && (parent === null || OF_ONE_LIST[list.url] === undefined);
      const rows = listed(loose, list);
      const path = isOwnPage ? `read/${list.leaf}-${row.id}.html` : (parent ?? listPath(list, Math.floor(rows.length / ROWS_A_PAGE) + 1));
      const place: Place = { path, anchor: isOwnPage ? '' : `${list.leaf}-${row.id}`, list, row };
      places.set(`${list.url}|${row.id}`, place);
      if (parent !== null) listed(byThing, parent).push(place);
      else if (!isOwnPage) rows.push(place);
    }
  }
  for (const below of byThing.values()) below.sort((one, other) => one.row.created.localeCompare(other.row.created) || one.row.id - other.row.id);
  return { places, byThing, loose };
}

function listed<K>(places: Map<K, Place[]>, key: K): Place[] {
  const known = places.get(key) ?? [];
  places.set(key, known);
  return known;
}

function indexHtml(site: ReadableSite, loose: ReadonlyMap<ReadableList, readonly Place[]>, places: ReadonlyMap<string, Place>, dates: Intl.DateTimeFormat, titled: (list: ReadableList, row: ExportedRow) => string): string {
  const words = readableWords[site.language];
  const link = (to: string, label: string): string => `<a href="${escapeHtml(relative('index.html', to))}">${escapeHtml(label)}</a>`;
  const things = site.lists.filter(({ url, rows }) => THINGS.includes(url) && rows.length > 0).map((list) => {
    const own = list.rows.flatMap((row) => places.get(`${list.url}|${row.id}`) ?? []).filter(({ anchor }) => anchor === '');
    return own.length === 0 ? '' : `<h3>${escapeHtml(list.title)}</h3>${list.isDiscreet ? `<p class="note">${escapeHtml(words.discreet)}</p>` : ''}<ul>${own.map(({ path, row }) => `<li>${link(path, titled(list, row))}</li>`).join('')}</ul>`;
  });
  const others = site.lists.flatMap((list) => {
    const count = loose.get(list)?.length ?? 0;
    return count === 0 ? [] : [`<li>${link(listPath(list, 1), list.title)} (${escapeHtml(words.count(count))})</li>`];
  });
  const section = (id: string, title: string, body: string): string => (body === '' ? '' : `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>${body}</section>`);
  return [
    `<p>${escapeHtml(words.exported(dates.format(site.at)))}</p><p>${escapeHtml(words.from)}${words.colon} <span class="address">${escapeHtml(site.address)}</span></p>`,
    section('left', words.left, site.left.length === 0 ? '' : `<ul>${site.left.map((each) => `<li>${escapeHtml(each)}</li>`).join('')}</ul>`),
    section('things', words.things, things.join('')),
    section('others', words.others, others.length === 0 ? '' : `<ul>${others.join('')}</ul>`),
    section('files', words.files, site.files.length === 0 ? '' : `<ul>${site.files.map((file) => `<li>${link(file.to, file.to.replace(/^files\//, ''))}</li>`).join('')}</ul>`),
    section('pages', words.pages, site.pages.length === 0 ? '' : `<p>${escapeHtml(words.pagesHint)}</p><ul>${site.pages.map(({ title, address, parts }) => `<li>${escapeHtml(title)} (${escapeHtml(parts.join(', '))})<br><span class="address">${escapeHtml(address)}</span></li>`).join('')}</ul>`),
    section('data', words.data, `<ul>${site.lists.map(({ data, title }) => `<li>${link(data, title)}</li>`).join('')}<li>${link('data/dictionary.csv', 'dictionary.csv')}</li></ul>`)
  ].join('');
}

/** What a row is called: by its title, by what it is of and when, or by what it is. */
function titleOf(list: ReadableList, row: ExportedRow, words: ReadableWords, placeOf: (url: string, id: number) => Place | undefined, date: (iso: string) => string): string {
  const title = list.columns.some(({ name, isHidden }) => name === 'Title' && !isHidden) ? row.values['Title'] : null;
  if (typeof title === 'string' && title.trim() !== '') return title.trim();
  const begins = row.values['StartsAt'];
  const activity = list.columns.find(({ name }) => name === 'Activity');
  const of = activity?.list === undefined ? undefined : placeOf(activity.list, Number(row.values['Activity']));
  if (of && typeof begins === 'string') return `${titleOf(of.list, of.row, words, placeOf, date)}, ${date(begins)}`;
  const kind = list.columns.find(({ name, type }) => name === 'Kind' && type === 'choice');
  const stored = row.values['Kind'];
  if (!kind || typeof stored !== 'string' || stored === '') return words.unnamed(row.id);
  const word = kind.words?.[stored] ?? choiceWord(words, stored);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} (${words.unnamed(row.id).toLowerCase()})`;
}

function listPath({ leaf }: ReadableList, page: number): string {
  return page === 1 ? `read/${leaf}.html` : `read/${leaf}-p${page}.html`;
}

function textPath({ to }: ReadableFile): string {
  return `read/text-${nameOf(to).replace(/[^A-Za-z0-9.-]/g, '_')}.html`;
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** From one file of the archive to another, escaped as an address. */
function relative(from: string, to: string, anchor = ''): string {
  const up = from.split('/').length - 1;
  const path = to.split('/').map(encodeURIComponent).join('/');
  return `${up > 0 && to.startsWith('read/') && from.startsWith('read/') ? path.replace(/^read\//, '') : `${'../'.repeat(up)}${path}`}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
}
