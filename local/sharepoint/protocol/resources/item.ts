import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { cultureOf, displayText } from '../../model/items/display-text';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import { blankValues, bodyValues, deleteItem, moveItem, updateItem, visibleItem } from '../../model/items/item-writing';
import { jsonValue } from '../../model/items/value-json';
import { isVisible } from '../../model/items/visibility';
import type { ApiCall } from '../odata/api-call';
import { dateTime, guid, int32, leadsTo, member, onRequest, text, valueOf } from '../odata/entity-type';
import { entityOf, nullResource, type EntityResource, type EntityType, type Navigation, type Property } from '../odata/resource';
import type { ODataValue } from '../../model/values';
import { etagOf } from '../../model/rules/etag';
import { versionLabel } from '../../storage/items/version-number';
import type { Field, FieldSet } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import { contentTypeType } from './content-type';
import { listType } from './list';
import { basePermissions } from './role';
import { securableMembers } from './securable';
import { userInfoType } from './user-info';

/** An item, folder or file of a list, with its list. */
export interface Item {
  readonly list: ListRow;
  readonly row: ItemRow;
}

const listUri = (list: ListRow): string => `Web/Lists(guid'${list.id}')`;

/** Address of an item after `_api/`. */
export function itemUri({ list, row }: Item): string {
  return `${listUri(list)}/Items(${row.id})`;
}

/** The item as it is now, or 404 for whom it is hidden. */
export function itemResource(context: RequestContext, list: ListRow, id: number): EntityResource {
  return entityOf(itemType(context, list), { list, row: visibleItem(context, list, id) });
}

const securable = securableMembers<Item>(
  ({ list, row }, context) => ({ web: context.service.webOf(list), list, item: row }),
  itemUri,
  ({ list }) => entityOf(listType, list)
);

/**
 * `SP.ListItem`: what every item has. The columns of its list come on top, see {@link itemType}. Files that add members
 * (versions, attachments, comments) extend this type before the first request.
 */
export const listItemType: EntityType<Item> = {
  name: 'SP.ListItem',
  uri: itemUri,
  web: ({ list }, context) => context.service.webOf(list),
  etag: ({ row }) => etagOf(row.guid, row.version),
  properties: {
    FileSystemObjectType: int32(({ row }) => row.kind),
    Id: int32(({ row }) => row.id),
    ServerRedirectedEmbedUri: text(() => null),
    ServerRedirectedEmbedUrl: text(() => ''),
    ...securable.properties,
    CommentsDisabled: onRequest({ type: 'Edm.Boolean', get: ({ row }: Item) => (JSON.parse(row.extra) as { commentsDisabled?: boolean }).commentsDisabled === true }),
    CommentsDisabledScope: onRequest(int32(() => 0)),
    DisplayName: onRequest(text(({ row, list }, context) => (list.base_type === 1 || row.kind === RowKind.Folder ? context.service.items.leafOf(row).replace(/\.[^.]*$/, '') : row.title))),
    // The application that draws a site page; no other item has one.
    ClientSideApplicationId: onRequest(guid(({ list, row }) => (list.template === 119 && row.kind !== RowKind.Folder ? 'b6917cb1-93a0-4b97-a84d-7cf49975d4ec' : null))),
    EffectiveBasePermissionsForUI: onRequest(valueOf('SP.BasePermissions', ({ list, row }, context) => basePermissions(context.permissions(context.service.webOf(list), list, row)))),
    EncodedAbsUrl: onRequest(text(({ list, row }, context) => context.absolute(encodeURI(context.service.items.urlOf(list, row))))),
    IconOverlay: onRequest(text(() => '')),
    FileRef: onRequest(text(({ row, list }, context) => context.service.items.urlOf(list, row))),
    FileDirRef: onRequest(text(({ row, list }, context) => context.service.items.folderUrl(list, row.parent))),
    FileLeafRef: onRequest(text(({ row }, context) => context.service.items.leafOf(row))),
    FSObjType: onRequest(int32(({ row }) => row.kind)),
    FileSizeDisplay: onRequest(text(({ row }) => String(row.size))),
    File_x0020_Type: onRequest(text(({ row }) => (row.leaf === null || !row.leaf.includes('.') ? null : row.leaf.slice(row.leaf.lastIndexOf('.') + 1))))
  },
  navigations: {
    ContentType: leadsTo(({ list, row }, context) => {
      const type = context.service.contentTypes.ofList(list.n).find(({ id }) => id === row.content_type);
      return type === undefined ? nullResource('ContentType') : entityOf(contentTypeType, type);
    }),
    FieldValuesAsText: leadsTo((item, context) => entityOf(fieldValuesType(context, item.list), item)),
    FieldValuesAsHtml: leadsTo((item, context) => entityOf(fieldValuesType(context, item.list), item)),
    FieldValuesForEdit: leadsTo((item, context) => entityOf(fieldValuesType(context, item.list), item)),
    ParentList: leadsTo(({ list }) => entityOf(listType, list)),
    ...securable.navigations
  },
  operations: { ...securable.operations },
  update(item: Item, call: ApiCall): Item {
    const { context } = call;
    return context.service.database.transaction(() => {
      const named = itemChanges(call, item.list);
      const changes = call.verb === 'PUT' ? { ...blankValues(context, item.list), ...named } : named;
      const row = updateItem(context, item.list, item.row, changes, call.ifMatch);
      return { list: item.list, row: renamed(context, item.list, row, call.body.FileLeafRef) };
    });
  },
  remove({ list, row }, call) {
    deleteItem(call.context, list, row, call.ifMatch);
  }
};

