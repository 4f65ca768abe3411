import { randomBytes, randomUUID } from 'node:crypto';
import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { isObject } from '../../model/json';
import { complex, type ComplexValue } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import { PrincipalType, type PrincipalRow } from '../../storage/principal-store';
import { EDIT, FULL_CONTROL, LIMITED_ACCESS } from '../../storage/role-definitions';
import { RowKind } from '../../storage/items/item-table';
import { acts, boolean, extendType, guid, int32, reads, text, valueOf } from '../odata/entity-type';
import { entityOf, nullResource, valueResource, type EntityType } from '../odata/resource';
import { itemUri, listItemType, type Item } from './item';
import { webType } from './web';

/** `SP.Sharing.Role`. */
export const Role = { None: 0, View: 1, Edit: 2, Owner: 3 } as const;
/** `SP.SharingLinkKind`: links for people of the organisation, and for anyone where the tenant allows these. */
const LinkKind = { OrganizationView: 2, OrganizationEdit: 3, AnonymousView: 4, AnonymousEdit: 5 } as const;
/** `SP.SharingScope`: for whom a link opens. */
const Scope = { Anonymous: 0, Organization: 1 } as const;
/** Members of a group that are told with it. */
const MEMBERS = 100;

/** A link that somebody made. It is told of; opening it leads nowhere here. */
interface Link {
  readonly id: string;
  readonly kind: number;
  readonly url: string;
  readonly created: string;
  readonly by: number;
  /** ISO 8601 in UTC; empty for a link that stays. */
  readonly expiration: string;
}

const isAnonymous = (kind: number): boolean => kind === LinkKind.AnonymousView || kind === LinkKind.AnonymousEdit;

const linksOwner = ({ list, row }: Item): string => `links:${list.n}:${row.id}`;
const linksOf = ({ service }: RequestContext, item: Item): readonly Link[] => service.properties.objects(linksOwner(item));

/** Who can open something, and by which links (`GetSharingInformation`). */
const sharingInformationType: EntityType<Item> = {
  name: 'SP.Sharing.SharingInformation',
  uri: (item) => `${itemUri(item)}/GetSharingInformation`,
  web: ({ list }, context) => context.service.webOf(list),
  properties: {
    canAddExternalPrincipal: boolean(() => false),
    canAddInternalPrincipal: boolean((item, context) => mayShare(context, item)),
    canSendEmail: boolean(() => false),
    canUseSimplifiedRoles: boolean(() => true),
    currentRole: int32(({ list, row }, context) => roleOf(context.may(PermissionKind.ManagePermissions, context.service.webOf(list), list, row), context.may(PermissionKind.EditListItems, context.service.webOf(list), list, row))),
    defaultLinkKind: int32(() => LinkKind.OrganizationView),
    directUrl: text(({ list, row }, context) => context.absolute(encodeURI(context.service.items.urlOf(list, row)))),
    displayName: text(({ row }, context) => row.title ?? context.service.items.leafOf(row)),
    hasUniquePermissions: boolean(({ row }) => row.scope !== null),
    itemUniqueId: guid(({ row }) => row.guid),
    itemUrl: text(({ list, row }, context) => context.absolute(encodeURI(context.service.items.urlOf(list, row)))),
    listId: guid(({ list }) => list.id),
    permissionsInformation: valueOf('SP.Sharing.PermissionCollection', permissionsOf),
    // SP.Sharing.SharedObjectType: 3 folder, 1 file, 2 list item.
    sharedObjectType: int32(({ list, row }) => (row.kind === RowKind.Folder ? 3 : list.base_type === 1 ? 1 : 2)),
    siteId: guid((_, context) => context.site.id),
    webUrl: text((_, context) => context.absolute(context.web.url))
  },
  navigations: {},
  operations: {}
};

function permissionsOf({ list, row }: Item, context: RequestContext): ComplexValue {
  const { service, site } = context;
  const isInherited = row.scope === null;
  const principals = [...service.permissions.assignments(service.scopeOf(service.webOf(list), list, row))].flatMap(([id, roles]) => {
    const principal = service.principals.byId(site.n, id);
    const given = roles.filter((role) => role !== LIMITED_ACCESS);
    if (principal === undefined || given.length === 0) return [];
    const role = roleOf(given.includes(FULL_CONTROL), given.some((each) => each === EDIT || allowsEdit(context, each)));
    const members = principal.kind === PrincipalType.SharePointGroup
      ? service.principals.query(`site = ${site.n} AND id IN (SELECT member FROM group_members WHERE site = ${site.n} AND group_id = ?)`, [id], 'id', MEMBERS, 0).map((member) => principalOf(member))
      : [];
    return [complex('SP.Sharing.PrincipalInfo', { isInherited, members, principal: principalOf(principal), role })];
  });
  const siteAdmins = service.principals.query('site = ? AND site_admin = 1', [site.n], 'id', MEMBERS, 0).map((admin) =>
    complex('SP.Sharing.PrincipalInfo', { isInherited: true, members: [], principal: principalOf(admin), role: Role.Owner })
  );
  const links = linksOf(context, { list, row }).map((link) => complex('SP.Sharing.LinkInfo', { isInherited: false, linkDetails: linkDetails(context, link), linkMembers: [], totalLinkMembersCount: 0 }));
  return complex('SP.Sharing.PermissionCollection', { appConsentPrincipals: [], hasInheritedLinks: false, links, principals, siteAdmins, totalNumberOfPrincipals: principals.length });
}

