import type { ExportedRow } from '../../ExportedRow';
import { VoteCount } from '../../VoteCount';
import type { ReadableColumn, ReadableList, ReadableSite } from '../ReadableSite';

const HOSTILE = '</title><script>alert(1)</script>"\'&';
const lea = { id: 7, name: `Léa ${HOSTILE}`, login: 'lea' };
const column = (name: string, type: ReadableColumn['type'], more: Partial<ReadableColumn> = {}): ReadableColumn => ({ name, title: name, type, isHidden: false, ...more });
const row = (id: number, values: Readonly<Record<string, unknown>>): ExportedRow => ({ id, created: `2026-05-0${id}T08:00:00.000Z`, modified: '', author: lea, editor: lea, folder: '', isFolder: false, values });
const list = (leaf: string, columns: readonly ReadableColumn[], rows: readonly ExportedRow[]): ReadableList => ({ url: `Lists/${leaf}`, leaf, title: leaf, isDiscreet: leaf.includes('Hidden'), columns, rows, data: `data/${leaf}.csv` });

export const polls = list('ParvisPolls', [column('Title', 'text'), column('Options', 'json')], [row(1, { Title: HOSTILE, Options: [{ id: 1, text: 'Oui' }, { id: 2, text: `Non ${HOSTILE}` }] }), row(2, { Title: '', Options: { version: 2, value: { kind: 'choice', options: [] } } })]);
export const records = list('ParvisPollRecords', [column('Poll', 'number', { list: polls.url }), column('Kind', 'choice'), column('Content', 'json')], [row(3, { Poll: 1, Kind: 'certified', Content: { result: { tally: { counts: { 1: 4, 2: 9 }, voters: 13 } } } }), row(1, { Poll: 99, Kind: 'afterVoting', Content: { constructor: 'x', deep: JSON.parse('['.repeat(40) + '1' + ']'.repeat(40)) as unknown } })]);
const files = [{ from: '/sites/rh/ParvisCallFiles/plan été #1.pdf', to: 'files/ParvisCallFiles/plan été #1.pdf', title: 'Pièces', text: null }];
export const profiles = list('ParvisProfiles', [column('Title', 'text'), column('Links', 'address'), column('Person', 'number', { shownAs: 'person' })], Array.from({ length: 301 }, (_, index) => ({ ...row(1, { Title: `P${index}`, Links: index === 0 ? 'javascript:alert(1)' : index === 1 ? 'https://ville.example/?a=1&b=2' : '/sites/rh/ParvisCallFiles/plan%20%C3%A9t%C3%A9%20%231.pdf', Person: 7 }), id: index + 1 })));
/** A small site of which people wrote whatever they could. */
export const exportedSite = (more: Partial<ReadableSite> = {}): ReadableSite => ({ title: `RH ${HOSTILE}`, address: 'https://ville.example/sites/rh', at: new Date(Date.UTC(2026, 4, 1)), language: 'fr', lists: [polls, records, profiles], files, pages: [{ title: HOSTILE, address: 'https://x', parts: ['Sondages'] }], votes: new VoteCount(), left: [HOSTILE], nameOf: () => lea.name, ...more });
