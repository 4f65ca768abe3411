/** @jest-environment node */
import type { ExportedRow } from '../ExportedRow';
import { VoteCount } from '../VoteCount';
import { readablePages } from './readablePages';
import type { ReadableColumn, ReadableList, ReadableSite } from './ReadableSite';

const HOSTILE = '</title><script>alert(1)</script>"\'&';
const lea = { id: 7, name: `Léa ${HOSTILE}`, login: 'lea' };
const column = (name: string, type: ReadableColumn['type'], more: Partial<ReadableColumn> = {}): ReadableColumn => ({ name, title: name, type, isHidden: false, ...more });
const row = (id: number, values: Readonly<Record<string, unknown>>): ExportedRow => ({ id, created: `2026-05-0${id}T08:00:00.000Z`, modified: '', author: lea, editor: lea, folder: '', isFolder: false, values });
const list = (leaf: string, columns: readonly ReadableColumn[], rows: readonly ExportedRow[]): ReadableList => ({ url: `Lists/${leaf}`, leaf, title: leaf, isDiscreet: leaf.includes('Hidden'), columns, rows, data: `data/${leaf}.csv` });

const polls = list('ParvisPolls', [column('Title', 'text'), column('Options', 'json')], [row(1, { Title: HOSTILE, Options: [{ id: 1, text: 'Oui' }, { id: 2, text: `Non ${HOSTILE}` }] }), row(2, { Title: '', Options: { version: 2, value: { kind: 'choice', options: [] } } })]);
const records = list('ParvisPollRecords', [column('Poll', 'number', { list: polls.url }), column('Kind', 'choice'), column('Content', 'json')], [row(3, { Poll: 1, Kind: 'certified', Content: { result: { tally: { counts: { 1: 4, 2: 9 }, voters: 13 } } } }), row(1, { Poll: 99, Kind: 'afterVoting', Content: { constructor: 'x', deep: JSON.parse('['.repeat(40) + '1' + ']'.repeat(40)) as unknown } })]);
const files = [{ from: '/sites/rh/ParvisCallFiles/plan été #1.pdf', to: 'files/ParvisCallFiles/plan été #1.pdf', title: 'Pièces', text: null }];
const profiles = list('ParvisProfiles', [column('Title', 'text'), column('Links', 'address'), column('Person', 'number', { shownAs: 'person' })], Array.from({ length: 301 }, (_, index) => ({ ...row(1, { Title: `P${index}`, Links: index === 0 ? 'javascript:alert(1)' : index === 1 ? 'https://ville.example/?a=1&b=2' : '/sites/rh/ParvisCallFiles/plan%20%C3%A9t%C3%A9%20%231.pdf', Person: 7 }), id: index + 1 })));
const site = (more: Partial<ReadableSite> = {}): ReadableSite => ({ title: `RH ${HOSTILE}`, address: 'https://ville.example/sites/rh', at: new Date(Date.UTC(2026, 4, 1)), language: 'fr', lists: [polls, records, profiles], files, pages: [{ title: HOSTILE, address: 'https://x', parts: ['Sondages'] }], votes: new VoteCount(), left: [HOSTILE], nameOf: () => lea.name, ...more });
const pagesOf = (given: ReadableSite): ReadonlyMap<string, string> => new Map([...readablePages(given)].map(({ path, html }) => [path, html]));

test('each row is told once: on the page of what it is of, on one of its own, or with its list', () => {
  const pages = pagesOf(site());
  expect([...pages.keys()]).toEqual(['read/ParvisPolls-1.html', 'read/ParvisPolls-2.html', 'read/ParvisPollRecords.html', 'read/ParvisProfiles.html', 'read/ParvisProfiles-p2.html', 'index.html']);
  expect(pages.get('read/ParvisPolls-1.html')).toContain('id="ParvisPollRecords-3"');
  // A record of a poll that is gone.
  expect(pages.get('read/ParvisPollRecords.html')).toMatch(/id="ParvisPollRecords-1".*<h2>Après avoir voté \(n° 1\)<\/h2>/s);
  expect(pages.get('read/ParvisProfiles-p2.html')?.match(/<article/g)).toHaveLength(1);
});

test('a result is told as it was certified, in the words of its answers', () => {
  const html = pagesOf(site()).get('read/ParvisPolls-1.html') ?? '';
  expect(html).toMatch(/Résultat certifié<\/h2><p>13 personnes ont voté\.<\/p>.*<th scope="row">Oui<\/th><td>4<\/td>.*<td>9<\/td>/s);
  const votes = new VoteCount();
  votes.add(1, 'b/first-0-2');
  expect(pagesOf(site({ lists: [polls], votes, language: 'en' })).get('read/ParvisPolls-1.html')).toMatch(/Stored votes.*1 person voted.*<td>0<\/td>.*<td>1<\/td>/s);
});

test('nothing that people wrote runs, and only what leads to the web or into the archive is a link', () => {
  for (const [path, html] of pagesOf(site())) {
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('Content-Security-Policy');
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(path === 'index.html' ? /^(#content|read\/|files\/|data\/)/ : /^(#content|\.\.\/|Parvis|https:\/\/ville\.example\/\?a=1&amp;b=2)/);
  }
  const html = pagesOf(site()).get('read/ParvisProfiles.html') ?? '';
  expect(html).toContain('<dd>javascript:alert(1)</dd>');
  expect(html).toContain('href="../files/ParvisCallFiles/plan%20%C3%A9t%C3%A9%20%231.pdf"');
});
