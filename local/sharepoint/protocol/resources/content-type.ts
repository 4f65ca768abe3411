import { randomBytes } from 'node:crypto';
import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { addListField } from '../../model/provisioning/list-fields';
import type { Verb } from '../odata/api-call';
import { acts, boolean, guid, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityResource, type EntityType, type Resource } from '../odata/resource';
import { complex } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import type { ContentTypeRow, FieldLink } from '../../storage/content-type-store';
import type { Field } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import { smallCollection } from './collections';
import { baseFieldType } from './field';

const address = (type: ContentTypeRow, context: RequestContext): string =>
  type.list === null ? `Web/ContentTypes('${type.id}')` : `Web/Lists(guid'${context.service.lists.byNumber(type.list).id}')/ContentTypes('${type.id}')`;
const links = (type: ContentTypeRow): FieldLink[] => JSON.parse(type.field_links) as FieldLink[];

/** A column of a content type, with the type. */
interface TypeLink {
  readonly type: ContentTypeRow;
  readonly link: FieldLink;
}

const fieldLinkType: EntityType<TypeLink> = {
  name: 'SP.FieldLink',
  uri: ({ type, link }, context) => `${address(type, context)}/FieldLinks(guid'${link.id}')`,
  web: ({ type: { web } }, context) => context.service.sites.web(web),
  properties: {
    FieldInternalName: text(({ link }) => link.name), Hidden: boolean(({ link }) => link.hidden === true), Id: guid(({ link }) => link.id), Name: text(({ link }) => link.name),
    Required: boolean(({ link }) => link.required === true)
  },
  navigations: {},
  operations: {
    deleteObject: acts(({ type, link }, { context }) => {
      changeLinks(context, type, (all) => all.filter(({ id }) => id !== link.id));
      return nullResource('DeleteObject');
    })
  },
  update({ type, link }, { context, body: { Hidden, Required } }) {
    const changed = { ...link, ...(typeof Hidden === 'boolean' ? { hidden: Hidden } : {}), ...(typeof Required === 'boolean' ? { required: Required } : {}) };
    changeLinks(context, type, (all) => all.map((each) => (each.id === link.id ? changed : each)));
    return { type, link: changed };
  },
  remove: ({ type, link }, { context }) => changeLinks(context, type, (all) => all.filter(({ id }) => id !== link.id))
};

/** A content type of a list or a site. */
export const contentTypeType: EntityType<ContentTypeRow> = {
  name: 'SP.ContentType',
  uri: address,
  web: ({ web }, context) => context.service.sites.web(web),
  properties: {
    Description: text((type) => type.description),
    DisplayFormTemplateName: text(() => 'ListForm'),
    DisplayFormUrl: text(() => ''),
    DocumentTemplate: text(() => ''),
    DocumentTemplateUrl: text(() => ''),
    EditFormTemplateName: text(() => 'ListForm'),
    EditFormUrl: text(() => ''),
    Group: text((type) => type.group_name),
    Hidden: boolean((type) => type.hidden === 1),
    Id: valueOf('SP.ContentTypeId', (type) => complex('SP.ContentTypeId', { StringValue: type.id })),
    JSLink: text(() => ''),
    Name: text((type) => type.name),
    NewFormTemplateName: text(() => 'ListForm'),
    NewFormUrl: text(() => ''),
    ReadOnly: boolean(() => false),
    SchemaXml: text((type) => `<ContentType ID="${type.id}" Name="${type.name.replace(/[<>&"]/g, '')}" />`),
    Scope: text((type, context) => (type.list === null ? context.web.url : context.service.lists.byNumber(type.list).url)),
    Sealed: boolean(() => false),
    StringId: text((type) => type.id)
  },
  navigations: {
    FieldLinks: leadsTo((type, context) =>
      smallCollection(fieldLinkType, `${address(type, context)}/FieldLinks`, () => links(type).map((link) => ({ type, link })), {
        key: (call) => linkById(type, call.text('id')),
        operations: { getById: reads((_, call) => linkById(type, call.text('id'))) },
        create(call) {
          requireManager(context, type);
          const name = call.text('FieldInternalName');
          const sites = withParents(context, context.service.sites.web(type.web)).map((web) => context.service.fields.ofWeb(web.n).named(name));
          const field = sites.find((each) => each !== undefined) ?? (type.list === null ? undefined : context.service.fields.ofList(type.list).named(name));
          if (field === undefined) throw refusal('fieldMissing', name);
          const link: FieldLink = { id: field.id, name: field.internalName, required: call.flag('Required'), hidden: call.flag('Hidden') };
          context.service.contentTypes.update(type, { fieldLinks: [...links(type).filter(({ id }) => id !== link.id), link] });
          return createdEntity(fieldLinkType, { type, link });
        }
      })
    ),
    Fields: leadsTo((type, context) =>
      smallCollection(baseFieldType, `${address(type, context)}/Fields`, () => (type.list === null ? fieldsOf(context, type) : context.service.fields.ofList(type.list).all.filter((field) => !field.hidden)))
    ),
    WorkflowAssociations: leadsTo((type, context) => smallCollection(contentTypeType, `${address(type, context)}/WorkflowAssociations`, () => [])),
    Parent: leadsTo((type, context) => {
      const above = context.service.contentTypes.ofWeb(context.service.sites.rootWeb(context.site.n).n).filter(({ id }) => type.id !== id && type.id.startsWith(id));
      const parent = above.sort((a, b) => b.id.length - a.id.length)[0];
      return parent === undefined ? nullResource('Parent') : entityOf(contentTypeType, parent);
    })
  },
  operations: {
    deleteObject: acts((type, { context }) => {
      requireManager(context, type);
      context.service.contentTypes.remove(type);
      return nullResource('DeleteObject');
    })
  },
  update(type, call) {
    requireManager(call.context, type);
    const { Name, Description, Group, Hidden } = call.body;
    call.context.service.contentTypes.update(type, {
      ...(typeof Name === 'string' && Name !== '' ? { name: Name } : {}), ...(typeof Description === 'string' ? { description: Description } : {}), ...(typeof Group === 'string' ? { group_name: Group } : {}),
      ...(typeof Hidden === 'boolean' ? { hidden: Hidden ? 1 : 0 } : {})
    });
    return type;
  },
  remove(type, call) {
    requireManager(call.context, type);
    call.context.service.contentTypes.remove(type);
  }
};

