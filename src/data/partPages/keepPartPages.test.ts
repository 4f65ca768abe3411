/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import type { ListFacts, SiteFacts } from '../provisioning/SiteFacts';
import { keepPartPages } from './keepPartPages';
import { markPartPage } from './markPartPage';
import { shownParts } from './shownParts';

const ID = shownParts.find(({ kinds }) => kinds.startsWith('call'))?.componentId ?? '';
const HERE = 'SitePages/Appels.aspx';
const THERE = 'SitePages/Vie du réseau.aspx';
const OWNER = { High: '0', Low: String(0x800) };
const AGENT = { High: '0', Low: '7' };
const holding = (...properties: readonly object[]): string => JSON.stringify([{ controlType: 4, innerHTML: 'x' }, null, ...properties.map((each) => ({ controlType: 3, webPartId: ID.toUpperCase(), webPartData: { properties: each } }))]);

interface Site {
  readonly recorded?: string;
  /** What stands on each page; a number: the page is refused so. */
  readonly pages: Readonly<Record<string, string | number>>;
  readonly version?: string;
  readonly address?: string;
  readonly search?: string;
  readonly permissions?: ListFacts['permissions'];
  readonly lists?: readonly string[];
  readonly storage?: Storage;
}

function visiting({ recorded, pages, version = '1.0', address = `/sites/intranet/${HERE}`, search = '', permissions = OWNER, lists = ['Lists/ParvisCalls'], storage = memoryStorage() }: Site) {
  const { connection, asked } = answering(({ path, method }) => {
    const [, url = ''] = /getByUrl\('(.*)'\)/i.exec(decodeURIComponent(path)) ?? [];
    const canvas = pages[url];
    if (typeof canvas === 'number') return refused(canvas, canvas === 404 ? '-2147024894' : '-2147024891');
    if (canvas !== undefined) return { body: { CanvasContent1: canvas, Version: version } };
    return method === 'GET' ? { body: { Description: 'À nous [Parvis 2]', WelcomePage: HERE } } : undefined;
  });
  const description = recorded === undefined ? '' : markPartPage('', { kinds: 'call contribution', page: recorded });
  const facts = { lists: new Map(lists.map((url) => [url, { permissions, description } as ListFacts])) } as unknown as SiteFacts;
  return { asked, storage, keep: () => keepPartPages(connection, facts, { pathname: address, search }, storage) };
}

async function kept(site: Site) {
  const { asked, keep } = visiting(site);
  await keep();
  return { operations: asked.length, writes: writesOf(asked).map((write) => /"Description":"(.*)"/.exec(write)?.[1]) };
}

const RECORDED = `À nous [Parvis page call contribution ${HERE}] [Parvis 2]`;

test('the page at hand is recorded where none is, as soon as readers find the part on it', async () => {
  expect(await kept({ pages: { [HERE]: holding({}) } })).toEqual({ operations: 3, writes: [RECORDED] });
  expect((await kept({ pages: { [HERE]: holding({ mode: 'one' }) } })).writes).toEqual([RECORDED]);
  expect((await kept({ pages: { [HERE]: `<div data-sp-webpartid="${ID}"></div>` } })).writes).toEqual([RECORDED]);
});

test.each([
  ['was never published', { pages: { [HERE]: holding({}) }, version: '0.3' }],
  ['has not the part yet', { pages: { [HERE]: holding() } }],
  ['shows another site’s content', { pages: { [HERE]: holding({ source: {} }, { content: 'directory' }) } }],
  ['holds nothing', { pages: { [HERE]: '' } }],
  ['is gone', { pages: { [HERE]: 404 } }]
])('a page that %s is not recorded', async (_, site: Site) => {
  expect((await kept(site)).writes).toEqual([]);
});

test('another page that shows all things stays, and is looked at once a tab', async () => {
  const { asked, keep } = visiting({ recorded: THERE, pages: { [THERE]: holding({ mode: 'one' }, {}), [HERE]: holding({}) } });
  await keep();
  await keep();
  expect(asked.map(({ method, path }) => [method, decodeURIComponent(path).includes(THERE)])).toEqual([['GET', true]]);
});

test.each([
  ['is gone', 404],
  ['has lost the part', holding()],
  ['is there for one thing alone', holding({ mode: 'one' })],
  ['shows another site’s content now', holding({ source: {} })]
])('a recorded page that %s gives way', async (_, there) => {
  expect((await kept({ recorded: THERE, pages: { [THERE]: there, [HERE]: holding({}) } })).writes).toEqual([RECORDED]);
});

test('a page for one thing gives way to none of its like, and a page that cannot be read to nothing', async () => {
  const { asked, keep } = visiting({ recorded: THERE, pages: { [THERE]: holding({ mode: 'one' }), [HERE]: holding({ mode: 'one' }) } });
  await keep();
  const first = asked.length;
  await keep();
  expect([writesOf(asked), asked.length]).toEqual([[], first]);

  const refusing = visiting({ recorded: THERE, pages: { [THERE]: 403, [HERE]: holding({}) } });
  expect(await codeOf(refusing.keep())).toBe('forbidden');
  expect(writesOf(refusing.asked)).toEqual([]);
});

test.each([
  ['the page itself', { recorded: HERE, pages: {} }],
  ['who may not manage the list', { permissions: AGENT, pages: {} }],
  ['a page that is edited', { search: '?Mode=Edit', pages: {} }],
  ['a page of another web', { address: '/sites/rh/SitePages/Appels.aspx', pages: {} }],
  ['a web below', { address: '/sites/intranet/rh/SitePages/Appels.aspx', pages: {} }],
  ['the workbench, and Teams', { address: '/sites/intranet/_layouts/15/workbench.aspx', pages: {} }],
  ['a pattern of pages', { address: '/sites/intranet/SitePages/Templates/Appels.aspx', pages: {} }],
  ['a list of no part', { lists: ['Lists/ParvisBallots'], pages: {} }]
])('%s costs nothing', async (_, site: Site) => {
  expect(await kept(site)).toEqual({ operations: 0, writes: [] });
});

test.each(['/sites/intranet', '/sites/Intranet/', '/Sites/Intranet/SitePages/Appels.aspx'])('a page is the same under %s', async (address) => {
  expect((await kept({ address, pages: { [HERE]: holding({}) } })).writes).toEqual([RECORDED]);
});

test('two visits at once write once, and a page is read once for all parts', async () => {
  const { asked, keep } = visiting({ pages: { [HERE]: holding({}) }, lists: shownParts.map(({ url }) => url) });
  await Promise.all([keep(), keep()]);
  expect([asked.length, writesOf(asked).length]).toEqual([3, 1]);
});
