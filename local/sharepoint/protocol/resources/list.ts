import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { updateList, deleteList } from '../../model/lists/list-changes';
import { acts, boolean, dateTime, guid, int32, leadsTo, onRequest, reads, text, valueOf } from '../odata/entity-type';
import { entityOf, jsonResource, nullResource, valueResource, type EntityType } from '../odata/resource';
import { resourcePath } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow, ListSettings } from '../../storage/list-store';
import { contentTypes } from './content-type';
import { fieldCollection } from './fields';
import { basePermissions } from './role';
import { securableMembers } from './securable';
import { LIST_CREATION, LIST_SETTABLE } from './settable';
import { userEntity } from './user-entity';
import { views, viewType } from './view';
import { webType } from './web';

const settingsOf = (list: ListRow): ListSettings => JSON.parse(list.settings) as ListSettings;
const uri = (list: ListRow): string => `Web/Lists(guid'${list.id}')`;
const form = (list: ListRow, name: string): string => `${list.url}${list.base_type === 1 ? '/Forms' : ''}/${name}.aspx`;

const securable = securableMembers<ListRow>(
  (list, context) => ({ web: context.service.webOf(list), list }),
  uri,
  (list, context) => entityOf(webType, context.service.webOf(list))
);

/** A list or library. Its items and folders are added by list-contents.ts. */
export const listType: EntityType<ListRow> = {
  name: 'SP.List',
  uri,
  web: (list, context) => context.service.webOf(list),
  etag: (list) => `"${list.schema_version}"`,
  properties: {
    ...securable.properties,
    AllowContentTypes: boolean(() => true),
    AllowDeletion: boolean((list) => settingsOf(list).isSystem !== true),
    BaseTemplate: int32((list) => list.template),
    BaseType: int32((list) => list.base_type),
    BrowserFileHandling: int32(() => 0),
    Color: text((list) => settingsOf(list).color ?? ''),
    ContentTypesEnabled: boolean((list) => settingsOf(list).contentTypesEnabled === true),
    CrawlNonDefaultViews: boolean(() => false),
    Created: dateTime((list) => list.created),
    DefaultContentApprovalWorkflowId: guid(() => '00000000-0000-0000-0000-000000000000'),
    DefaultDisplayFormUrl: onRequest(text((list) => form(list, 'DispForm'))),
    DefaultEditFormUrl: onRequest(text((list) => form(list, 'EditForm'))),
    DefaultItemOpenInBrowser: boolean(() => true),
    DefaultItemOpenUseListSetting: boolean(() => false),
    DefaultNewFormUrl: onRequest(text((list) => form(list, 'NewForm'))),
    DefaultViewUrl: onRequest(text((list) => form(list, 'AllItems'))),
    Description: text((list) => list.description),
    Direction: text((list) => settingsOf(list).direction ?? 'none'),
    DisableCommenting: boolean((list) => settingsOf(list).disableCommenting === true),
    DisableGridEditing: boolean(() => false),
    DocumentTemplateUrl: text((list) => (list.base_type === 1 ? `${list.url}/Forms/template.dotx` : null)),
    DraftVersionVisibility: int32((list) => settingsOf(list).draftVersionVisibility ?? 0),
    EffectiveBasePermissionsForUI: onRequest(valueOf('SP.BasePermissions', (list, context) => basePermissions(context.permissions(context.service.webOf(list), list)))),
    EnableAttachments: boolean((list) => settingsOf(list).enableAttachments === true),
    EnableFolderCreation: boolean((list) => settingsOf(list).enableFolderCreation === true),
    EnableMinorVersions: boolean((list) => settingsOf(list).enableMinorVersions === true),
    EnableModeration: boolean((list) => settingsOf(list).enableModeration === true),
    EnableRequestSignOff: boolean(() => true),
    EnableVersioning: boolean((list) => settingsOf(list).enableVersioning === true),
    EntityTypeName: text((list) => list.entity_type),
    ExemptFromBlockDownloadOfNonViewableFiles: boolean(() => false),
    FileSavePostProcessingEnabled: boolean(() => false),
    ForceCheckout: boolean((list) => settingsOf(list).forceCheckout === true),
    HasExternalDataSource: boolean(() => false),
    Hidden: boolean((list) => list.hidden === 1),
    Icon: text((list) => settingsOf(list).icon ?? ''),
    Id: guid((list) => list.id),
    ImagePath: valueOf('SP.ResourcePath', (list) => resourcePath(image(list))),
    ImageUrl: text(image),
    IrmEnabled: boolean(() => false),
    IrmExpire: boolean(() => false),
    IrmReject: boolean(() => false),
    IsApplicationList: boolean((list) => list.template === 119),
    IsCatalog: boolean((list) => settingsOf(list).isCatalog === true),
    IsDefaultDocumentLibrary: onRequest(boolean((list) => list.template === 101 && settingsOf(list).onQuickLaunch === true)),
    IsPrivate: boolean(() => false),
    IsSiteAssetsLibrary: onRequest(boolean((list) => list.url.endsWith('/SiteAssets'))),
    IsSystemList: onRequest(boolean((list) => settingsOf(list).isSystem === true)),
    ItemCount: int32((list) => list.item_count),
    LastItemDeletedDate: dateTime((list) => list.deleted),
    LastItemModifiedDate: dateTime((list) => list.modified),
    LastItemUserModifiedDate: dateTime((list) => list.modified),
    ListExperienceOptions: int32(() => 0),
    ListItemEntityTypeFullName: text((list) => `SP.Data.${list.entity_type}Item`),
    ListSchemaVersion: onRequest(int32((list) => list.schema_version)),
    MajorVersionLimit: int32((list) => settingsOf(list).majorVersionLimit ?? 0),
    MajorWithMinorVersionsLimit: int32((list) => settingsOf(list).majorWithMinorVersionsLimit ?? 0),
    MultipleDataList: boolean(() => false),
    NoCrawl: boolean((list) => settingsOf(list).noCrawl === true),
    OnQuickLaunch: onRequest(boolean((list) => settingsOf(list).onQuickLaunch === true)),
    PageRenderType: onRequest(int32(() => 0)),
    ParentWebPath: valueOf('SP.ResourcePath', (list, context) => resourcePath(context.service.webOf(list).url)),
    ParentWebUrl: text((list, context) => context.service.webOf(list).url),
    ParserDisabled: boolean(() => false),
    ReadSecurity: onRequest(int32((list) => list.read_security)),
    SchemaXml: onRequest(text((list) => `<List ID="{${list.id}}" ServerTemplate="${list.template}" BaseType="${list.base_type}" />`)),
    ServerTemplateCanCreateFolders: boolean(() => true),
    TemplateFeatureId: guid((list) => `00bfea71-${list.base_type === 1 ? 'e717-4e80-aa17-d0c71b360101' : 'de22-43b2-a848-c05709900100'}`),
    Title: text((list) => list.title),
    ValidationFormula: onRequest(text((list) => settingsOf(list).validationFormula ?? null)),
    ValidationMessage: onRequest(text((list) => settingsOf(list).validationMessage ?? null)),
    WriteSecurity: onRequest(int32((list) => list.write_security))
  },
  navigations: {
    ...securable.navigations,
    Author: leadsTo((list, context) => userEntity(context, list.author, 'Author')),
    ContentTypes: leadsTo((list, context) => contentTypes(context, list, `${uri(list)}/ContentTypes`)),
    DefaultView: leadsTo((list, context) => {
      const view = context.service.views.ofList(list.n).find(({ is_default }) => is_default === 1);
      return view === undefined ? nullResource('DefaultView') : entityOf(viewType, view);
    }),
    Fields: leadsTo((list, context) => fieldCollection(context, list, `${uri(list)}/Fields`)),
    ParentWeb: leadsTo((list, context) => entityOf(webType, context.service.webOf(list))),
    Views: leadsTo((list, context) => views(context, list))
  },
  operations: {
    ...securable.operations,
    getView: reads((list, call) => {
      const view = call.context.service.views.byId(list.n, call.text('viewGuid'));
      if (view === undefined) throw refusal('viewNotFound');
      return entityOf(viewType, view);
    }),
    reserveListItemId: acts((list, call) => {
      call.context.require(PermissionKind.AddListItems, call.context.service.webOf(list), list);
      return valueResource('ReserveListItemId', 'Edm.Int32', call.context.service.lists.takeId(list.n));
    }),
    getRelatedFields: reads((list, call) => {
      const related = call.context.service.fields.lookupsTo(list.id);
      return jsonResource({ value: related.map((field) => ({ FieldId: field.id, ListId: call.context.service.lists.byNumber(field.list ?? 0).id })) });
    })
  },
  settable: LIST_SETTABLE,
  settableAtCreation: LIST_CREATION,
  update(list, call) {
    return updateList(call.context, list, call.body);
  },
  remove(list, call) {
    deleteList(call.context, list);
  }
};

function image(list: ListRow): string {
  return `/_layouts/15/images/${list.base_type === 1 ? 'itdl' : 'itgen'}.png?rev=47`;
}

/**
 * The list that a caller may know of.
 * @throws whatever `missing` makes when there is none, or when nothing in it is for him
 */
export function requireVisible(context: RequestContext, list: ListRow | undefined, missing: () => Error): ListRow {
  if (list === undefined) throw missing();
  const web = context.service.webOf(list);
  if (list.unique_scopes === 0 && !context.may(PermissionKind.ViewListItems, web, list)) {
    // Limited Access lets somebody through to an item of his own without showing the list.
    if (!context.may(PermissionKind.Open, web, list)) throw missing();
  }
  return list;
}
