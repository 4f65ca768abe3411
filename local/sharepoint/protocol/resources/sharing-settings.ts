import type { RequestContext } from '../../model/context';
import { isObject } from '../../model/json';
import { complex, type ComplexValue } from '../../model/values';
import { allows, PermissionKind } from '../../storage/permission-kind';
import { CONTRIBUTE, READ } from '../../storage/role-definitions';
import { RowKind } from '../../storage/items/item-table';
import type { ApiCall } from '../odata/api-call';
import { acts, boolean, extendType, guid, int32, text, valueOf } from '../odata/entity-type';
import { entityOf, valueResource, type EntityType, type Resource } from '../odata/resource';
import { itemUri, listItemType, type Item } from './item';
import { mayShare, roleOf, Role } from './sharing';
import { isKnown } from './sharing-writes';

const keyValue = (Key: string, Value: string): ComplexValue => complex('SP.KeyValue', { Key, Value, ValueType: 'Edm.String' });
const anonymous = (_: Item, { service }: RequestContext): boolean => service.settings.anonymousLinks;
const manages = ({ list, row }: Item, context: RequestContext): boolean => context.may(PermissionKind.ManagePermissions, context.service.webOf(list), list, row);
const levels = (_: Item, { service, site }: RequestContext): ComplexValue[] => service.permissions.roles(site.n).filter(({ hidden }) => hidden === 0).map(({ id, name }) => keyValue(`role:${id}`, name));
const simpleLevels = (_: Item, { web }: RequestContext): ComplexValue[] => [keyValue(`role:${CONTRIBUTE}`, web.language === 1036 ? 'Modifier' : 'Edit'), keyValue(`role:${READ}`, web.language === 1036 ? 'Afficher' : 'View')];

/** What a dialog for sharing needs to know of an item (`SP.ObjectSharingSettings`). */
const sharingSettingsType: EntityType<Item> = {
  name: 'SP.ObjectSharingSettings',
  uri: (item) => `${itemUri(item)}/GetObjectSharingSettings`,
  web: ({ list }, context) => context.service.webOf(list),
  properties: {
    AccessRequestMode: boolean((item, context) => !mayShare(context, item)),
    BlockPeoplePickerAndSharing: boolean(() => false),
    CanCurrentUserManageOrganizationReadonlyLink: boolean(manages),
    CanCurrentUserManageOrganizationReadWriteLink: boolean(manages),
    CanCurrentUserManageReadonlyLink: boolean((item, context) => anonymous(item, context) && manages(item, context)),
    CanCurrentUserManageReadWriteLink: boolean((item, context) => anonymous(item, context) && manages(item, context)),
    CanCurrentUserRetrieveOrganizationReadonlyLink: boolean((item, context) => mayShare(context, item)),
    CanCurrentUserRetrieveOrganizationReadWriteLink: boolean((item, context) => mayShare(context, item)),
    CanCurrentUserRetrieveReadonlyLink: boolean((item, context) => anonymous(item, context) && mayShare(context, item)),
    CanCurrentUserRetrieveReadWriteLink: boolean((item, context) => anonymous(item, context) && mayShare(context, item)),
    CanCurrentUserShareExternally: boolean(() => false),
    CanCurrentUserShareInternally: boolean((item, context) => mayShare(context, item)),
    CanCurrentUserShareToExistingGuests: boolean(() => false),
    CanSendEmail: boolean(() => false),
    CanSendLink: boolean((item, context) => mayShare(context, item)),
    CanShareFolder: boolean(({ row }) => row.kind === RowKind.Folder),
    DefaultShareLinkPermission: int32(() => Role.View),
    DefaultShareLinkType: int32(() => 0),
    EnforceIBSegmentFiltering: boolean(() => false),
    EnforceSPOSearch: boolean(() => false),
    GroupsList: valueOf('Collection(SP.KeyValue)', () => []),
    HasEditRole: boolean(() => true),
    HasReadRole: boolean(() => true),
    InheritingWebLink: text(({ list, row }, context) => (row.scope === null ? context.absolute(context.service.webOf(list).url) : null)),
    IsGuestUser: boolean(() => false),
    IsPictureLibrary: boolean(({ list }) => list.template === 109),
    IsUserSiteAdmin: boolean((_, { user }) => user.site_admin === 1),
    ItemId: text(({ row }) => String(row.id)),
    ItemName: text(({ row }, context) => row.title ?? context.service.items.leafOf(row)),
    ItemUrl: text(({ list, row }, context) => context.absolute(encodeURI(context.service.items.urlOf(list, row)))),
    ListId: guid(({ list }) => list.id),
    PermissionsOnlyMode: boolean(() => false),
    RequiredAnonymousLinkExpirationInDays: int32(() => 0),
    Roles: valueOf('Collection(SP.KeyValue)', levels),
    ShareByEmailEnabled: boolean(() => false),
    ShowExternalSharingWarning: boolean(() => false),
    SimplifiedRoles: valueOf('Collection(SP.KeyValue)', simpleLevels),
    SiteIBMode: text(() => ''),
    SiteIBSegmentIDs: valueOf('Collection(Edm.String)', () => []),
    SupportsAclPropagation: boolean(({ row }) => row.kind === RowKind.Folder),
    WebUrl: text(({ list }, context) => context.absolute(context.service.webOf(list).url))
  },
  navigations: {},
  operations: {}
};

/** What each of some people may do with an item (`CheckPermissions`). */
function checkPermissions(call: ApiCall, { list, row }: Item): Resource {
  const { context } = call;
  const { service, site } = context;
  const entries = call.list('recipients').map((recipient) => {
    const given = isObject(recipient) ? [recipient.alias, recipient.email, recipient.objectId] : [];
    const input = given.find((each): each is string => typeof each === 'string' && each !== '');
    const login = input === undefined ? undefined : (service.people.find(input)?.claim ?? input);
    const user = login === undefined ? undefined : service.principals.byLogin(site.n, login);
    const mask = user === undefined ? undefined : service.permissions.maskOf(user, service.scopeOf(service.webOf(list), list, row));
    const reads = mask !== undefined && allows(mask, PermissionKind.ViewListItems);
    const role = mask === undefined || !reads ? Role.None : roleOf(allows(mask, PermissionKind.ManagePermissions), allows(mask, PermissionKind.EditListItems));
    return complex('SP.Sharing.EntityPermission', { hasAccess: reads, inputEntity: input ?? null, resolvedEntity: login !== undefined && isKnown(context, login) ? login : null, role });
  });
  return valueResource('CheckPermissions', 'Collection(SP.Sharing.EntityPermission)', entries);
}

extendType(listItemType, {
  operations: {
    checkPermissions: acts((item, call) => checkPermissions(call, item)),
    getObjectSharingSettings: acts((item) => entityOf(sharingSettingsType, item))
  }
});
