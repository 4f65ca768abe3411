import '@pnp/sp/sharing';
import { SharingLinkKind, SharingRole } from '@pnp/sp/sharing';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';
import type { Persona } from './target';

const CONTRIBUTE = 1073741827;

interface Result {
  readonly ErrorMessage: string | null;
  readonly StatusCode: number;
  readonly UniquelyPermissionedUsers: readonly { readonly User: string }[];
  readonly UsersAddedToGroup: readonly { readonly User: string }[];
}

/** Sharing with people, and how it is taken back. */
contract('Sharing with people', async ({ site, target, test }) => {
  if (!target.local) return;
  const claim = (persona: Persona): string => `i:0#.f|membership|${target.login(persona)}`;
  const input = (...logins: string[]): string => JSON.stringify(logins.map((Key) => ({ Key })));
  const closed = await site.newList('Closed', 101);
  await closed.list.breakRoleInheritance(false, true);
  const { UniqueId } = await closed.list.rootFolder.files.addUsingPath('plan.txt', 'content');
  const { Id } = await site.admin.web.getFileById(UniqueId).listItemAllFields.select('Id')<{ Id: number }>();
  const item = (as: Persona = 'admin') => closed.as(as).items.getById(Id);
  const ask = async (body: Record<string, unknown>, as: Persona = 'admin'): Promise<Result> => (await site.request(`${closed.path}/items(${Id})/shareObject`, { method: 'POST', as, body })).json<Result & Record<string, unknown>>();

  test('who is given a file reads it and no other; taken back, he reads it no longer', async () => {
    const { UniqueId: other } = await closed.list.rootFolder.files.addUsingPath('other.txt', 'content');
    const { Id: otherId } = await site.admin.web.getFileById(other).listItemAllFields.select('Id')<{ Id: number }>();
    await assertRefused(item('visitor')(), [403, 404]);
    const shared = (await item().shareWith(claim('visitor'), SharingRole.View)) as unknown as Result;
    assert.deepEqual([shared.ErrorMessage, shared.StatusCode, shared.UniquelyPermissionedUsers.map(({ User }) => User)], [null, 0, [claim('visitor')]]);
    await item('visitor')();
    await assertRefused(closed.as('visitor').items.getById(otherId)(), [403, 404]);
    await assertRefused(item('visitor').update({ Title: 'not his' }), 403);
    assert.equal(((await item().unshare()) as unknown as Result).StatusCode, 0);
    await assertRefused(item('visitor')(), [403, 404]);
    assert.equal((await item().select('HasUniqueRoleAssignments')<{ HasUniqueRoleAssignments: boolean }>()).HasUniqueRoleAssignments, false);
  }, { needs: ['visitor'] });
  test('several people at once have one scope together', async () => {
    await ask({ peoplePickerInput: input(claim('visitor'), claim('member')), roleValue: `role:${CONTRIBUTE}` });
    await item('visitor').update({ Title: 'by the one' });
    await item('member').update({ Title: 'by the other' });
    await item().unshare();
  }, { needs: ['visitor', 'member'] });
  test('what cannot be shared is said in the answer', async () => {
    const status = async (body: Record<string, unknown>, as: Persona = 'admin'): Promise<number> => (await ask({ peoplePickerInput: input(claim('visitor')), roleValue: `role:${CONTRIBUTE}`, ...body }, as)).StatusCode;
    assert.equal(await status({ peoplePickerInput: input('nobody@nowhere.example') }), -1);
    assert.equal(await status({ peoplePickerInput: '[]' }), -1);
    assert.equal(await status({ roleValue: `group:${(await site.admin.web.associatedMemberGroup()).Id}` }), -8);
    await ask({ peoplePickerInput: input(claim('visitor')), roleValue: 'role:1073741826' });
    assert.equal(await status({}, 'visitor'), -2);
    await item().unshare();
    for (const body of [{ roleValue: 'anything' }, { peoplePickerInput: 'no json' }]) {
      const answer = await site.request(`${closed.path}/items(${Id})/shareObject`, { method: 'POST', body: { peoplePickerInput: input(claim('visitor')), roleValue: `role:${CONTRIBUTE}`, ...body } });
      assert.equal(answer.status, 400, answer.text);
    }
  }, { needs: ['visitor'] });
  test('a folder is shared with what lies apart below it only when that is asked', async () => {
    const folder = await closed.list.rootFolder.folders.addUsingPath('Folder');
    const { UniqueId: below } = await site.admin.web.getFolderById(folder.UniqueId).files.addUsingPath('apart.txt', 'content');
    const apart = await site.admin.web.getFileById(below).getItem();
    await apart.breakRoleInheritance(false, false);
    const read = () => site.request(`_api/web/getFileById('${below}')`, { as: 'visitor' });
    const whole = await site.admin.web.getFolderById(folder.UniqueId).getItem<{ Id: number }>('Id');
    const share = (propagateAcl: boolean) => site.request(`${closed.path}/items(${whole.Id})/shareObject`, { method: 'POST', body: { peoplePickerInput: input(claim('visitor')), roleValue: 'role:1073741826', propagateAcl } });
    assert.equal((await share(false)).json().StatusCode, 0);
    assert.ok((await read()).status >= 400);
    assert.equal((await share(true)).json().StatusCode, 0);
    assert.equal((await read()).status, 200);
  }, { needs: ['visitor'] });
  test('people are shared a web with by its groups', async () => {
    const { Id: group } = await site.admin.web.siteGroups.add({ Title: `Shared ${Date.now()}` });
    const share = async (as: Persona): Promise<Result> => (await site.request('_api/SP.Web.ShareObject', { method: 'POST', as, body: { url: site.url, peoplePickerInput: input(claim('visitor')), roleValue: `group:${group}` } })).json<Result & Record<string, unknown>>();
    assert.equal((await share('visitor')).StatusCode, -2);
    assert.deepEqual((await share('admin')).UsersAddedToGroup.map(({ User }) => User), [claim('visitor')]);
    assert.deepEqual((await site.admin.web.siteGroups.getById(group).users()).map(({ Email }) => Email), [target.login('visitor')]);
    assert.equal((await site.request('_api/SP.Web.ShareObject', { method: 'POST', body: { url: `${site.url}/nothing/here.txt`, peoplePickerInput: input(claim('visitor')), roleValue: `group:${group}` } })).status, 404);
  }, { needs: ['visitor'] });
  test('what each may do is told for those who are asked about', async () => {
    await ask({ peoplePickerInput: input(claim('visitor')), roleValue: 'role:1073741826' });
    const told = (await item().checkSharingPermissions([{ alias: claim('visitor') }, { email: target.login('member') }, { alias: 'nobody@nowhere.example' }])) as unknown as { hasAccess: boolean; role: number; resolvedEntity: string | null }[];
    assert.deepEqual(told.map(({ hasAccess, role, resolvedEntity }) => [hasAccess, role, resolvedEntity]), [[true, 1, claim('visitor')], [false, 0, claim('member')], [false, 0, null]]);
    const settings = async (as: Persona): Promise<Record<string, unknown>> => (await item(as).getObjectSharingSettings()) as unknown as Record<string, unknown>;
    const [admin, visitor] = [await settings('admin'), await settings('visitor')];
    assert.deepEqual([admin.CanCurrentUserShareInternally, visitor.CanCurrentUserShareInternally, visitor.AccessRequestMode, admin.CanCurrentUserManageReadonlyLink], [true, false, true, false]);
    await item().unshare();
  }, { needs: ['visitor', 'member'] });
  test('links for anyone are a setting of the tenant; they end when they are told to', async () => {
    const set = (anonymousLinks: boolean) => fetch(`${target.local?.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ anonymousLinks }) });
    await assertRefused(item().getShareLink(SharingLinkKind.AnonymousView), 403);
    await set(true);
    try {
      const later = new Date(Date.now() + 86_400_000);
      const link = async (until?: Date): Promise<Record<string, unknown>> => ((await item().getShareLink(SharingLinkKind.AnonymousView, until)) as unknown as { sharingLinkInfo: Record<string, unknown> }).sharingLinkInfo;
      const first = await link(later);
      assert.deepEqual([first.AllowsAnonymousAccess, first.Scope, first.IsEditLink, first.Expiration], [true, 0, false, later.toISOString()]);
      const again = await link();
      assert.deepEqual([again.Url, again.Expiration], [first.Url, '']);
      await assertRefused(link(new Date(Date.now() - 86_400_000)), 400);
      await item().unshare();
      const { permissionsInformation: { links } } = (await item().getSharingInformation()) as unknown as { permissionsInformation: { links: unknown[] } };
      assert.deepEqual(links, []);
    } finally {
      await set(false);
    }
  });
});
