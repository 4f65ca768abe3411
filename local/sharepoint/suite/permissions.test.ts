import { PermissionKind } from '@pnp/sp/security';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** Roles, inheritance and what they let one see. MS docs: "Understanding permission levels in SharePoint", "Set custom permissions on a list by using the REST interface". */
contract('Permissions', async ({ site, target, test, row }) => {
  const { web } = site.admin;
  const roleId = async (kind: Parameters<typeof web.roleDefinitions.getByType>[0]): Promise<number> => (await web.roleDefinitions.getByType(kind)()).Id;
  const [read, contribute, edit, full] = [await roleId(2), await roleId(3), await roleId(6), await roleId(5)];
  const [member, colleague, visitor] = [await site.userId('member'), await site.userId('colleague'), await site.userId('visitor')];
  const needs = { needs: ['member', 'colleague', 'visitor'] } as const;

  test('permission levels have SharePoint’s masks', async () => {
    const masks = await web.roleDefinitions.select('Id', 'RoleTypeKind', 'BasePermissions')<Array<{ Id: number; RoleTypeKind: number; BasePermissions: { High: string; Low: string } }>>();
    const mask = (id: number) => masks.find(({ Id }) => Id === id)?.BasePermissions;
    assert.deepEqual([mask(read)?.Low, mask(contribute)?.Low, mask(edit)?.Low, mask(full)?.Low], ['138612833', '1011028719', '1011030767', '4294967295']);
    assert.equal(read, 1073741826);
  });
  test('effective permissions of the caller', async () => {
    const can = (kind: PermissionKind) => site.as('member').web.currentUserHasPermissions(kind);
    assert.deepEqual([await can(PermissionKind.AddListItems), await can(PermissionKind.ManageLists), await can(PermissionKind.ManageWeb)], [true, false, false]);
  }, needs);
  test('effective permissions of somebody else', async () => {
    const login = `i:0#.f|membership|${target.login('visitor')}`;
    assert.equal(await web.userHasPermissions(login, PermissionKind.ViewListItems), true);
    assert.equal(await web.userHasPermissions(login, PermissionKind.AddListItems), false);
  }, needs);
  row('doesUserHavePermissions', { as: 'visitor', url: "_api/web/doesUserHavePermissions(@p)?@p={'High':'0','Low':'1'}", status: 200, must: ['true'] }, needs);
  row('doesUserHavePermissions says no', { as: 'visitor', url: "_api/web/doesUserHavePermissions(@p)?@p={'High':'0','Low':'2'}", status: 200, must: ['false'] }, needs);

  test('a list of its own: who has no role does not see it', async () => {
    const made = await site.newList('Private');
    const [id] = await site.addItems(made, [{ Title: 'secret' }]);
    await made.list.breakRoleInheritance(false);
    await made.list.roleAssignments.add(member, read);
    assert.equal((await made.list.select('HasUniqueRoleAssignments')<{ HasUniqueRoleAssignments: boolean }>()).HasUniqueRoleAssignments, true);
    assert.equal((await made.as('member').items()).length, 1);
    await assertRefused(made.as('visitor')(), [403, 404]);
    await assertRefused(made.as('visitor').items(), [403, 404]);
    await assertRefused(made.as('visitor').items.getById(id ?? 0)(), [403, 404]);
    const lists = await site.as('visitor').web.lists.select('Id')();
    assert.ok(!lists.some(({ Id }) => Id === made.id), 'trimmed from lists');
    assert.ok((await site.as('member').web.lists.select('Id')()).some(({ Id }) => Id === made.id));
  }, needs);
  test('breaking with copies keeps everybody', async () => {
    const made = await site.newList('Copied');
    await made.list.breakRoleInheritance(true);
    const assignments = await made.list.roleAssignments.expand('Member', 'RoleDefinitionBindings')<Array<{ PrincipalId: number; Member: { Id: number }; RoleDefinitionBindings: Array<{ Id: number }> }>>();
    assert.ok(assignments.some(({ PrincipalId, Member, RoleDefinitionBindings }) => PrincipalId === visitor && Member.Id === visitor && RoleDefinitionBindings.some(({ Id }) => Id === read)));
    await made.as('visitor').items();
    await made.list.roleAssignments.remove(visitor, read);
    await assertRefused(made.as('visitor').items(), [403, 404]);
  }, needs);
  test('resetting goes back to the parent', async () => {
    const made = await site.newList('Reset');
    await made.list.breakRoleInheritance(false);
    await assertRefused(made.as('visitor').items(), [403, 404]);
    await made.list.resetRoleInheritance();
    assert.deepEqual(await made.as('visitor').items(), []);
    assert.equal((await made.list.select('HasUniqueRoleAssignments')<{ HasUniqueRoleAssignments: boolean }>()).HasUniqueRoleAssignments, false);
  }, needs);
  test('no role can be given on what inherits', async () => {
    const made = await site.newList('Inherits');
    await assertRefused(made.list.roleAssignments.add(member, read), [400, 500]);
  }, needs);
  test('a group gives and takes rights at once', async () => {
    const made = await site.newList('By group');
    await made.list.breakRoleInheritance(false);
    const { Id } = await web.siteGroups.add({ Title: `Readers ${Date.now()}` });
    site.later(() => web.siteGroups.removeById(Id));
    await made.list.roleAssignments.add(Id, read);
    await assertRefused(made.as('visitor').items(), [403, 404]);
    await web.siteGroups.getById(Id).users.add(`i:0#.f|membership|${target.login('visitor')}`);
    assert.deepEqual(await made.as('visitor').items(), []);
    await web.siteGroups.getById(Id).users.removeById(visitor);
    await assertRefused(made.as('visitor').items(), [403, 404]);
  }, needs);
  test('an item of its own is trimmed from every read', async () => {
    const made = await site.newList('Trimmed');
    const [hidden, shown] = await site.addItems(made, [{ Title: 'zz-secret' }, { Title: 'zz-public' }]);
    await made.list.items.getById(hidden ?? 0).breakRoleInheritance(false);
    const view = '<View><ViewFields><FieldRef Name="Title"/></ViewFields><Query/></View>';
    const reads: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
      ['items', () => made.as('visitor').items.select('Title')()],
      ['filter', () => made.as('visitor').items.select('Title').filter("Title ne ''")()],
      ['CAML', () => made.as('visitor').getItemsByCAMLQuery({ ViewXml: view })],
      ['stream', () => made.as('visitor').renderListDataAsStream({ ViewXml: view })],
      ['changes', () => made.as('visitor').getListItemChangesSinceToken({ RowLimit: '100' } as never)]
    ];
    for (const [what, ask] of reads) {
      const text = JSON.stringify(await ask());
      assert.ok(text.includes('zz-public') && !text.includes('zz-secret'), `${what}: ${text.slice(0, 300)}`);
    }
    await assertRefused(made.as('visitor').items.getById(hidden ?? 0)(), [403, 404]);
    await assertRefused(made.as('visitor').items.getById(hidden ?? 0).fieldValuesAsText(), [403, 404]);
    await assertRefused(made.as('visitor').items.getById(hidden ?? 0).versions(), [403, 404]);
    await assertRefused(made.as('visitor').items.getById(hidden ?? 0).attachmentFiles(), [403, 404]);
    assert.equal((await made.as('visitor').items.getById(shown ?? 0)<{ Title: string }>()).Title, 'zz-public');
  }, needs);
  test('a page is full though items before it are hidden', async () => {
    const made = await site.newList('Pages trimmed');
    const ids = await site.addItems(made, Array.from({ length: 6 }, (_, index) => ({ Title: `n${index}` })));
    for (const id of ids.slice(0, 3)) await made.list.items.getById(id).breakRoleInheritance(false);
    const seen: string[] = [];
    for await (const page of made.as('visitor').items.select('Title').top(2)) seen.push(...(page as Array<{ Title: string }>).map(({ Title }) => Title));
    assert.deepEqual(seen, ['n3', 'n4', 'n5']);
  }, needs);
  test('a folder of its own hides what is in it, however deep', async () => {
    const made = await site.newList('Hidden folder', 101);
    await made.list.rootFolder.folders.addUsingPath(`${made.rootFolder}/closed`);
    await web.folders.addUsingPath(`${made.rootFolder}/closed/deep`);
    await web.getFolderByServerRelativePath(`${made.rootFolder}/closed/deep`).files.addUsingPath('a.txt', 'secret');
    const folderItem = await web.getFolderByServerRelativePath(`${made.rootFolder}/closed`).getItem('Id');
    await folderItem.breakRoleInheritance(false);
    const theirs = site.as('visitor').web;
    await assertRefused(theirs.getFileByServerRelativePath(`${made.rootFolder}/closed/deep/a.txt`).getText(), [403, 404]);
    await assertRefused(theirs.getFolderByServerRelativePath(`${made.rootFolder}/closed/deep`)(), [403, 404]);
    assert.deepEqual(await made.as('visitor').rootFolder.folders.filter("Name eq 'closed'")(), []);
    assert.deepEqual(await made.as('visitor').items(), []);
    const address = `${new URL(site.url).origin}${made.rootFolder.split('/').map(encodeURIComponent).join('/')}/closed/deep/a.txt`;
    assert.ok([403, 404].includes((await site.request(address, { as: 'visitor' })).status));
  }, needs);
  test('a folder can let one add and others only read', async () => {
    const made = await site.newList('Two ways');
    await made.list.update({ EnableFolderCreation: true });
    await made.list.rootFolder.folders.addUsingPath(`${made.rootFolder}/box`);
    const folderItem = await web.getFolderByServerRelativePath(`${made.rootFolder}/box`).getItem('Id');
    await folderItem.breakRoleInheritance(false);
    await folderItem.roleAssignments.add(member, contribute);
    await folderItem.roleAssignments.add(colleague, read);
    const add = (as: 'member' | 'colleague') => made.as(as).addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: as }], `${made.rootFolder}/box`);
    await add('member');
    await assertRefused(add('colleague'), [403], '-2147024891');
    const seen = await made.as('colleague').items.filter(`FileDirRef eq '${made.rootFolder}/box'`)<Array<{ Title: string }>>();
    assert.deepEqual(seen.map(({ Title }) => Title), ['member']);
  }, needs);
  test('breaking a list can clear what was broken below', async () => {
    const made = await site.newList('Clears');
    const [id] = await site.addItems(made, [{ Title: 'x' }]);
    await made.list.items.getById(id ?? 0).breakRoleInheritance(false);
    await assertRefused(made.as('visitor').items.getById(id ?? 0)(), [403, 404]);
    await made.list.breakRoleInheritance(true, true);
    assert.equal((await made.as('visitor').items()).length, 1);
  }, needs);
  test('without Manage Permissions nothing is broken or given', async () => {
    const made = await site.newList('Not yours');
    await assertRefused(made.as('member').breakRoleInheritance(true), 403);
    await made.list.breakRoleInheritance(true);
    await assertRefused(made.as('member').roleAssignments.add(member, full), 403);
  }, needs);
  test('without Manage Lists no column, view or setting is changed', async () => {
    const made = await site.newList('Structure');
    await assertRefused(made.as('member').fields.addText('x'), 403);
    await assertRefused(made.as('member').update({ ReadSecurity: 1 }), 403);
    await assertRefused(made.as('member').delete(), 403);
    await assertRefused(made.as('member').views.add('v'), 403);
  }, needs);
  test('a level of one’s own', async () => {
    const name = `Level ${Date.now()}`;
    const { definition } = await web.roleDefinitions.add(name, 'adds, never deletes', 500, { High: 176, Low: 138612833 + 2 } as never);
    const info = await definition();
    assert.equal(info.Name, name);
    const made = await site.newList('Own level');
    await made.list.breakRoleInheritance(false);
    await made.list.roleAssignments.add(colleague, info.Id);
    const { Id } = await made.as('colleague').items.add({ Title: 'added' });
    await assertRefused(made.as('colleague').items.getById(Id).delete(), 403);
    await assertRefused(made.as('colleague').items.getById(Id).update({ Title: 'x' }), 403);
    await definition.delete();
  }, needs);
  test('a web of its own', async () => {
    const leaf = `private${Date.now()}`;
    await web.webs.add('Private', leaf, '', 'STS#3', 1036, false);
    site.later(() => site.request(`${leaf}/_api/web`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } }));
    const answer = await site.request(`${leaf}/_api/web`, { as: 'visitor' });
    assert.ok([401, 403].includes(answer.status), answer.text);
  }, needs);
  test('the recycle bin shows one’s own', async () => {
    const made = await site.newList('Bins');
    const { Id } = await made.as('member').items.add({ Title: 'of the member' });
    const bin = String(await made.as('member').items.getById(Id).recycle());
    assert.ok((await site.as('member').web.recycleBin<Array<{ Id: string }>>()).some((entry) => entry.Id === bin));
    assert.ok(!(await site.as('colleague').web.recycleBin<Array<{ Id: string }>>()).some((entry) => entry.Id === bin));
    await assertRefused(site.as('colleague').web.recycleBin.getById(bin).restore(), [400, 403, 404]);
  }, needs);
  test('attachments of a hidden item are not served', async () => {
    const made = await site.newList('Hidden attachments');
    const { Id } = await made.list.items.add({ Title: 'x' });
    await made.list.items.getById(Id).attachmentFiles.add('a.txt', 'secret');
    await made.list.items.getById(Id).breakRoleInheritance(false);
    const address = `${new URL(site.url).origin}${made.rootFolder.split('/').map(encodeURIComponent).join('/')}/Attachments/${Id}/a.txt`;
    assert.equal((await site.request(address)).text, 'secret');
    assert.ok([403, 404].includes((await site.request(address, { as: 'visitor' })).status));
  }, needs);
});
