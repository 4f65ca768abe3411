import '@pnp/sp/groupsitemanager';
import '@pnp/sp/sites';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { assertRefused } from './answer';
import { contract } from './contract';
import { SUITE_TEAM } from './local-target';

/** Groups and their sites are made for good: this contract is about the local service. */
contract('Team sites with a group', ({ site, target, test }) => {
  const { local } = target;
  if (!local) return;
  const manager = (as: 'admin' | 'owner' | 'member' | 'visitor' = 'admin') => site.as(as).groupSiteManager;
  const alias = (): string => `g${randomUUID().slice(0, 8)}`;
  const get = async (url: string, as: 'admin' | 'owner' | 'member' | 'colleague' = 'admin') => site.request(url, { as, headers: { Accept: 'application/json;odata=nometadata' } });
  /** PnPjs hands the answer on as text. */
  const create = async (name: string): Promise<{ SiteStatus: number; SiteUrl: string; GroupId: string; ErrorMessage: string | null }> =>
    JSON.parse(String(await site.as('member').site.createModernTeamSiteFromProps({ displayName: `Team ${name}`, alias: name, isPublic: false, lcid: 1036, owners: [target.login('owner')] }))) as Awaited<ReturnType<typeof create>>;

  test('the group and its site are made together, for those who own it', async () => {
    const name = alias();
    const made = await create(name);
    assert.deepEqual([made.SiteStatus, made.SiteUrl, made.ErrorMessage], [2, `${local.origin}/sites/${name}`, null]);
    const web = (await get(`${made.SiteUrl}/_api/web?$select=Title,WebTemplate,Language`, 'owner')).json();
    assert.deepEqual(web, { Title: `Team ${name}`, WebTemplate: 'GROUP', Language: 1036 });
    assert.equal((await get(`${made.SiteUrl}/_api/site?$select=GroupId`)).json().GroupId, made.GroupId);
    assert.equal((await get(`${made.SiteUrl}/_api/web/allProperties`)).json().GroupAlias, name);
    for (const as of ['owner', 'member'] as const) assert.ok((await get(`${made.SiteUrl}/_api/web/associatedOwnerGroup/users?$select=Email`, as)).text.includes(target.login(as)));
    assert.equal((await get(`${made.SiteUrl}/_api/web`, 'colleague')).status, 403);
    const { SiteStatus, SiteUrl, GroupId } = await manager().getSiteStatus(made.GroupId);
    assert.deepEqual([SiteStatus, SiteUrl, GroupId], [2, made.SiteUrl, made.GroupId]);
    assert.match((await site.request(`${local.origin}/_graph/v1.0/groups/${made.GroupId}`)).text, /"Unified"/);
  });
  test('an alias is taken once, and the next free address is told', async () => {
    const name = alias();
    assert.equal(await manager().getValidSiteUrlFromAlias(name), `${local.origin}/sites/${name}`);
    await create(name);
    assert.equal((await create(name)).ErrorMessage, 'The group alias already exists.');
    assert.equal(await manager().getValidSiteUrlFromAlias(name), `${local.origin}/sites/${name}2`);
    assert.equal(await manager().getValidSiteUrlFromAlias('!!..'), '');
    assert.equal((await create('..')).SiteStatus, 3);
  });
  test('a group that is there gets its site from one of its owners, once', async () => {
    const teams = (await site.request(`${local.origin}/_graph/v1.0/me/joinedTeams`, { as: 'owner' })).json<{ value: readonly { id: string; displayName: string }[] }>().value;
    const { id } = teams.find(({ displayName }) => displayName === SUITE_TEAM) ?? assert.fail('no team');
    assert.equal((await manager().getSiteStatus(id)).SiteStatus, 0);
    await assertRefused(manager('member').create(id), 403);
    const made = await manager('owner').create(id);
    assert.equal(made.SiteStatus, 2);
    assert.equal((await get(`${made.SiteUrl}/_api/web`, 'member')).status, 200, 'a member of the group');
    assert.equal((await get(`${made.SiteUrl}/_api/web`, 'colleague')).status, 403);
    assert.equal((await manager('owner').create(id)).SiteUrl, made.SiteUrl);
    assert.equal((await manager().create(randomUUID())).SiteStatus, 3);
  });
  test('what cannot have a site leaves no group either', async () => {
    await assertRefused(create('con'), 400);
    const { value } = (await site.request(`${local.origin}/_graph/v1.0/groups?$filter=${encodeURIComponent("displayName eq 'Team con'")}`)).json<{ value: readonly unknown[] }>();
    assert.deepEqual(value, []);
  });
  test('a tenant may keep it to its administrators', async () => {
    const put = async (everybodyMayCreateSites: boolean): Promise<unknown> =>
      fetch(`${local.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ everybodyMayCreateSites }) });
    assert.equal(await manager('member').canUserCreateGroup(), true);
    await put(false);
    assert.deepEqual([await manager('member').canUserCreateGroup(), await manager().canUserCreateGroup()], [false, true]);
    assert.equal((await manager('member').getGroupCreationContext()).ShowSelfServiceSiteCreation, false);
    await assertRefused(create(alias()), 403);
    await put(true);
  });
  test('everyone and a group of the directory are ensured by their titles', async () => {
    const { LoginName, Title } = (await site.request('_api/web/siteUsers?$filter=substringof(\'spo-grid\',LoginName)')).values<{ LoginName: string; Title: string }>()[0] ?? assert.fail('nobody');
    assert.equal((await site.admin.web.ensureUser(Title.toUpperCase())).LoginName, LoginName);
    assert.match((await site.admin.web.ensureUser(SUITE_TEAM)).LoginName, /^c:0t\.c\|tenant\|/);
    await assertRefused(site.admin.web.ensureUser('nobody of this name'), 400);
  });
});
