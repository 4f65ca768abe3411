import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { RequestContext } from '../context';
import { SharePointError } from '../../errors';
import { createSite } from '../provisioning/new-site';
import { EDIT, READ } from '../../storage/role-definitions';
import { etagOf } from '../rules/etag';
import { versionLabel } from '../../storage/items/version-number';
import { Service } from '../service';
import { numberedName, pageFileName } from './page-name';
import { allPages, checkOutPage, copyPage, createPage, discardPage, findPage, pageById, promotePage, publishPage, savePage, savePageAsDraft, type SitePage } from './site-pages';

const services: Service[] = [];
let as: (login: string) => RequestContext;
beforeEach(() => {
  const service = new Service(':memory:', {}, () => new Date('2026-11-23T10:00:00Z'));
  services.push(service);
  service.people.put(['admin', 'ann', 'bob', 'reader'].map((login) => ({ login, displayName: login.toUpperCase(), email: `${login}@ville.example`, siteAdmin: login === 'admin' })));
  const site = createSite(service, { url: '/sites/intranet', title: 'Intranet' }, '2026-11-23T09:00:00Z');
  const web = service.sites.rootWeb(site.n);
  as = (login) => {
    const person = service.people.find(login);
    assert.ok(person);
    const user = service.principals.ensure(site.n, person);
    if (login !== 'admin') service.permissions.assign(service.scopeOf(web), user.id, login === 'reader' ? READ : EDIT);
    return new RequestContext(service, { url: new URL('http://localhost/sites/intranet'), headers: {}, body: new Uint8Array() }, web, user, 'en-US');
  };
});
after(() => services.forEach((each) => each.close()));

const canvas = ({ list, row }: SitePage, context = as('admin')): unknown => row[context.service.fields.ofList(list.n).named('CanvasContent1')?.column ?? ''];
const state = (page: SitePage): unknown => page.row[as('admin').service.fields.ofList(page.list.n).named('PromotedState')?.column ?? ''];
const version = ({ row }: SitePage): string => versionLabel(row.ui_version);
const refuses = (status: number) => (error: unknown): boolean => error instanceof SharePointError && error.status === status;
const published = (title: string, content = '[1]'): SitePage => publishPage(as('ann'), savePage(as('ann'), createPage(as('ann'), {}), { Title: title, CanvasContent1: content }));

test('the first title names the file, later ones do not, and a taken name gets a number', () => {
  const page = published('Une idée : à voir / 100 % ?');
  assert.equal(page.row.leaf, 'Une-idée-à-voir-100.aspx');
  assert.equal(savePage(as('ann'), page, { Title: 'Other' }).row.leaf, page.row.leaf);
  assert.equal(published('Une idée : à voir / 100 % ?').row.leaf, 'Une-idée-à-voir-100(1).aspx');
  const names = ['Hello', '  a  b ', '..', '', '<>', '../../x', 'a'.repeat(300)].map(pageFileName);
  assert.deepEqual(names, ['Hello.aspx', 'a-b.aspx', undefined, undefined, undefined, 'x.aspx', `${'a'.repeat(100)}.aspx`]);
  assert.equal(numberedName('A.aspx', 0), 'A.aspx');
});

test('a page goes from its first draft to published versions', () => {
  const context = as('ann');
  const page = createPage(context, { PageLayoutType: 'Home' });
  assert.deepEqual([version(page), canvas(page)], ['0.1', '[]']);
  const draft = savePageAsDraft(context, page, { Title: 'Notes', CanvasContent1: '[1]' });
  assert.deepEqual([version(publishPage(context, draft)), version(publishPage(context, savePage(context, draft, { CanvasContent1: '[2]' })))], ['1.0', '2.0']);
  assert.deepEqual(canvas(pageById(context, page.row.id)), '[2]');
});

test('while a page is checked out, others read it as it was and cannot save it', () => {
  const page = published('Shared');
  savePage(as('ann'), page, { CanvasContent1: '[2]', AuthorByline: ['ann@ville.example'] });
  assert.deepEqual([canvas(pageById(as('bob'), page.row.id)), canvas(pageById(as('ann'), page.row.id))], ['[1]', '[2]']);
  for (const write of [() => savePage(as('bob'), page, {}), () => publishPage(as('bob'), page), () => checkOutPage(as('bob'), page), () => promotePage(as('bob'), page, true)]) assert.throws(write, refuses(423));
  publishPage(as('ann'), pageById(as('ann'), page.row.id));
  assert.equal(canvas(pageById(as('bob'), page.row.id)), '[2]');
});

test('what is discarded is gone, the name and the version before stay', () => {
  const page = published('Kept');
  const taken = checkOutPage(as('ann'), page);
  discardPage(as('ann'), savePage(as('ann'), taken, { Title: 'Lost', CanvasContent1: '[9]' }));
  const back = pageById(as('ann'), page.row.id);
  assert.deepEqual([back.row.title, back.row.leaf, canvas(back), version(back)], ['Kept', 'Kept.aspx', '[1]', '1.0']);
  const unsaved = createPage(as('ann'), {});
  const first = savePage(as('ann'), unsaved, { Title: 'First' });
  assert.equal(discardPage(as('ann'), first).row.leaf, 'First.aspx');
  assert.equal(savePage(as('ann'), pageById(as('ann'), first.row.id), { Title: 'Second' }).row.leaf, 'First.aspx');
});

test('a page that somebody saved meanwhile is not overwritten', () => {
  const page = published('Race');
  const etag = etagOf(page.row.guid, page.row.version);
  publishPage(as('bob'), savePage(as('bob'), page, { CanvasContent1: '[2]' }, etag));
  assert.throws(() => savePage(as('ann'), page, { CanvasContent1: '[3]' }, etag), refuses(412));
  assert.equal(canvas(pageById(as('ann'), page.row.id)), '[2]');
});

test('news is promoted at once when published, else on publishing', () => {
  const page = published('News');
  assert.equal(state(promotePage(as('ann'), page, true)), 2);
  assert.equal(state(promotePage(as('ann'), pageById(as('ann'), page.row.id), false)), 0);
  const draft = savePage(as('ann'), createPage(as('ann'), { PromotedState: 1 }), { Title: 'Later' });
  assert.deepEqual([state(draft), state(publishPage(as('ann'), draft))], [1, 2]);
});

test('a copy has the content, a name of its own and is a draft', () => {
  const page = published('Original', '[5]');
  const copy = copyPage(as('bob'), page);
  assert.deepEqual([copy.row.leaf, copy.row.title, canvas(copy), version(copy)], ['Original(1).aspx', 'Original', '[5]', '0.1']);
});

test('pages are found by address and listed for those who may see them', () => {
  const page = published('Found');
  assert.equal(findPage(as('reader'), 'SitePages/found.ASPX')?.row.id, page.row.id);
  assert.equal(findPage(as('reader'), '/sites/intranet/SitePages/Found.aspx')?.row.id, page.row.id);
  for (const url of ['SitePages/None.aspx', '/sites/intranet/Lists/x', '/', '']) assert.equal(findPage(as('reader'), url), undefined, url);
  assert.ok(allPages(as('reader')).some(({ row }) => row.id === page.row.id));
  assert.throws(() => createPage(as('reader'), {}), refuses(403));
  assert.throws(() => savePage(as('reader'), page, {}), refuses(403));
  assert.throws(() => pageById(as('ann'), 9_999), refuses(404));
});
