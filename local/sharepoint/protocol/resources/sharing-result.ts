import type { RequestContext } from '../../model/context';
import { complex, type ComplexValue } from '../../model/values';
import type { PrincipalRow } from '../../storage/principal-store';
import type { WebRow } from '../../storage/site-store';
import { int32, leadsTo, text, valueOf } from '../odata/entity-type';
import { entityOf, nullResource, type EntityType } from '../odata/resource';
import { smallCollection } from './collections';
import { groupType } from './group';
import { itemUri, type Item } from './item';
import type { Securable } from './securable';
import { Role } from './sharing';
import { userType } from './user';

/** `SP.SharingOperationStatusCode`: sharing says in its answer what went wrong. */
export const SharingStatus = { CompletedSuccessfully: 0, NoResolvedUsers: -1, AccessDenied: -2, ObjectNotSupported: -8 } as const;

/** What is shared: an item, file or folder, or a web. */
export interface Shared {
  readonly web: WebRow;
  readonly item?: Item;
}

/** How sharing went. */
export interface SharingResult {
  readonly shared: Shared;
  readonly status: number;
  readonly message: string | null;
  readonly users: readonly PrincipalRow[];
  readonly group?: PrincipalRow;
}

export const securableOf = ({ web, item }: Shared): Securable => ({ web, ...(item === undefined ? {} : { list: item.list, item: item.row }) });
const urlOf = ({ web, item }: Shared, context: RequestContext): string => context.absolute(item === undefined ? web.url : encodeURI(context.service.items.urlOf(item.list, item.row)));

/** `SP.SharingResult` (MS docs: `Web.ShareObject`). */
export const sharingResultType: EntityType<SharingResult> = {
  name: 'SP.SharingResult',
  uri: ({ shared: { item } }) => (item === undefined ? 'SP.Web.ShareObject' : `${itemUri(item)}/ShareObject`),
  web: ({ shared }) => shared.web,
  properties: {
    ErrorMessage: text(({ message }) => message),
    IconUrl: text(() => null),
    InvitedUsers: valueOf('Collection(SP.SPInvitationCreationResult)', () => []),
    Name: text(({ shared: { web, item } }, context) => (item === undefined ? web.title : (item.row.title ?? context.service.items.leafOf(item.row)))),
    PermissionsPageRelativeUrl: text(({ shared: { web, item } }) => `${web.url}/_layouts/15/user.aspx${item === undefined ? '' : `?obj={${item.list.id}},${item.row.id},LISTITEM`}`),
    StatusCode: int32(({ status }) => status),
    UniquelyPermissionedUsers: valueOf('Collection(SP.Sharing.UserSharingResult)', ({ users, group }) => (group === undefined ? users.map(userResult) : [])),
    Url: text(({ shared }, context) => urlOf(shared, context)),
    UsersAddedToGroup: valueOf('Collection(SP.Sharing.UserSharingResult)', ({ users, group }) => (group === undefined ? [] : users.map(userResult)))
  },
  navigations: {
    GroupsSharedWith: leadsTo(() => smallCollection(groupType, 'GroupsSharedWith', () => [])),
    GroupUsersAddedTo: leadsTo(({ group }) => (group === undefined ? nullResource('GroupUsersAddedTo') : entityOf(groupType, group))),
    UsersWithAccessRequests: leadsTo(() => smallCollection(userType, 'UsersWithAccessRequests', () => []))
  },
  operations: {}
};

function userResult({ login, title, email }: PrincipalRow): ComplexValue {
  return complex('SP.Sharing.UserSharingResult', {
    AllowedRoles: [Role.None, Role.View, Role.Edit], CurrentRole: Role.None, DisplayName: title, Email: email, ExpirationDateTimeOnACE: null, InvitationLink: null, IsUserKnown: true, Message: null, OtherMails: null, Status: true, User: login
  });
}
