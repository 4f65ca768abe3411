import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { lookupTexts } from '../../model/items/display-text';
import type { ItemRow } from '../../storage/items/item-table';
import { requireEditable } from '../../model/items/item-writing';
import { jsonValue } from '../../model/items/value-json';
import { boolean, dateTime, extendType, int32, leadsTo, reads, text } from '../odata/entity-type';
import { entityOf, type CollectionResource, type EntityResource, type EntityType, type Property } from '../odata/resource';
import { complex, type ODataValue } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import { versionLabel } from '../../storage/items/version-number';
import type { Field, FieldSet } from '../../storage/field-store';
import { pageOf } from './collections';
import { itemUri, listItemType, type Item } from './item';
import { userEntity } from './user-entity';

/** A version of an item, the present one included. */
interface ItemVersion {
  readonly item: Item;
  /** The item as it was. */
  readonly row: ItemRow;
}

const isCurrent = ({ item, row }: ItemVersion): boolean => row.ui_version === item.row.ui_version;

const versionType: EntityType<ItemVersion> = {
  name: 'SP.ListItemVersion',
  uri: ({ item, row }) => `${itemUri(item)}/Versions(${row.ui_version})`,
  web: ({ item: { list } }, context) => context.service.webOf(list),
  properties: {
    Created: dateTime(({ row }) => row.modified),
    IsCurrentVersion: boolean(isCurrent),
    VersionId: int32(({ row }) => row.ui_version),
    VersionLabel: text(({ row }) => versionLabel(row.ui_version))
  },
  navigations: {
    CreatedBy: leadsTo(({ row }, context) => userEntity(context, row.editor, 'CreatedBy'))
  },
  operations: {},
  remove: (version, { context }) => remove(context, version)
};

const types = new WeakMap<FieldSet, EntityType<ItemVersion>>();

/** The type of a version: what every version has, and the columns of its list. */
function typeOf(fields: FieldSet): EntityType<ItemVersion> {
  let type = types.get(fields);
  if (type === undefined) {
    const properties: Record<string, Property<ItemVersion>> = { ...versionType.properties };
    for (const field of fields.all) {
      // SharePoint encodes the underscore that a name begins with: `OData__x005f_UIVersionString`.
      const name = field.internalName.startsWith('_') ? `OData__x005f_${field.internalName.slice(1)}` : field.internalName;
      if (field.column !== '' && !(name in properties)) properties[name] = columnProperty(field);
    }
    type = { ...versionType, properties };
    types.set(fields, type);
  }
  return type;
}

function columnProperty(field: Field): Property<ItemVersion> {
  const { storage } = field.type;
  if (storage !== 'id' && storage !== 'ids') return { type: field.type.edm, get: ({ row }) => jsonValue(field, row[field.column]) };
  const isPerson = field.typeName === 'User' || field.typeName === 'UserMulti';
  const typeName = isPerson ? 'SP.FieldUserValue' : 'SP.FieldLookupValue';
  return {
    type: storage === 'ids' ? `Collection(${typeName})` : typeName,
    get: ({ row }, context): ODataValue => {
      const values = lookupTexts(context, field, row[field.column]).map(({ id, text: shown }) =>
        complex(typeName, { LookupId: id, LookupValue: shown, ...(isPerson ? { Email: context.service.principals.byId(context.site.n, id)?.email ?? '' } : {}) })
      );
      return storage === 'ids' ? values : (values[0] ?? null);
    }
  };
}

/**
 * The versions of an item, newest first.
 * @throws SharePointError `accessDenied` without the right to see versions
 */
function versionsOf(context: RequestContext, item: Item): CollectionResource {
  const { service } = context;
  const { list, row } = item;
  context.require(PermissionKind.ViewVersions, service.webOf(list), list, row);
  const type = typeOf(service.fields.ofList(list.n));
  const all = (): ItemVersion[] => [{ item, row }, ...service.versions.ofItem(list.n, row.id).map((version) => ({ item, row: version.row }))];
  const one = (number: number): EntityResource => {
    const kept = number === row.ui_version ? row : service.versions.one(list.n, row.id, number)?.row;
    if (kept === undefined) throw refusal('versionNotFound');
    return entityOf(type, { item, row: kept });
  };
  return {
    kind: 'collection',
    of: versionType.name,
    uri: `${itemUri(item)}/Versions`,
    page: (query) => pageOf(type, all(), query, context),
    key: (call) => one(call.number('id')),
    operations: { getById: reads((_, call) => one(call.number('versionId'))) }
  };
}

function remove(context: RequestContext, version: ItemVersion): void {
  const { list, row } = version.item;
  requireEditable(context, list, row, PermissionKind.DeleteVersions);
  if (isCurrent(version)) throw refusal('versionIsCurrent');
  context.service.versions.remove(list.n, row.id, version.row.ui_version);
}

extendType(listItemType, { navigations: { Versions: leadsTo((item, context) => versionsOf(context, item)) } });
