import type { Held, HeldFile, HeldRow } from '../../../../domain/privacy/Held';
import { privacyParts } from '../../../../domain/privacy/kept';
import { escapeHtml } from '../../../../domain/text/escapeHtml';
import type { Formats } from '../../../../shell/Formats';
import type { Language } from '../../../../shell/Language';
import type { PersonWords } from './personStrings';
import type { RegisterWords } from './registerStrings';

/** Only what a page by itself needs to be read: no script, no address of another host. */
const STYLE = 'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}article{border-top:1px solid #767676;padding:.5rem 0}dl{margin:0}dt{color:#555}dd{margin:0 0 .5rem;white-space:pre-line;overflow-wrap:anywhere}h3{margin-bottom:.25rem}';

interface HeldHtmlOptions {
  readonly language: Language;
  readonly formats: Pick<Formats, 'number' | 'dateTime'>;
  /** Where each file lies beside the page, by its path; others are linked where they are. */
  readonly packed?: ReadonlyMap<string, string>;
}

/** All that is held of somebody as one page to read, without a network; every word escaped. */
export function heldHtml(held: Held, words: PersonWords, register: RegisterWords, { language, formats, packed = new Map() }: HeldHtmlOptions): string {
  const { person, site, at, lists, groups, unread } = held;
  const title = words.document(person.name);
  const linkOf = ({ path }: HeldFile): string => encodeURI(packed.get(path) ?? `${new URL(site).origin}${path}`).replace(/[?#]/g, encodeURIComponent);
  const parts = privacyParts.flatMap((part) => {
    const mine = lists.filter((list) => list.part === part);
    return mine.length === 0 ? [] : [`<section><h2>${escapeHtml(register.parts[part].name)}</h2>${mine.map((list) => `<h3>${escapeHtml(list.title[language])}</h3><p>${escapeHtml(list.description[language])}</p>${list.rows.map((row) => articleOf(row, words, { language, formats, linkOf })).join('')}`).join('')}</section>`];
  });
  const total = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  const looked = formats.number(held.looked);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(words.from(site, formats.dateTime(at)))}</p>`,
    `<p>${escapeHtml(total === 0 ? words.nothing(person.name, looked) : words.summary(total, formats.number(total), looked))}</p>`,
    groups === null ? `<p>${escapeHtml(words.groupsUnread)}</p>` : groups.length === 0 ? '' : `<h2>${escapeHtml(words.groups)}</h2>${listOf(groups)}`,
    unread.length === 0 ? '' : `<h2>${escapeHtml(words.unread)}</h2>${listOf(unread.map((each) => `${each.title[language]} · ${words.why[each.why]}`))}`,
    ...parts,
    `<h2>${escapeHtml(words.not)}</h2>${listOf(Object.values(words.lacks))}`,
    '</body></html>'
  ].join('\n');
}

function articleOf({ id, because, created, modified, files, cells }: HeldRow, words: PersonWords, { language, formats, linkOf }: Pick<HeldHtmlOptions, 'language' | 'formats'> & { linkOf(file: HeldFile): string }): string {
  const facts: readonly (readonly [string, string])[] = [
    [words.created, formats.dateTime(created)],
    ...(modified.getTime() === created.getTime() ? [] : [[words.modified, formats.dateTime(modified)] as const]),
    ...cells.map(({ title, text, isSecret }) => [title[language], isSecret ? words.secret : text[language]] as const)
  ];
  const said = facts.filter(([, text]) => text !== '').map(([name, text]) => `<dt>${escapeHtml(name)}</dt><dd dir="auto">${escapeHtml(text)}</dd>`);
  const links = files.map((file) => `<dt>${escapeHtml(words.file)}</dt><dd dir="auto"><a href="${escapeHtml(linkOf(file))}">${escapeHtml(file.name)}</a></dd>`);
  return `<article><h4>${escapeHtml(words.number(formats.number(id)))} · ${escapeHtml(because.map((each) => words.because[each]).join(', '))}</h4><dl>${[...links, ...said].join('')}</dl></article>`;
}

function listOf(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}
