import '@pnp/sp/profiles';
import '@pnp/sp/sharing';
import '@pnp/sp/social';
import { SharingLinkKind } from '@pnp/sp/sharing';
import { SocialActorType, SocialActorTypes } from '@pnp/sp/social';
import '@pnp/sp/sputilities';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';
import type { Persona } from './target';

interface Principal {
  readonly principal: { readonly loginName: string; readonly name: string; readonly principalType: number };
  readonly role: number;
  readonly isInherited: boolean;
  readonly members: readonly { readonly email: string }[];
}
interface Sharing {
  readonly hasUniquePermissions: boolean;
  readonly currentRole: number;
  readonly permissionsInformation: { readonly principals: readonly Principal[]; readonly siteAdmins: readonly Principal[]; readonly links: readonly { readonly linkDetails: { readonly Url: string; readonly LinkKind: number; readonly ShareId: string } }[] };
}

/** Who can open what, and whom and what people follow. */
contract('Sharing and following', async ({ site, target, test }) => {
  if (!target.local) return;
  const list = await site.newList();
  const { Id } = await list.list.items.add({ Title: 'shared' });
  const claim = (persona: Persona): string => `i:0#.f|membership|${target.login(persona)}`;
  const read = async (as: Persona): Promise<Sharing> => (await list.as(as).items.getById(Id).getSharingInformation()) as unknown as Sharing;

  test('who can open an item, with what right, and whether by the list', async () => {
    const { hasUniquePermissions, currentRole, permissionsInformation: { principals, siteAdmins, links } } = await read('member');
    const role = (persona: Persona): number | undefined => principals.find(({ principal }) => principal.loginName === claim(persona))?.role;
    assert.deepEqual([hasUniquePermissions, currentRole, role('owner'), role('member'), role('visitor'), links], [false, 2, 3, 2, 1, []]);
    assert.deepEqual(siteAdmins.map(({ principal }) => principal.loginName), [claim('admin')]);
    assert.ok(principals.every(({ isInherited }) => isInherited));
    await site.admin.web.associatedMemberGroup.users.add(claim('colleague'));
    const { Title } = await site.admin.web.associatedMemberGroup();
    assert.deepEqual((await read('owner')).permissionsInformation.principals.find(({ principal }) => principal.name === Title)?.members.map(({ email }) => email), [target.login('colleague')]);
    assert.equal((await read('visitor')).currentRole, 1);
  });
  test('an item with rights of its own tells those', async () => {
    const { Id: own } = await list.list.items.add({ Title: 'closed' });
    const item = list.list.items.getById(own);
    await item.breakRoleInheritance(false);
    await item.roleAssignments.add(await site.userId('member'), 1073741826);
    const { hasUniquePermissions, permissionsInformation: { principals } } = (await item.getSharingInformation()) as unknown as Sharing;
    assert.equal(hasUniquePermissions, true);
    assert.ok(principals.some(({ principal, role, isInherited }) => principal.loginName === claim('member') && role === 1 && !isInherited));
    assert.ok(!principals.some(({ principal }) => principal.loginName === claim('visitor')));
  });
  test('links for the organisation are made once, told and taken back; anonymous ones are refused', async () => {
    const item = list.as('member').items.getById(Id);
    const link = async (kind: SharingLinkKind): Promise<string> => ((await item.getShareLink(kind)) as unknown as { sharingLinkInfo: { Url: string } }).sharingLinkInfo.Url;
    const url = await link(SharingLinkKind.OrganizationView);
    assert.equal(await link(SharingLinkKind.OrganizationView), url);
    assert.deepEqual((await read('visitor')).permissionsInformation.links.map(({ linkDetails }) => [linkDetails.Url, linkDetails.LinkKind]), [[url, 2]]);
    assert.match((await site.request(`_api/web/getSharingLinkKind(fileUrl='${encodeURIComponent(url)}')`)).text, /:2/);
    await assertRefused(item.getShareLink(SharingLinkKind.AnonymousView), 403);
    await assertRefused(list.as('visitor').items.getById(Id).getShareLink(SharingLinkKind.OrganizationView), 403);
    await item.deleteSharingLinkByKind(SharingLinkKind.OrganizationView);
    assert.deepEqual((await read('member')).permissionsInformation.links, []);
  });

  test('sites and people are followed, counted, and left', async () => {
    const { social, profiles } = site.as('member');
    const actor = { ActorType: SocialActorType.Site, ContentUri: site.url };
    const answer = async (promise: Promise<unknown>): Promise<unknown> => {
      const given = await promise;
      return typeof given === 'object' && given !== null && 'value' in given ? given.value : given;
    };
    assert.equal(await answer(social.isFollowed(actor)), false);
    assert.deepEqual([await answer(social.follow(actor)), await answer(social.follow(actor))], [0, 1], 'followed, followed already');
    assert.equal(await answer(social.isFollowed(actor)), true);
    const people = (action: string): Promise<unknown> => site.request(`_api/SP.UserProfiles.PeopleManager/${action}(@v)?@v='${encodeURIComponent(claim('owner'))}'`, { as: 'member', method: 'POST' });
    await people('follow');
    const followed = (await answer(social.my.followed(SocialActorTypes.Site | SocialActorTypes.User))) as { Uri: string; AccountName: string | null }[];
    assert.deepEqual(followed.map(({ Uri, AccountName }) => AccountName ?? Uri).sort(), [site.url, claim('owner')].sort());
    assert.equal(await answer(social.my.followedCount(SocialActorTypes.User)), 1);
    assert.equal(await answer(profiles.amIFollowing(claim('owner'))), true);
    assert.deepEqual((await site.as('owner').profiles.myFollowers<{ Email: string }[]>()).map(({ Email }) => Email), [target.login('member')]);
    assert.equal(await answer(social.stopFollowing(actor)), true);
    await people('stopFollowing');
    assert.equal(await answer(profiles.amIFollowing(claim('owner'))), false);
    await assertRefused(social.follow({ ActorType: SocialActorType.Site, ContentUri: `${target.local?.origin}/sites/nowhere` }), 404);
    assert.equal(await answer(site.as('visitor').social.isFollowed(actor)), false, 'each for himself');
  });
  test('a profile is written by its owner, where it may be', async () => {
    const { profiles } = site.as('member');
    await profiles.setSingleValueProfileProperty(claim('member'), 'AboutMe', 'Je jardine.');
    await profiles.setMultiValuedProfileProperty(claim('member'), 'SPS-Skills', ['Semis', 'Taille']);
    const { UserProfileProperties } = await site.as('visitor').profiles.getPropertiesFor(claim('member')) as { UserProfileProperties: { Key: string; Value: string }[] };
    const value = (key: string): string | undefined => UserProfileProperties.find(({ Key }) => Key === key)?.Value;
    assert.deepEqual([value('AboutMe'), value('SPS-Skills')], ['Je jardine.', 'Semis|Taille']);
    await assertRefused(site.as('visitor').profiles.setSingleValueProfileProperty(claim('member'), 'AboutMe', 'x'), 403);
    await assertRefused(profiles.setSingleValueProfileProperty(claim('member'), 'Department', 'Ailleurs'), 400);
    await assertRefused(profiles.setSingleValueProfileProperty(claim('member'), 'ShoeSize', '42'), 400);
  });
  test('mail is refused since it was withdrawn', async () => {
    await assertRefused(site.admin.utility.sendEmail({ To: [target.login('member')], Subject: 'Bonjour', Body: 'x' }), 403, /retired on October 31, 2025/);
  });
});
