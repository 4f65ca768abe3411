import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { contract } from '../contract';

/** What `gd-sprest` builds requests with; its typings describe a browser that tests do not have. */
interface Executable<T> {
  execute(resolve: (value: T) => void, reject: (reason: unknown) => void): void;
}
type Results<T> = { readonly results: readonly T[] };
interface SprestItems extends Executable<Results<{ Id: number; Title: string }>> {
  add(values: Record<string, unknown>): Executable<{ Id: number; Title: string }>;
  query(odata: Record<string, unknown>): Executable<Results<{ Id: number; Title: string }>>;
}
interface SprestItem extends Executable<{ Id: number; Title: string }> {
  update(values: Record<string, unknown>): Executable<unknown>;
  delete(): Executable<unknown>;
}
interface SprestList extends Executable<{ Id: string; Title: string }> {
  Items(): SprestItems;
  Items(id: number): SprestItem;
  Fields(): Executable<Results<{ InternalName: string }>>;
  getItemsByQuery(caml: string): Executable<Results<{ Title: string }>>;
}
interface Sprest {
  Web(url?: string): Executable<{ Title: string; ServerRelativeUrl: string }> & {
    CurrentUser(): Executable<{ LoginName: string }>;
    Lists(): Executable<Results<{ Title: string }>>;
    Lists(title: string): SprestList;
    SiteGroups(): Executable<Results<{ Title: string }>>;
  };
  ContextInfo: { getWeb(url: string): Executable<{ GetContextWebInformation: { FormDigestValue: string } }> };
}

/** The client starts a worker that renews its token every half hour: not needed here, and not in jsdom. */
class NoWorker {
  postMessage(): void {}
  terminate(): void {}
}

const done = <T>(request: Executable<T>): Promise<T> => new Promise((resolve, reject) => request.execute(resolve, reject));

/** The npm client `gd-sprest`: `XMLHttpRequest`, verbose OData, form digest, `X-HTTP-Method` on every request. */
contract('gd-sprest', async ({ site, target, test }) => {
  if (!target.local) return;
  const load = createRequire(import.meta.url);
  const { JSDOM } = load('jsdom') as { JSDOM: new (html: string, options: { url: string }) => { window: Record<string, unknown> & { close(): void } } };
  const { window } = new JSDOM('', { url: site.url });
  const { FormDigestValue } = (await site.request('_api/contextinfo', { method: 'POST' })).json<{ FormDigestValue: string }>();
  window._spPageContextInfo = { webAbsoluteUrl: site.url, siteAbsoluteUrl: site.url, webServerRelativeUrl: site.path, isAppWeb: false, formDigestValue: FormDigestValue };
  // The persona's cookie goes along by itself, as in a browser.
  (window.document as { cookie: string }).cookie = `local-user=${encodeURIComponent(target.login('admin'))}; path=/`;
  Object.assign(globalThis, { window, document: window.document, XMLHttpRequest: window.XMLHttpRequest, DOMParser: window.DOMParser, Worker: NoWorker });
  const sprest = (await import('gd-sprest')) as unknown as { Web: Sprest['Web']; ContextInfo: Sprest['ContextInfo'] };
  const web = () => sprest.Web(site.url);
  const { title } = await site.newList('Sprest');
  const list = () => web().Lists(title);

  test('reads the web', async () => assert.equal((await done(web())).ServerRelativeUrl, site.path));
  test('reads the current user', async () => assert.match((await done(web().CurrentUser())).LoginName, /membership\|admin@/));
  test('reads lists', async () => assert.ok((await done(web().Lists())).results.some((each) => each.Title === title)));
  test('reads fields', async () => assert.ok((await done(list().Fields())).results.some(({ InternalName }) => InternalName === 'Title')));
  test('reads groups', async () => assert.ok((await done(web().SiteGroups())).results.length >= 3));
  test('adds, queries, changes and deletes an item', async () => {
    const { Id } = await done(list().Items().add({ Title: 'added' }));
    const found = await done(list().Items().query({ Filter: `Id eq ${Id}`, Select: ['Id', 'Title'] }));
    assert.deepEqual(found.results.map(({ Title }) => Title), ['added']);
    await done(list().Items(Id).update({ Title: 'changed' }));
    assert.equal((await done(list().Items(Id))).Title, 'changed');
    await done(list().Items(Id).delete());
    assert.equal((await done(list().Items().query({ Filter: `Id eq ${Id}` }))).results.length, 0);
  });
  test('queries with CAML', async () => {
    await done(list().Items().add({ Title: 'by CAML' }));
    const found = await done(list().getItemsByQuery('<Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">by CAML</Value></Eq></Where></Query>'));
    assert.equal(found.results.length, 1);
  });
  test('gets a digest', async () => {
    assert.match((await done(sprest.ContextInfo.getWeb(site.url))).GetContextWebInformation.FormDigestValue, /^0x/);
    window.close();
  });
});
