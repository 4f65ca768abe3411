import '@pnp/sp/hubsites';
import '@pnp/sp/search';
import '@pnp/sp/sites';
import type { SPFI } from '@pnp/sp';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { assertRefused } from './answer';
import { contract } from './contract';
import { connect } from './connect';
import type { Persona } from './target';

/** Site collections are made for good: this contract is about the local service. */
contract('Sites and hubs', ({ site, target, test, row }) => {
  const { local } = target;
  if (!local) return;
  const put = async (settings: Record<string, unknown>): Promise<void> => {
    const { status } = await fetch(`${local.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(settings) });
    assert.equal(status, 200);
  };
  const address = (): string => `${local.origin}/sites/s${randomUUID().slice(0, 8)}`;
  const create = async (url: string, as: Persona = 'admin', more: object = {}) =>
    site.as(as).site.createCommunicationSiteFromProps({ Title: 'Direction des sports', Url: url, Lcid: 1036, Description: 'Les équipements', ...more } as never);
  /** PnPjs in another site: a digest holds for one site only. */
  const inside = (url: string, as: Persona): SPFI => {
    const headers = async (persona: Persona, write: boolean): Promise<Readonly<Record<string, string>>> => {
      const own = await target.headers(persona, false);
      if (!write) return own;
      const info = await fetch(`${url}/_api/contextinfo`, { method: 'POST', headers: { ...own, Accept: 'application/json;odata=nometadata' } });
      return { ...own, 'X-RequestDigest': ((await info.json()) as { FormDigestValue: string }).FormDigestValue };
    };
    return connect({ ...target, headers }, as, url);
  };
  const get = async (url: string, as: Persona = 'admin') => site.request(url, { as, headers: { Accept: 'application/json;odata=nometadata' } });

  test('a communication site belongs to who made it, and to nobody else', async () => {
    const url = address();
    const made = await create(url, 'member');
    assert.deepEqual([made.SiteStatus, made.SiteUrl], [2, url]);
    const web = await get(`${url}/_api/web?$select=Title,Language,Description,WebTemplate,Url`, 'member');
    assert.deepEqual(JSON.parse(web.text), { Title: 'Direction des sports', Language: 1036, Description: 'Les équipements', WebTemplate: 'SITEPAGEPUBLISHING', Url: url });
    const owners = await get(`${url}/_api/web/associatedOwnerGroup/users?$select=Email`, 'member');
    assert.ok(owners.text.includes(target.login('member')), owners.text);
    assert.equal((await get(`${url}/_api/web`, 'colleague')).status, 403);
    assert.equal(await site.admin.site.exists(url), true);
    assert.equal(await site.admin.site.exists(address()), false);
    assert.equal((await create(url)).SiteStatus, 4, 'taken');
  });

  test('its states, as SharePoint tells them', async () => {
    const url = address();
    const status = async (): Promise<number> => (JSON.parse((await get(`_api/SPSiteManager/status?url='${encodeURIComponent(url)}'`)).text) as { SiteStatus: number }).SiteStatus;
    assert.equal(await status(), 0);
    await put({ siteCreationDelay: 60 });
    assert.equal((await create(url)).SiteStatus, 1);
    assert.deepEqual([await status(), (await get(`${url}/_api/web`)).status], [1, 404]);
    local.advance(61_000);
    assert.deepEqual([await status(), (await get(`${url}/_api/web`)).status], [2, 200]);
    await put({ siteCreationDelay: 0, siteCreationSaysNothing: true });
    const silent = address();
    assert.equal((await create(silent)).SiteStatus, 0);
    await put({ siteCreationSaysNothing: false });
    assert.equal((await get(`${silent}/_api/web`)).status, 200);
    assert.equal((await create(silent)).SiteStatus, 4, 'never twice');
    await put({ siteCreationDelay: 60, siteCreationSaysNothing: true });
    const late = address();
    const statusOf = async (url: string): Promise<number> => (JSON.parse((await get(`_api/SPSiteManager/status?url='${encodeURIComponent(url)}'`)).text) as { SiteStatus: number }).SiteStatus;
    assert.deepEqual([(await create(late)).SiteStatus, await statusOf(late)], [0, 0], 'as if nothing had been asked');
    local.advance(61_000);
    assert.equal(await statusOf(late), 2);
    await put({ siteCreationSaysNothing: false, siteCreationFails: true });
    const failing = address();
    assert.deepEqual([(await create(failing)).SiteStatus, await statusOf(failing)], [1, 1]);
    local.advance(61_000);
    assert.deepEqual([await statusOf(failing), await site.admin.site.exists(failing)], [3, false]);
    await put({ siteCreationDelay: 0, siteCreationFails: false });
    assert.equal((await create(`${local.origin}/elsewhere/x`)).SiteStatus, 3);
    assert.equal((await create(address(), 'admin', { Title: '' })).SiteStatus, 3);
  });

  test('a tenant may keep creation to its administrators', async () => {
    await put({ everybodyMayCreateSites: false });
    await assertRefused(create(address(), 'owner'), 403);
    assert.equal((await create(address())).SiteStatus, 2);
    await put({ everybodyMayCreateSites: true });
  });

  test('a team site without a group', async () => {
    const url = address();
    assert.equal((await create(url, 'member', { WebTemplate: 'STS#3' })).SiteStatus, 2);
    const { WebTemplate } = JSON.parse((await get(`${url}/_api/web?$select=WebTemplate`, 'member')).text) as { WebTemplate: string };
    const { GroupId } = JSON.parse((await get(`${url}/_api/site?$select=GroupId`, 'member')).text) as { GroupId: string };
    assert.deepEqual([WebTemplate, GroupId], ['STS', '00000000-0000-0000-0000-000000000000']);
    assert.equal((await create(address(), 'member', { WebTemplate: 'STS#0' })).SiteStatus, 3);
  });

  test('a site goes to the bin by its owner, and keeps its address there', async () => {
    const url = address();
    await create(url, 'member', { Title: 'Pour la corbeille' });
    const remove = (as: Persona): Promise<void> => inside(url, as).site.delete();
    await inside(url, 'member').web.associatedVisitorGroup.users.add(target.login('colleague'));
    await assertRefused(remove('colleague'), 403);
    const { Id: siteId } = await inside(url, 'member').site.select('Id')();
    const elsewhere = await site.request('_api/SPSiteManager/delete', { as: 'visitor', method: 'POST', body: { siteId } });
    assert.equal(elsewhere.status, 403, 'from another site');
    await remove('member');
    assert.equal((await get(`${url}/_api/web`, 'member')).status, 404);
    assert.equal(await site.as('member').site.exists(url), false);
    assert.equal((JSON.parse((await get(`_api/SPSiteManager/status?url='${encodeURIComponent(url)}'`)).text) as { SiteStatus: number }).SiteStatus, 0);
    const found = await site.as('member').search({ Querytext: `Path:"${url}"`, SelectProperties: ['Path'] });
    assert.equal(found.TotalRows, 0);
    assert.equal((await create(url, 'member')).SiteStatus, 4, 'taken by what is in the bin');
  });

  test('webs below a site: by its owner, unless the tenant forbids them', async () => {
    const url = address();
    await create(url, 'member', { Title: 'Avec des sous-sites' });
    const below = (as: Persona) => inside(url, as).web.webs;
    const leaf = `w${randomUUID().slice(0, 8)}`;
    await inside(url, 'member').web.associatedVisitorGroup.users.add(target.login('visitor'));
    await assertRefused(below('visitor').add('Refusé', `no${leaf}`), 403);
    await put({ subWebs: false });
    await assertRefused(below('member').add('Interdit', leaf), 403);
    await assertRefused(below('admin').add('Interdit à tous', leaf), 403);
    await put({ subWebs: true });
    await below('member').add('Permis', leaf);
    assert.equal((await get(`${url}/${leaf}/_api/web`, 'member')).status, 200);
  });

  test('a hub takes sites of owners, of administrators alone, or once it has approved', async () => {
    const hubUrl = address();
    await create(hubUrl, 'admin', { Title: 'Un hub réservé' });
    await inside(hubUrl, 'admin').site.registerHubSite();
    const { Id } = await inside(hubUrl, 'admin').site.select('Id')();
    const joined = address();
    await create(joined, 'member', { Title: 'Un candidat' });
    const mine = () => inside(joined, 'member').site;
    const hubOf = async (): Promise<unknown> => (await mine().select('HubSiteId')<{ HubSiteId: string }>()).HubSiteId;
    const none = '00000000-0000-0000-0000-000000000000';
    await put({ hubJoin: 'administrators' });
    await assertRefused(mine().joinHubSite(Id), 403);
    await put({ hubJoin: 'approval' });
    await mine().joinHubSite(Id);
    assert.equal(await hubOf(), none, 'answered, and not joined');
    assert.equal((await site.admin.hubSites.getById(Id)<{ RequiresJoinApproval: boolean }>()).RequiresJoinApproval, true);
    await put({ hubJoin: 'owners' });
    await mine().joinHubSite(Id);
    assert.equal(await hubOf(), Id);
  });

  test('a hub is registered by an administrator, joined by an owner, found by search', async () => {
    const hubUrl = address();
    await create(hubUrl, 'admin', { Title: 'Le hub' });
    const hubSite = await get(`${hubUrl}/_api/site?$select=Id,HubSiteId,IsHubSite`);
    const { Id } = JSON.parse(hubSite.text) as { Id: string };
    assert.match(hubSite.text, /"HubSiteId":"00000000-0000-0000-0000-000000000000"/);
    const act = async (path: string, as: Persona) => (await site.request(`_api/site/${path}`, { as, method: 'POST' })).status;
    const at = async (url: string, path: string, as: Persona) => {
      const digest = await site.request(`${url}/_api/contextinfo`, { as, method: 'POST', headers: { Accept: 'application/json;odata=nometadata' } });
      const { FormDigestValue } = JSON.parse(digest.text) as { FormDigestValue: string };
      return (await site.request(`${url}/_api/site/${path}`, { as, method: 'POST', headers: { 'X-RequestDigest': FormDigestValue } })).status;
    };
    assert.equal(await act('registerHubSite', 'owner'), 403);
    assert.equal(await at(hubUrl, 'registerHubSite', 'admin'), 200);
    assert.ok((await site.admin.hubSites()).some(({ SiteUrl, Title }) => SiteUrl === hubUrl && Title === 'Le hub'));
    assert.equal((await site.admin.hubSites.getById(Id)()).SiteUrl, hubUrl);
    const joined = address();
    await create(joined, 'member', { Title: 'Un site du hub' });
    assert.equal(await act(`joinHubSite('${Id}')`, 'visitor'), 403);
    assert.equal(await at(joined, `joinHubSite('${Id}')`, 'member'), 200);
    const facts = JSON.parse((await get(`${joined}/_api/site?$select=HubSiteId,IsHubSite`, 'member')).text) as object;
    assert.deepEqual(facts, { HubSiteId: Id, IsHubSite: false });
    const data = JSON.parse((JSON.parse((await get(`${joined}/_api/web/hubSiteData(false)`, 'member')).text) as { value: string }).value) as { name: string; url: string };
    assert.deepEqual([data.name, data.url], ['Le hub', hubUrl]);
    const found = await site.admin.search({ Querytext: `DepartmentId:{${Id}} contentclass:STS_Site`, SelectProperties: ['Path', 'IsHubSite'], RowLimit: 50 });
    const rows = (found.PrimarySearchResults as unknown as Record<string, string>[]).map(({ Path, IsHubSite }) => [Path, IsHubSite]);
    assert.deepEqual(rows.sort(), [[hubUrl, 'true'], [joined, 'false']].sort());
    assert.equal(await at(joined, "joinHubSite('00000000-0000-0000-0000-000000000000')", 'member'), 200);
    assert.equal(await at(hubUrl, 'unRegisterHubSite', 'admin'), 200);
    assert.match((await get(`${hubUrl}/_api/site?$select=IsHubSite`)).text, /false/);
  });
  test('the sites of a hub show its navigation, and late', async () => {
    const [hubUrl, joined] = [address(), address()];
    await create(hubUrl, 'admin', { Title: 'Hub avec menus' });
    await create(joined, 'admin', { Title: 'Un site' });
    const post = async (url: string, path: string, body?: object) => {
      const info = await site.request(`${url}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata' } });
      const { FormDigestValue } = JSON.parse(info.text) as { FormDigestValue: string };
      const answer = await site.request(`${url}/_api/${path}`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata', 'X-RequestDigest': FormDigestValue }, ...(body ? { body } : {}) });
      assert.ok(answer.status < 300, answer.text);
      return (answer.text === '' ? {} : JSON.parse(answer.text)) as { Id: number };
    };
    const titles = async (url: string, refresh = false): Promise<unknown> => {
      const answer = JSON.parse((await get(`${url}/_api/web/hubSiteData(${refresh})`)).text) as { value: string };
      return (JSON.parse(answer.value) as { navigation: { Title: string; Url: string; Children: { Title: string }[] }[] }).navigation.map(({ Title, Url, Children }) => [Title, Url, Children.map((child) => child.Title)]);
    };
    await post(hubUrl, 'site/registerHubSite');
    const { Id } = JSON.parse((await get(`${hubUrl}/_api/site?$select=Id`)).text) as { Id: string };
    await post(joined, `site/joinHubSite('${Id}')`);
    await put({ hubNavigationDelay: 3600 });
    assert.deepEqual(await titles(joined), []);
    const menu = await post(hubUrl, 'web/navigation/topNavigationBar', { Title: 'Directions', Url: 'http://linkless.header/' });
    await post(hubUrl, `web/navigation/getNodeById(${menu.Id})/children`, { Title: 'Sports', Url: new URL(joined).pathname });
    const now = [['Directions', 'http://linkless.header/', ['Sports']]];
    assert.deepEqual(await titles(hubUrl), now, 'the hub itself');
    assert.deepEqual(await titles(joined), [], 'its copy');
    local.advance(3_601_000);
    assert.deepEqual(await titles(joined), now);
    await post(hubUrl, 'web/navigation/topNavigationBar', { Title: 'Projets', Url: '/sites/projets' });
    assert.deepEqual(await titles(joined), now);
    assert.deepEqual(await titles(joined, true), [...now, ['Projets', '/sites/projets', []]]);
    await put({ hubNavigationDelay: 0 });
  });
  row('nobody joins what is no hub', { url: "_api/site/joinHubSite('11111111-2222-3333-4444-555555555555')", method: 'POST', status: 404 });

  test('a reader of one site finds nothing of another one', async () => {
    const url = address();
    await create(url, 'owner', { Title: 'Fermé aux autres' });
    const query = { Querytext: `Path:"${url}"`, SelectProperties: ['Path'] };
    assert.equal((await site.as('owner').search(query)).TotalRows > 0, true);
    assert.equal((await site.as('visitor').search(query)).TotalRows, 0);
  });
});
