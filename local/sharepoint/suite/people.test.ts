import '@pnp/sp/profiles';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';
import { directoryGroupClaim } from '../index';
import { SUITE_TEAM } from './local-target';

/** Users, groups, people picker. MS docs: "Users, groups, and roles REST API reference". */
contract('People', async ({ site, target, test, row }) => {
  const { web } = site.admin;
  const memberId = await site.userId('member');

  test('the current user', async () => {
    const me = await site.as('member').web.currentUser<Record<string, unknown>>();
    assert.deepEqual([me.Id, me.UserPrincipalName, me.Email, me.IsSiteAdmin, me.PrincipalType, me.IsHiddenInUI], [memberId, target.login('member'), target.login('member'), false, 1, false]);
    assert.equal(me.LoginName, `i:0#.f|membership|${target.login('member')}`);
  }, { needs: ['member'] });
  test('ensureUser is idempotent', async () => {
    const first = await web.ensureUser(target.login('visitor'));
    const again = await web.ensureUser(`i:0#.f|membership|${target.login('visitor')}`);
    assert.ok(first.Id > 0);
    assert.equal(again.Id, first.Id);
  }, { needs: ['visitor'] });
  test('somebody unknown cannot be ensured', async () => {
    await assertRefused(web.ensureUser('nobody@nowhere.example'), [400, 404, 500], /-2146232832|could not be found/);
  });
  test('siteusers by id, login and e-mail', async () => {
    const login = `i:0#.f|membership|${target.login('member')}`;
    for (const user of [web.siteUsers.getById(memberId), web.siteUsers.getByLoginName(login), web.siteUsers.getByEmail(target.login('member'))]) assert.equal((await user()).Id, memberId);
    assert.equal((await web.getUserById(memberId)()).Id, memberId);
    assert.ok((await web.siteUsers.select('Id')()).some(({ Id }) => Id === memberId));
  }, { needs: ['member'] });
  test('a user who is not there', async () => assertRefused(web.siteUsers.getById(987654)(), 404));
  test('the three groups of the site', async () => {
    const { Id: owners } = await web.associatedOwnerGroup();
    const { Id: members } = await web.associatedMemberGroup();
    const { Id: visitors } = await web.associatedVisitorGroup();
    assert.equal(new Set([owners, members, visitors]).size, 3);
  });
  test('a group is made, filled, emptied, removed', async () => {
    const title = `Group ${Date.now()}`;
    const made = await web.siteGroups.add({ Title: title, Description: 'd' });
    const group = web.siteGroups.getById(made.Id);
    assert.equal((await web.siteGroups.getByName(title)()).Id, made.Id);
    await group.users.add(`i:0#.f|membership|${target.login('member')}`);
    assert.ok((await group.users()).some(({ Id }) => Id === memberId));
    assert.ok((await web.getUserById(memberId).groups()).some(({ Id }) => Id === made.Id));
    await group.users.removeById(memberId);
    assert.ok(!(await group.users()).some(({ Id }) => Id === memberId));
    await group.update({ Title: `${title} renamed` });
    assert.equal((await group()).Title, `${title} renamed`);
    await web.siteGroups.removeById(made.Id);
    await assertRefused(group(), 404);
  }, { needs: ['member'] });
  test('a group of the directory is found, ensured, and gives its people rights', async () => {
    const [found] = await site.admin.profiles.clientPeoplePickerSearchUser({ QueryString: SUITE_TEAM.slice(0, 7), MaximumEntitySuggestions: 5, PrincipalType: 4 } as never);
    assert.deepEqual([found?.Key, found?.EntityType], [directoryGroupClaim(SUITE_TEAM), 'SecGroup']);
    const { Id, PrincipalType, Title } = await web.ensureUser(directoryGroupClaim(SUITE_TEAM));
    assert.deepEqual([PrincipalType, Title], [4, SUITE_TEAM]);
    const list = await site.newList();
    await list.list.breakRoleInheritance(false);
    const read = async (persona: 'member' | 'colleague'): Promise<number> => (await site.request(`${list.path}/items`, { as: persona })).status;
    assert.deepEqual([await read('member'), await read('colleague')], [404, 404]);
    await list.list.roleAssignments.add(Id, 1073741826);
    assert.deepEqual([await read('member'), await read('colleague')], [200, 404]);
    await assertRefused(web.ensureUser('c:0t.c|tenant|00000000-1111-2222-3333-444444444444'), [400, 404, 500]);
  }, { localOnly: true });
  test('two groups of one name are refused', async () => {
    const Title = `Twice ${Date.now()}`;
    const { Id } = await web.siteGroups.add({ Title });
    await assertRefused(web.siteGroups.add({ Title }), [400, 409, 500]);
    await web.siteGroups.removeById(Id);
  });
  test('a member cannot make a group with rights he lacks, nor fill the owners', async () => {
    const { Id } = await web.associatedOwnerGroup();
    await assertRefused(site.as('visitor').web.siteGroups.getById(Id).users.add(`i:0#.f|membership|${target.login('visitor')}`), [401, 403]);
  }, { needs: ['visitor'] });

  const picker = async (queryString: string, more: Record<string, unknown> = {}): Promise<Array<{ Key: string; DisplayText: string; EntityData: Record<string, string> }>> => {
    const answer = await site.request('_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser', {
      method: 'POST',
      headers: { Accept: 'application/json;odata=nometadata' },
      body: { queryParams: { QueryString: queryString, MaximumEntitySuggestions: 10, AllowEmailAddresses: true, PrincipalSource: 15, PrincipalType: 1, ...more } }
    });
    assert.equal(answer.status, 200, answer.text);
    return JSON.parse(answer.json<{ value: string }>().value) as Array<{ Key: string; DisplayText: string; EntityData: Record<string, string> }>;
  };
  test('the people picker finds by a part of the name', async () => {
    const found = await picker(target.login('member').slice(0, 4));
    const entry = found.find(({ Key }) => Key === `i:0#.f|membership|${target.login('member')}`);
    assert.ok(entry, JSON.stringify(found));
    assert.equal(entry.EntityData.Email, target.login('member'));
  }, { needs: ['member'] });
  test('the people picker finds nobody', async () => assert.deepEqual(await picker('zzzzqqqq'), []));
  test('the people picker keeps to its maximum', async () => assert.equal((await picker('suite', { MaximumEntitySuggestions: 2 })).length, 2), { localOnly: true });
  test('PnPjs searches people', async () => {
    const found = await site.admin.profiles.clientPeoplePickerSearchUser({ QueryString: target.login('member'), MaximumEntitySuggestions: 5 } as never);
    assert.equal(found.length, 1);
  }, { needs: ['member'] });
  test('PnPjs resolves a person', async () => {
    const found = await site.admin.profiles.clientPeoplePickerResolveUser({ QueryString: target.login('member'), MaximumEntitySuggestions: 5 } as never);
    assert.equal(found.Key, `i:0#.f|membership|${target.login('member')}`);
  }, { needs: ['member'] });
  row('user profiles', { url: `_api/SP.UserProfiles.PeopleManager/GetMyProperties`, status: 200, must: ['"DisplayName"', '"AccountName"'] });
});
