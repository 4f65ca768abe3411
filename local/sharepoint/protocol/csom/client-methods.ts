import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { isObject, type JsonObject } from '../../model/json';
import { ApiCall } from '../odata/api-call';
import { member } from '../odata/entity-type';
import { EMPTY_QUERY } from '../odata/query';
import { nothing, type EntityResource, type Operation, type Resource } from '../odata/resource';
import { addContentType } from '../resources/content-type';

/** Methods that programs may call, as REST has them, with the names that REST gives to their parameters. What is not here is refused by name. */
const METHODS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'SP.Web': {
    EnsureUser: ['logonName'], GetFolderById: ['uniqueId'], GetFolderByServerRelativeUrl: ['serverRelativeUrl'], GetList: ['strUrl'], GetUserById: ['userId'],
    SetStorageEntity: ['key', 'value', 'description', 'comments']
  },
  'SP.ListCollection': { GetById: ['id'], GetByTitle: ['title'] },
  'SP.List': { GetItemById: ['id'] },
  'SP.FieldCollection': { GetById: ['id'], GetByInternalNameOrTitle: ['strName'], GetByTitle: ['title'] },
  'SP.ContentTypeCollection': { GetById: ['contentTypeId'] },
  'SP.FieldLinkCollection': { GetById: ['id'] }
};

/** Where a method is called: on what, and on what that hangs. */
export interface MethodTarget {
  readonly resource: Resource;
  readonly owner?: Resource;
}

/**
 * Calls a method.
 * @param context - in the web of the object
 * @throws SharePointError `clientMember` for one that is not served
 */
export function callMethod(context: RequestContext, { resource, owner }: MethodTarget, name: string, values: readonly unknown[]): Resource {
  const type = typeName(resource);
  if (name === 'DeleteObject' && resource.kind === 'entity') return removed(context, resource);
  if (name === 'Add' && type === 'SP.ContentTypeCollection') return newContentType(context, owner, values[0]);
  if (name === 'Add' && type === 'SP.FieldLinkCollection' && resource.kind === 'collection') return newFieldLink(context, resource.create?.bind(resource), values[0]);
  const parameters = METHODS[type]?.[name];
  const operation = parameters === undefined ? undefined : operationOf(resource, name);
  if (parameters === undefined || operation === undefined) throw refusal('clientMember', name, type);
  const named = parameters.flatMap((parameter, index) => (values[index] === undefined ? [] : [{ name: parameter, value: values[index] }]));
  return atOnce(operation.run(resource.kind === 'entity' ? resource.value : undefined, new ApiCall(context, 'POST', EMPTY_QUERY, named, new Uint8Array())), name, type);
}

/** `SP.Web`, `SP.ListCollection`; all items are `SP.ListItem`. */
export function typeName(resource: Resource): string {
  if (resource.kind === 'collection') return `${resource.of}Collection`;
  if (resource.kind !== 'entity') return resource.kind;
  return resource.type.name.startsWith('SP.Data.') ? 'SP.ListItem' : resource.type.name;
}

function operationOf(resource: Resource, name: string): Operation<unknown> | undefined {
  if (resource.kind === 'entity') return member(resource.type.operations, name)?.value;
  return resource.kind === 'collection' ? member(resource.operations, name)?.value : undefined;
}

function removed(context: RequestContext, { type, value }: EntityResource): Resource {
  if (type.remove === undefined) throw refusal('clientMember', 'DeleteObject', type.name);
  if (type.remove(value, new ApiCall(context, 'DELETE', EMPTY_QUERY, [], new Uint8Array())) instanceof Promise) throw refusal('clientMember', 'DeleteObject', type.name);
  return nothing;
}

/** @param owner - the web or the list */
function newContentType(context: RequestContext, owner: Resource | undefined, creation: unknown): Resource {
  const { Name, Description, Group, Id, ParentContentType: parent } = isObject(creation) ? creation : {};
  const listId = owner?.kind === 'entity' && owner.type.name === 'SP.List' ? owner.type.properties.Id?.get(owner.value, context) : undefined;
  const id = textOf(Id);
  const parentId = parent === null || parent === undefined ? undefined : textOf(entityProperty(context, parent, 'StringId'));
  if (id !== undefined && parentId !== undefined) throw refusal('parameterInvalid', 'ParentContentType');
  return addContentType(context, typeof listId === 'string' ? context.service.lists.byId(listId) : undefined, {
    name: textOf(Name) ?? '', description: textOf(Description) ?? '', group: textOf(Group) ?? 'Custom Content Types', ...(id === undefined ? {} : { id }), ...(parentId === undefined ? {} : { parent: parentId })
  });
}

type Create = ((call: ApiCall) => Resource | Promise<Resource>) | undefined;

function newFieldLink(context: RequestContext, create: Create, creation: unknown): Resource {
  const field = textOf(entityProperty(context, isObject(creation) ? creation.Field : undefined, 'InternalName'));
  if (create === undefined || field === undefined) throw refusal('parameterInvalid', 'Field');
  const body: JsonObject = { FieldInternalName: field };
  return atOnce(create(new ApiCall(context, 'POST', EMPTY_QUERY, [], new TextEncoder().encode(JSON.stringify(body)))), 'Add', 'SP.FieldLinkCollection');
}

/** A property of an object that a parameter names. */
function entityProperty(context: RequestContext, value: unknown, name: string): unknown {
  return value instanceof ClientEntity ? value.resource.type.properties[name]?.get(value.resource.value, context) : undefined;
}

/** An object of the request as a parameter of a method. */
export class ClientEntity {
  public constructor(public readonly resource: EntityResource) {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Nothing of a request waits: all of it stands in one transaction. */
function atOnce(resource: Resource | Promise<Resource>, name: string, type: string): Resource {
  if (resource instanceof Promise) throw refusal('clientMember', name, type);
  return resource;
}