/** Id of the content type Item. */
const ITEM = '0x01';
const childOf = (id: string): string => `${id}00${randomBytes(16).toString('hex').toUpperCase()}`;

/** Content types of a list, or of the web. */
export function contentTypes(context: RequestContext, list: ListRow | undefined, uri: string): CollectionResource {
  const { service, web } = context;
  // What a web may use stands in it and in the webs above it.
  const webs = (): readonly WebRow[] => withParents(context, web);
  const own = (): ContentTypeRow[] => (list === undefined ? service.contentTypes.ofWeb(web.n) : service.contentTypes.ofList(list.n));
  const all = (): ContentTypeRow[] => (list === undefined && uri.endsWith('/AvailableContentTypes') ? webs().flatMap((at) => service.contentTypes.ofWeb(at.n)) : own());
  // Who reads one that is not there is told null (the CLI for Microsoft 365 goes by it); who writes it is refused.
  const one = (id: string, verb: Verb): Resource => {
    const type = all().find((each) => each.id.toLowerCase() === id.toLowerCase());
    if (type !== undefined) return entityOf(contentTypeType, type);
    if (verb === 'GET') return nullResource('GetById');
    throw refusal('contentTypeNotFound');
  };
  const requireNewName = (name: string): void => requireNew(own(), name);
  const require = (): void => (list === undefined ? context.require(PermissionKind.ManageWeb, web) : context.require(PermissionKind.ManageLists, web, list));
  const addAvailable = (id: string): EntityResource => {
    require();
    const source = webs().flatMap((at) => service.contentTypes.ofWeb(at.n)).find((each) => each.id.toLowerCase() === id.toLowerCase());
    if (source === undefined || list === undefined) throw refusal('contentTypeNotFound');
    requireNewName(source.name);
    addColumns(context, list, source, webs());
    return createdEntity(contentTypeType, service.contentTypes.add({ web: web.n, list: list.n, id: childOf(source.id), name: source.name, description: source.description, group_name: source.group_name, fieldLinks: links(source) }));
  };
  return smallCollection(contentTypeType, uri, all, {
    key: (call) => one(call.text('contentTypeId'), call.verb),
    create(call) {
      require();
      const name = call.text('Name');
      requireNewName(name);
      // An `Id` in the body is passed over, and its parent with it: REST makes children of Item only (reported: pnp/pnpjs 457 and 3367).
      const made = { web: web.n, list: list?.n ?? null, id: childOf(ITEM), name, description: call.optionalText('Description') ?? '', group_name: call.optionalText('Group') ?? 'Custom Content Types' };
      return createdEntity(contentTypeType, service.contentTypes.add(made));
    },
    operations: {
      getById: reads((_, call) => one(call.text('contentTypeId'), call.verb)),
      addAvailableContentType: acts((_, call) => addAvailable(call.text('contentTypeId')))
    }
  });
}

