import { boolean, dateTime, extendType, int32, leadsTo, text } from '../odata/entity-type';
import { entityOf, type EntityType } from '../odata/resource';
import type { ListRow } from '../../storage/list-store';
import { listType } from './list';

/** Rights management of a list that has none: what SharePoint answers until somebody switches it on, which needs a service that is not here. */
const rightsManagementType: EntityType<ListRow> = {
  name: 'SP.InformationRightsManagementSettings',
  uri: (list) => `Web/Lists(guid'${list.id}')/InformationRightsManagementSettings`,
  web: (list, context) => context.service.webOf(list),
  properties: {
    AllowPrint: boolean(() => false),
    AllowScript: boolean(() => false),
    AllowWriteCopy: boolean(() => false),
    DisableDocumentBrowserView: boolean(() => false),
    DocumentAccessExpireDays: int32(() => 90),
    DocumentLibraryProtectionExpireDate: dateTime((_, { now }) => `${now.slice(0, 10)}T00:00:00Z`),
    EnableDocumentAccessExpire: boolean(() => false),
    EnableDocumentBrowserPublishingView: boolean(() => false),
    EnableGroupProtection: boolean(() => false),
    EnableLicenseCacheExpire: boolean(() => false),
    GroupName: text(() => ''),
    LicenseCacheExpireDays: int32(() => 30),
    PolicyDescription: text(() => ''),
    PolicyTitle: text(() => ''),
    TemplateId: text(() => '')
  },
  navigations: {},
  operations: {}
};

extendType(listType, { navigations: { InformationRightsManagementSettings: leadsTo((list) => entityOf(rightsManagementType, list)) } });