/** A file or folder is renamed by its `FileLeafRef`; a file keeps its extension when the new name has none. */
function renamed(context: RequestContext, list: ListRow, row: ItemRow, name: unknown): ItemRow {
  if (typeof name !== 'string' || row.leaf === null) return row;
  const dot = row.leaf.lastIndexOf('.');
  const leaf = row.kind === RowKind.Folder || name.includes('.') || dot < 0 ? name : name + row.leaf.slice(dot);
  return leaf === row.leaf ? row : moveItem(context, list, row, row.parent, leaf);
}

/**
 * The values of a body for an item of a list.
 * @throws SharePointError when the body names another type or an unknown property
 */
export function itemChanges(call: ApiCall, list: ListRow): ReturnType<typeof bodyValues> {
  const { declaredType } = call;
  if (declaredType !== undefined && declaredType !== 'SP.ListItem' && declaredType !== `SP.Data.${list.entity_type}Item`) throw refusal('typeUnknown', declaredType);
  return bodyValues(call.context, list, call.body);
}

const textTypes = new WeakMap<FieldSet, EntityType<Item>>();

/** Texts of an item (`FieldValuesAsText`): one property a column. */
function fieldValuesType(context: RequestContext, list: ListRow): EntityType<Item> {
  const fields = context.service.fields.ofList(list.n);
  let type = textTypes.get(fields);
  if (type === undefined) {
    const named = [...fields.all.filter(({ column, typeName }) => column !== '' && typeName !== 'Computed').map(({ internalName }) => internalName), 'FileRef', 'FileDirRef', 'FileLeafRef'];
    type = {
      name: 'SP.FieldStringValues',
      uri: (item) => `${itemUri(item)}/FieldValuesAsText`,
      web: ({ list }, context) => context.service.webOf(list),
      properties: Object.fromEntries(named.map((name) => [name.startsWith('_') ? `OData_${name}` : name, textProperty(name)])),
      navigations: {},
      operations: {},
      dynamicProperty: (name) => textProperty(name)
    };
    textTypes.set(fields, type);
  }
  return type;
}

function textProperty(name: string): Property<Item> {
  return text(({ list, row }, context) => {
    const own = member(listItemType.properties, name)?.value;
    const fields = context.service.fields.ofList(list.n);
    const field = fields.named(name) ?? fields.named(name.replace(/^OData_/, ''));
    if (field !== undefined && field.column !== '') return displayText(context, field, row[field.column] ?? null);
    if (own !== undefined) return String(own.get({ list, row }, context) ?? '');
    if (field !== undefined) return computedText(field, row);
    throw refusal('fieldNotFound', name);
  });
}

function computedText(field: Field, row: ItemRow): string {
  return field.internalName === '_UIVersionString' ? versionLabel(row.ui_version) : (row.title ?? '');
}

const types = new WeakMap<FieldSet, EntityType<Item>>();

/** The type of the items of a list, `SP.Data.PollsListItem`: `SP.ListItem` with the columns of the list. */
export function itemType(context: RequestContext, list: ListRow): EntityType<Item> {
  const fields = context.service.fields.ofList(list.n);
  let type = types.get(fields);
  if (type === undefined) {
    type = buildType(list, fields);
    types.set(fields, type);
  }
  return type;
}

const localTypes = new WeakMap<EntityType<Item>, EntityType<Item>>();

/** `ListItemAllFields` of a file or folder: its item, with dates in the time of the site and without an offset. */
export function allFields(context: RequestContext, list: ListRow, row: ItemRow): EntityResource {
  const type = itemType(context, list);
  let local = localTypes.get(type);
  if (local === undefined) {
    local = { ...type, properties: Object.fromEntries(Object.entries(type.properties).map(([name, property]) => [name, property.type === 'Edm.DateTime' ? inLocalTime(property) : property])) };
    localTypes.set(type, local);
  }
  return entityOf(local, { list, row });
}

function inLocalTime(property: Property<Item>): Property<Item> {
  return {
    ...property,
    get(item, context) {
      const value = property.get(item, context);
      return typeof value === 'string' ? cultureOf(context.in(context.service.webOf(item.list))).localText(value) : value;
    }
  };
}