/** `ContentTypeCreationInformation` of the client-side object model. */
export interface NewContentType {
  readonly name: string;
  readonly description: string;
  readonly group: string;
  /** `0x0100…`: its parent is the type whose id it begins with. */
  readonly id?: string;
  readonly parent?: string;
}

/** An id below another one: two digits that are not 00, or 00 and a GUID (MS docs: content type ids). */
const BELOW = /(?:(?!00)[\dA-F]{2}|00[\dA-F]{32})$/i;

/**
 * Adds a content type with the columns of its parent. The client-side object model keeps the id that it is given, where REST does not.
 * @throws SharePointError for who may not, `contentTypeExists` for a name or id that is taken, `contentTypeNotFound` without a parent, `parameterInvalid` for an id that is none
 */
export function addContentType(context: RequestContext, list: ListRow | undefined, { name, description, group, id, parent = ITEM }: NewContentType): EntityResource {
  const { service, web } = context;
  if (list === undefined) context.require(PermissionKind.ManageWeb, web);
  else context.require(PermissionKind.ManageLists, web, list);
  if (name.trim() === '') throw refusal('parameterInvalid', 'Name');
  const own = list === undefined ? service.contentTypes.ofWeb(web.n) : service.contentTypes.ofList(list.n);
  requireNew(own, name);
  if (id !== undefined && !/^0x(?:[\dA-F]{2})+$/i.test(id)) throw refusal('parameterInvalid', 'Id');
  if (own.some((each) => each.id.toLowerCase() === id?.toLowerCase())) throw refusal('contentTypeExists', name);
  const above = id?.replace(BELOW, '') ?? parent;
  const known = withParents(context, web).flatMap((at) => service.contentTypes.ofWeb(at.n)).find((each) => each.id.toLowerCase() === above.toLowerCase());
  if (known === undefined || above === id) throw refusal('contentTypeNotFound');
  return createdEntity(contentTypeType, service.contentTypes.add({ web: web.n, list: list?.n ?? null, id: id ?? childOf(above), name, description, group_name: group, fieldLinks: links(known) }));
}

function requireNew(own: readonly ContentTypeRow[], name: string): void {
  if (own.some((each) => each.name.toLowerCase() === name.toLowerCase())) throw refusal('contentTypeExists', name);
}

/** A web and the webs above it. */
function withParents({ service }: RequestContext, web: WebRow): readonly WebRow[] {
  const webs = [web];
  for (let at = web; at.parent !== null; ) {
    at = service.sites.web(at.parent);
    webs.push(at);
  }
  return webs;
}

/** A list that is given a content type has its columns. */
function addColumns({ service }: RequestContext, list: ListRow, type: ContentTypeRow, webs: readonly WebRow[]): void {
  for (const { id, name } of links(type)) {
    const present = service.fields.ofList(list.n);
    const field = webs.map((at) => service.fields.ofWeb(at.n).identified(id)).find((each) => each !== undefined);
    if (field === undefined || present.identified(id) !== undefined || present.named(name) !== undefined) continue;
    const { internalName, title, typeName, required, hidden, readOnly, attributes } = field;
    addListField(service, list, { id, internalName, title, typeName, required, hidden, readOnly, attributes });
  }
}

/** The column of a type with an id; null where it has none. */
function linkById(type: ContentTypeRow, id: string): Resource {
  const link = links(type).find((each) => each.id === id.replace(/[{}]/g, '').toLowerCase());
  return link === undefined ? nullResource('GetById') : entityOf(fieldLinkType, { type, link });
}

function changeLinks(context: RequestContext, type: ContentTypeRow, change: (all: readonly FieldLink[]) => readonly FieldLink[]): void {
  requireManager(context, type);
  context.service.contentTypes.update(type, { fieldLinks: change(links(type)) });
}

function fieldsOf(context: RequestContext, type: ContentTypeRow): Field[] {
  const sets = withParents(context, context.service.sites.web(type.web)).map((web) => context.service.fields.ofWeb(web.n));
  return links(type).flatMap(({ id }) => sets.map((set) => set.identified(id)).find((field) => field !== undefined) ?? []);
}

function requireManager(context: RequestContext, type: ContentTypeRow): void {
  if (type.list === null) context.require(PermissionKind.ManageWeb, context.web);
  else context.require(PermissionKind.ManageLists, context.web, context.service.lists.byNumber(type.list));
}
