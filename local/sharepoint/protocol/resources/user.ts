import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { DEFAULT_PAGE } from '../../limits';
import type { ApiCall } from '../odata/api-call';
import { acts, boolean, leadsTo, onRequest, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityType } from '../odata/resource';
import { complex } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import { DIRECTORY_GROUP_CLAIM } from '../../storage/directory-store';
import { objectIdOf } from '../../storage/object-id';
import { EVERYONE_CLAIM, isGuest, PrincipalType, type PrincipalRow } from '../../storage/principal-store';
import { smallCollection } from './collections';
import { principalPage } from './principal-page';
import { principalProperties } from './principal-fields';

/** A user of a site. `Groups` is added by group.ts. */
export const userType: EntityType<PrincipalRow> = {
  name: 'SP.User',
  uri: (user) => `Web/GetUserById(${user.id})`,
  properties: {
    ...principalProperties,
    Email: text((user) => user.email),
    Expiration: text(() => ''),
    IsEmailAuthenticationGuestUser: boolean(() => false),
    IsShareByEmailGuestUser: boolean(() => false),
    IsSiteAdmin: boolean((user) => user.site_admin === 1),
    UserId: valueOf('SP.UserIdInfo', (user) => (user.kind === PrincipalType.User ? complex('SP.UserIdInfo', { NameId: nameId(user), NameIdIssuer: 'urn:federation:microsoftonline' }) : null)),
    UserPrincipalName: text((user) => (user.kind !== PrincipalType.User ? null : isGuest(user) ? (user.login.split('|').pop() ?? '') : user.email)),
    AadObjectId: onRequest(valueOf('SP.UserIdInfo', (user) => complex('SP.UserIdInfo', { NameId: objectIdOf(user.login.split('|').pop() ?? user.login), NameIdIssuer: 'urn:federation:microsoftonline' })))
  },
  navigations: {
    Alerts: leadsTo((user) => smallCollection(userType, `Web/GetUserById(${user.id})/Alerts`, () => []))
  },
  operations: {},
  update(user, call) {
    call.context.require(PermissionKind.ManageWeb, call.context.web);
    const { Title, IsSiteAdmin, Email } = call.body;
    call.context.service.principals.update(user.site, user.id, {
      ...(typeof Title === 'string' ? { title: Title } : {}), ...(typeof Email === 'string' ? { email: Email } : {}), ...(typeof IsSiteAdmin === 'boolean' ? { site_admin: IsSiteAdmin ? 1 : 0 } : {})
    });
    return user;
  },
  remove(user, call) {
    call.context.require(PermissionKind.ManageWeb, call.context.web);
    call.context.service.principals.remove(user.site, user.id);
  }
};

/** Stable 16 digits for a user, as directory ids look. */
function nameId(user: PrincipalRow): string {
  let hash = 0;
  for (const character of user.login) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x7fffffff;
  return `1003${hash.toString(16).padStart(12, '0')}`;
}

/** Users of the site (`web/siteusers`), read page by page. */
export function siteUsers(context: RequestContext): CollectionResource {
  const { site } = context;
  const one = (user: PrincipalRow | undefined): ReturnType<typeof entityOf> => {
    if (user === undefined || user.kind === PrincipalType.SharePointGroup) throw refusal('userNotFound', '');
    return entityOf(userType, user);
  };
  const { principals, database } = context.service;
  return {
    kind: 'collection',
    of: userType.name,
    uri: 'Web/SiteUsers',
    page: (query) => principalPage(context, userType, `site = ${site.n} AND kind <> ${PrincipalType.SharePointGroup}`, query, DEFAULT_PAGE * 10),
    key: (call) => one(byLogin(context, call.text('loginName'))),
    create(call: ApiCall) {
      context.require(PermissionKind.ManageWeb, context.web);
      return createdEntity(userType, ensureUser(context, call.text('LoginName')));
    },
    operations: {
      getById: reads((_, call) => one(principals.byId(site.n, call.number('id')))),
      getByEmail: reads((_, call) => one(principals.byEmail(site.n, call.text('emailAddress')))),
      getByLoginName: reads((_, call) => one(byLogin(context, call.text('loginName')))),
      removeById: acts((_, call) => remove(context, principals.byId(site.n, call.number('id')))),
      removeByLoginName: acts((_, call) => remove(context, byLogin(context, call.text('loginName'))))
    },
    values: { Count: () => database.get<{ n: number }>('SELECT count(*) AS n FROM principals WHERE site = ? AND kind <> 8', site.n)?.n ?? 0 }
  };
}

function byLogin(context: RequestContext, login: string): PrincipalRow | undefined {
  const { principals, people } = context.service;
  return principals.byLogin(context.site.n, login) ?? principals.byLogin(context.site.n, people.find(login)?.claim ?? '');
}

function remove(context: RequestContext, user: PrincipalRow | undefined): ReturnType<typeof nullResource> {
  context.require(PermissionKind.ManageWeb, context.web);
  if (user === undefined) throw refusal('userNotFound', '');
  context.service.principals.remove(context.site.n, user.id);
  return nullResource('Remove');
}

/**
 * The user for a login, added to the site when he is not there yet.
 * @param login - claims login, e-mail address or short name; also the claim or the title of everyone or of a group of the directory
 * @throws SharePointError `userNotEnsured`
 */
export function ensureUser(context: RequestContext, login: string): PrincipalRow {
  const { principals, people } = context.service;
  const present = principals.byLogin(context.site.n, login);
  if (present !== undefined) return present;
  const person = people.find(login);
  if (person !== undefined) return context.service.database.transaction(() => principals.ensure(context.site.n, person));
  const everyone = principals.byLogin(context.site.n, EVERYONE_CLAIM);
  if (everyone?.title.toLowerCase() === login.toLowerCase()) return everyone;
  const group = people.groups.find(login.toLowerCase().startsWith(DIRECTORY_GROUP_CLAIM) ? login.slice(DIRECTORY_GROUP_CLAIM.length) : objectIdOf(login));
  if (group === undefined) throw refusal('userNotEnsured', login);
  const claim = DIRECTORY_GROUP_CLAIM + group.id;
  return principals.byLogin(context.site.n, claim) ?? context.service.database.transaction(() => principals.add({ site: context.site.n, kind: PrincipalType.SecurityGroup, login: claim, title: group.title }));
}