function buildType(list: ListRow, fields: FieldSet): EntityType<Item> {
  const properties: Record<string, Property<Item>> = { ...listItemType.properties };
  const navigations: Record<string, Navigation<Item>> = { ...listItemType.navigations };
  properties.ContentTypeId = text(({ row }) => row.content_type);
  const late: Record<string, Property<Item>> = {
    ComplianceAssetId: text(() => null),
    ID: int32(({ row }) => row.id),
    Modified: dateTime(({ row }) => row.modified),
    Created: dateTime(({ row }) => row.created),
    AuthorId: int32(({ row }) => row.author),
    EditorId: int32(({ row }) => row.editor),
    OData__UIVersionString: text(({ row }) => versionLabel(row.ui_version)),
    ...(list.base_type === 0 ? { Attachments: { type: 'Edm.Boolean', get: ({ row }: Item) => row.attachments > 0 } } : {}),
    GUID: guid(({ row }) => row.guid)
  };
  for (const field of fields.all) {
    const name = field.internalName.startsWith('_') ? `OData_${field.internalName}` : field.internalName;
    if (field.type.storage === 'id' || field.type.storage === 'ids') {
      navigations[name] = { isColumn: true, type: (context) => referredType(context, field), open: (item, context) => referred(context, field, item.row) };
      if (!(`${name}Id` in late)) addReference(properties, name, field);
    } else if (!(name in late) && !(name in properties) && field.column !== '') {
      const property: Property<Item> = { type: field.type.edm, get: ({ row }) => jsonValue(field, row[field.column]) };
      properties[name] = field.hidden ? onRequest(property) : property;
    }
  }
  return {
    ...listItemType,
    name: `SP.Data.${list.entity_type}Item`,
    properties: { ...properties, ...late },
    navigations,
    dynamicProperty: (name) => (/^(LinkTitle|LinkTitleNoMenu|LinkFilename|LinkFilenameNoMenu|DocIcon|Edit)$/i.test(name) && fields.named(name) !== undefined ? textProperty(name === 'Edit' ? 'ID' : list.base_type === 1 ? 'FileLeafRef' : 'Title') : undefined)
  };
}

/** `OwnerId`, and `OwnerStringId` as SharePoint has it beside. */
function addReference(properties: Record<string, Property<Item>>, name: string, field: Field): void {
  const value = ({ row }: Item): ODataValue => jsonValue(field, row[field.column] ?? null);
  const property: Property<Item> = { type: field.type.edm, get: value };
  properties[`${name}Id`] = field.hidden ? onRequest(property) : property;
  if (field.typeName === 'User') properties[`${name}StringId`] = text(({ row }) => (row[field.column] == null ? null : String(row[field.column])));
  if (field.typeName === 'UserMulti') properties[`${name}StringId`] = valueOf('Collection(Edm.String)', ({ row }) => ids(row, field).map(String));
}

function ids(row: ItemRow, field: Field): number[] {
  const stored = row[field.column] ?? null;
  if (stored === null) return [];
  return field.type.storage === 'ids' ? (JSON.parse(String(stored)) as number[]) : [Number(stored)];
}

/** The type behind a person or lookup column; a lookup whose list is gone has none. */
function referredType(context: RequestContext, field: Field): EntityType<unknown> | undefined {
  if (field.typeName === 'User' || field.typeName === 'UserMulti') return userInfoType;
  const target = field.attributes.lookupList === undefined ? undefined : context.service.lists.byId(field.attributes.lookupList);
  return target === undefined ? undefined : itemType(context, target);
}

/** What a person or lookup column points to. */
function referred(context: RequestContext, field: Field, row: ItemRow): ReturnType<Navigation<Item>['open']> {
  const entities = field.typeName === 'User' || field.typeName === 'UserMulti' ? people(context, ids(row, field)) : lookedUp(context, field, ids(row, field));
  if (field.type.storage === 'id') return entities[0] ?? nullResource(field.internalName);
  return { kind: 'collection', of: entities[0]?.type.name ?? 'SP.ListItem', uri: field.internalName, page: () => ({ entities }), operations: {} };
}

function people(context: RequestContext, wanted: readonly number[]): EntityResource[] {
  return wanted.flatMap((id) => {
    const principal = context.service.principals.byId(context.site.n, id) ?? context.service.principals.former(context.site.n, id);
    return principal === undefined ? [] : [entityOf(userInfoType, principal)];
  });
}

/** Items of the other list that the reader may see there. */
function lookedUp(context: RequestContext, field: Field, wanted: readonly number[]): EntityResource[] {
  const target = field.attributes.lookupList === undefined ? undefined : context.service.lists.byId(field.attributes.lookupList);
  if (target === undefined) return [];
  const type = itemType(context, target);
  return wanted.flatMap((id) => {
    const row = context.service.items.byId(target, id);
    return row === undefined || !isVisible(context, target, row) ? [] : [entityOf(type, { list: target, row })];
  });
}