function allowsEdit({ service, site }: RequestContext, role: number): boolean {
  // PermissionKind.EditListItems is the third bit (MS docs: SPBasePermissions).
  return ((service.permissions.role(site.n, role)?.low ?? 0) & 0x4) !== 0;
}

/** The simple role of who owns, edits or only reads. */
export function roleOf(owns: boolean, edits: boolean): number {
  return owns ? Role.Owner : edits ? Role.Edit : Role.View;
}

function principalOf({ id, login, title, email, kind }: PrincipalRow): ComplexValue {
  return complex('SP.Sharing.Principal', {
    directoryObjectId: null, email, expiration: null, id, isActive: true, isExternal: false, jobTitle: null, loginName: login, name: title, principalType: kind, userPrincipalName: kind === PrincipalType.User ? email : null
  });
}

function linkDetails({ service, site }: RequestContext, { id, kind, url, created, by, expiration }: Link): ComplexValue {
  const maker = service.principals.byId(site.n, by);
  return complex('SP.SharingLinkInfo', {
    AllowsAnonymousAccess: isAnonymous(kind), BlocksDownload: false, Created: created, CreatedBy: maker === undefined ? null : principalOf(maker), Expiration: expiration, HasExternalGuestInvitees: false, IsActive: true,
    IsEditLink: kind === LinkKind.OrganizationEdit || kind === LinkKind.AnonymousEdit, IsReviewLink: false, LinkKind: kind, RequiresPassword: false, RestrictedShareMembership: false, Scope: isAnonymous(kind) ? Scope.Anonymous : Scope.Organization, ShareId: id, Url: url
  });
}

/** May the person share an item? Who manages permissions, and who may edit it: members may share unless a site says otherwise. */
export function mayShare(context: RequestContext, { list, row }: Item): boolean {
  const web = context.service.webOf(list);
  return context.may(PermissionKind.ManagePermissions, web, list, row) || context.may(PermissionKind.EditListItems, web, list, row);
}

/**
 * Makes a link, or answers the one of that kind that is there already, for as long as is asked now.
 * @throws SharePointError `accessDenied`, `sharingDenied` for a kind that the tenant does not allow, `parameterInvalid` for an end that is past or no date
 */
function shareLink(context: RequestContext, item: Item, kind: number, until: string): Link {
  if (!mayShare(context, item)) throw refusal('accessDenied');
  const allowed = kind === LinkKind.OrganizationView || kind === LinkKind.OrganizationEdit || (isAnonymous(kind) && context.service.settings.anonymousLinks);
  if (!allowed) throw refusal('sharingDenied');
  if (until !== '' && !(Date.parse(until) > Date.parse(context.now))) throw refusal('parameterInvalid', 'expiration');
  const expiration = until === '' ? '' : new Date(until).toISOString();
  const present = linksOf(context, item).find((link) => link.kind === kind);
  const link: Link = present === undefined ? { id: randomUUID(), kind, url: addressOf(context, item), created: context.now, by: context.user.id, expiration } : { ...present, expiration };
  context.service.properties.putObject(linksOwner(item), link.id, link);
  return link;
}

function addressOf(context: RequestContext, { list, row }: Item): string {
  return context.absolute(`/:i:/r${encodeURI(context.service.items.urlOf(list, row))}?e=${randomBytes(3).toString('hex')}`);
}

/** Takes all links of an item back. @throws SharePointError `accessDenied` */
export function unshareLinks(context: RequestContext, item: Item): void {
  unshare(context, item, () => true);
}

function unshare(context: RequestContext, item: Item, matches: (link: Link) => boolean): void {
  if (!mayShare(context, item)) throw refusal('accessDenied');
  for (const link of linksOf(context, item)) if (matches(link)) context.service.properties.remove(linksOwner(item), link.id);
}

extendType(listItemType, {
  operations: {
    getSharingInformation: acts((item) => entityOf(sharingInformationType, item)),
    shareLink: acts((item, call) => {
      const { settings } = call.object('request');
      const { linkKind, expiration } = isObject(settings) ? settings : {};
      const link = shareLink(call.context, item, Number(linkKind), typeof expiration === 'string' ? expiration : '');
      return valueResource('ShareLink', 'SP.Sharing.ShareLinkResponse', complex('SP.Sharing.ShareLinkResponse', { sharingLinkInfo: linkDetails(call.context, link) }));
    }),
    unshareLink: acts((item, call) => {
      const [kind, id] = [call.number('linkKind'), call.optionalText('shareId', 1)];
      unshare(call.context, item, (link) => link.kind === kind && (id === undefined || /^0{8}-/.test(id) || link.id === id));
      return nullResource('UnshareLink');
    }),
    deleteLinkByKind: acts((item, call) => {
      const kind = call.number('linkKind');
      unshare(call.context, item, (link) => link.kind === kind);
      return nullResource('DeleteLinkByKind');
    })
  }
});

extendType(webType, {
  operations: {
    /** 0 for an address that is no link (`SP.SharingLinkKind`). */
    getSharingLinkKind: reads((_, call) => {
      const url = call.text('fileUrl');
      const row = call.context.service.database.get<{ value: string }>("SELECT value FROM properties WHERE owner LIKE 'links:%' AND json_extract(value, '$.url') = ?", url);
      return valueResource('GetSharingLinkKind', 'Edm.Int32', row === undefined ? 0 : (JSON.parse(row.value) as Link).kind);
    })
  }
});
