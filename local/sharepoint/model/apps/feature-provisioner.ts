import { randomBytes } from 'node:crypto';
import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { bodyValues, createItem } from '../items/item-writing';
import type { JsonObject } from '../json';
import { addListField, changeListField } from '../provisioning/list-fields';
import { createList } from '../provisioning/new-list';
import { fieldFromXml, type FieldDefinition } from '../rules/field-xml';
import type { Service } from '../service';
import type { ContentTypeRow, FieldLink } from '../../storage/content-type-store';
import type { Field, FieldSet } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import { writeXml } from '../xml/element';
import type { Elements, ListInstanceElement } from './package/elements';
import type { AddContentTypeField } from './package/feature';
import type { ContentTypeElement, FieldElement } from './package/field-elements';
import type { ListSchema, ViewElement } from './package/list-schema';

/** Scopes of a view by their name in CAML (`SP.ViewScope`). */
const VIEW_SCOPES: Readonly<Record<string, number>> = { Default: 0, Recursive: 1, RecursiveAll: 2, FilesOnly: 3 };
/** Content types that each list gets from its template: Item and Folder. */
const BUILT_IN_TYPES: ReadonlySet<string> = new Set(['0x01', '0x0120']);
/** Texts that the schemas of SharePoint's own lists, and those made after them, name their views by. */
const CORE_RESOURCES: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  objectiv_schema_mwsidcamlidC24: { en: 'All Items', fr: 'Tous les éléments' },
  All_Items: { en: 'All Items', fr: 'Tous les éléments' },
  All_Documents: { en: 'All Documents', fr: 'Tous les documents' }
};
const TITLE_FIELD = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

/**
 * Makes in a web what a feature declares. What is there already is left alone, as SharePoint does when a feature is
 * activated again; a list with the same address counts as there, whoever made it.
 * Call it inside a transaction: it throws in the middle of its work.
 */
export function provisionElements(context: RequestContext, elements: Elements): void {
  for (const field of elements.fields) addSiteField(context, field);
  for (const type of elements.contentTypes) addSiteContentType(context, type);
  const made = elements.lists.flatMap((list) => makeList(context, list) ?? []);
  for (const { list, instance } of made) completeList(context, list, instance);
  for (const { contentTypeId, listUrl } of elements.bindings) {
    const list = listAt(context, listUrl);
    if (list === undefined) throw refusal('listNotFound');
    bindContentType(context, list, contentTypeId);
  }
}

/**
 * Adds a site column to a content type (upgrade action).
 * @throws SharePointError when the content type or the column is not there
 */
export function addContentTypeField(context: RequestContext, { contentTypeId, fieldId, pushDown }: AddContentTypeField): void {
  const { service, web } = context;
  const field = siteField(context, fieldId);
  const types = service.contentTypes.ofWeb(web.n).filter(({ id }) => (pushDown ? id.startsWith(contentTypeId) : id === contentTypeId));
  if (types.length === 0) throw refusal('contentTypeNotFound');
  for (const type of types) linkField(context, type, field);
  if (!pushDown) return;
  for (const list of service.lists.ofWeb(web.n)) {
    const derived = service.contentTypes.ofList(list.n).filter(({ id }) => id.startsWith(contentTypeId));
    if (derived.length > 0) addSiteFieldToList(context, list, field);
    for (const type of derived) linkField(context, type, field);
  }
}

function addSiteField({ service, web }: RequestContext, { id, element }: FieldElement): void {
  const present = service.fields.ofWeb(web.n);
  if (present.identified(id) !== undefined) return;
  const field = fieldFromXml(element);
  if (present.named(field.internalName) !== undefined) throw refusal('fieldExists', field.internalName);
  service.fields.add({ ...field, web: web.n, list: null, column: '' });
}

function addSiteContentType(context: RequestContext, type: ContentTypeElement): void {
  const { service, web } = context;
  if (service.contentTypes.ofWeb(web.n).some(({ id }) => id === type.id)) return;
  service.contentTypes.add({
    web: web.n, list: null, id: type.id, name: type.name, description: type.description, group_name: type.group, hidden: type.hidden ? 1 : 0,
    fieldLinks: type.fieldRefs.map((ref) => ({ ...ref, name: siteField(context, ref.id).internalName }))
  });
}

/** A column that a content type may use. */
interface SiteField {
  readonly id: string;
  readonly internalName: string;
  /** Absent for Title, which every list has. */
  readonly field?: Field;
}

function siteField(context: RequestContext, id: string): SiteField {
  for (const web of withParents(context.service, context.web)) {
    const field = context.service.fields.ofWeb(web.n).identified(id);
    if (field !== undefined) return { id, internalName: field.internalName, field };
  }
  if (id === TITLE_FIELD) return { id, internalName: 'Title' };
  throw refusal('fieldMissing', id);
}

/** A web and the webs above it: their columns and content types are its own. */
function withParents(service: Service, web: WebRow): readonly WebRow[] {
  return web.parent === null ? [web] : [web, ...withParents(service, service.sites.web(web.parent))];
}

interface MadeList {
  readonly list: ListRow;
  readonly instance: ListInstanceElement;
}

/** First all lists, so that a lookup finds its list whatever their order. */
function makeList(context: RequestContext, instance: ListInstanceElement): MadeList | undefined {
  const { service, web, user, now } = context;
  if (listAt(context, instance.url) !== undefined) return undefined;
  const { schema } = instance;
  const list = createList(
    service,
    web,
    {
      title: instance.title, description: instance.description, template: instance.templateType, leaf: instance.url, hidden: instance.hidden ?? false,
      settings: {
        onQuickLaunch: instance.onQuickLaunch,
        ...(schema === undefined
          ? {}
          : { contentTypesEnabled: schema.enableContentTypes, enableFolderCreation: schema.folderCreation, enableVersioning: schema.versioning, enableAttachments: !schema.disableAttachments })
      }
    },
    { user: user.id, now }
  );
  return { list, instance };
}

function completeList(context: RequestContext, list: ListRow, { schema, rows }: ListInstanceElement): void {
  if (schema !== undefined) applySchema(context, list, schema);
  const fields = context.service.fields.ofList(list.n);
  for (const row of rows) createItem(context, list, { values: bodyValues(context, list, rowBody(fields, row)) });
}

function applySchema(context: RequestContext, list: ListRow, schema: ListSchema): void {
  const { service } = context;
  for (const { id, element } of schema.fields) {
    const field = withLookupList(context, list, fieldFromXml(element));
    const present = service.fields.ofList(list.n);
    const own = present.identified(id) ?? present.named(field.internalName);
    if (own === undefined) addListField(context.service, list, field);
    else if (own.column !== '' && !own.readOnly) {
      const { title, required = false, indexed = false, unique = false, hidden = false, attributes } = field;
      changeListField(context.service, list, own, { title, required, indexed, unique, hidden, attributes });
    } else if (field.indexed === true) changeListField(context.service, list, own, { indexed: true });
  }
  for (const id of schema.contentTypeRefs) if (!BUILT_IN_TYPES.has(id)) bindContentType(context, list, id);
  for (const type of schema.contentTypes) {
    addSiteContentType(context, type);
    bindContentType(context, list, type.id);
  }
  if (schema.views.length === 0) return;
  for (const view of service.views.ofList(list.n)) service.views.remove(view);
  const first = schema.views.find(({ isDefault }) => isDefault) ?? schema.views[0];
  for (const view of schema.views) addView(context, list, view, view === first);
}

function addView({ service, web }: RequestContext, list: ListRow, view: ViewElement, isDefault: boolean): void {
  service.views.add({
    list: list.n, title: localized(view.title, web), leaf: view.url, query: view.query?.children.map(writeXml).join('') ?? '', row_limit: view.rowLimit ?? 30, is_default: isDefault ? 1 : 0,
    hidden: view.hidden ? 1 : 0, fields: view.fields, settings: { paged: view.paged, ...(view.scope in VIEW_SCOPES ? { scope: VIEW_SCOPES[view.scope] ?? 0 } : {}) }
  });
}

/** A text of SharePoint's own resources (`$Resources:core,name;`) in the language of the web; any other text as it is. */
function localized(text: string, { language }: WebRow): string {
  const [, name] = /^\$Resources:(?:core,)?(\w+);?$/.exec(text) ?? [];
  return (name === undefined ? undefined : CORE_RESOURCES[name]?.[language === 1036 ? 'fr' : 'en']) ?? text;
}

/** In feature XML a lookup names its list by the address below the web, or `Self`. */
function withLookupList(context: RequestContext, own: ListRow, field: FieldDefinition): FieldDefinition {
  const { lookupList } = field.attributes;
  if (lookupList === undefined || /^[0-9a-f-]{36}$/.test(lookupList) || lookupList === 'userinfo') return field;
  const list = lookupList === 'self' ? own : listAt(context, lookupList);
  if (list === undefined) throw refusal('listNotFoundByTitle', lookupList, context.web.url);
  return { ...field, attributes: { ...field.attributes, lookupList: list.id } };
}

/** Gives a list its own copy of a content type of the site, with its columns. */
function bindContentType(context: RequestContext, list: ListRow, contentTypeId: string): void {
  const { service, web } = context;
  if (service.contentTypes.ofList(list.n).some(({ id }) => id.startsWith(`${contentTypeId}00`) && id.length === contentTypeId.length + 34)) return;
  const type = withParents(service, web).flatMap((at) => service.contentTypes.ofWeb(at.n)).find(({ id }) => id === contentTypeId);
  if (type === undefined) throw refusal('contentTypeNotFound');
  const links = JSON.parse(type.field_links) as FieldLink[];
  service.contentTypes.add({
    web: web.n, list: list.n, id: `${contentTypeId}00${randomBytes(16).toString('hex').toUpperCase()}`, name: type.name, description: type.description, group_name: type.group_name, hidden: type.hidden,
    fieldLinks: links
  });
  for (const { id } of links) addSiteFieldToList(context, list, siteField(context, id));
}

function addSiteFieldToList({ service }: RequestContext, list: ListRow, { id, field }: SiteField): void {
  if (field === undefined || service.fields.ofList(list.n).identified(id) !== undefined) return;
  const { internalName, title, typeName, required, indexed, unique, hidden, readOnly, attributes } = field;
  addListField(service, list, { id, internalName, title, typeName, required, indexed, unique, hidden, readOnly, attributes });
}

function linkField({ service }: RequestContext, type: ContentTypeRow, { id, internalName }: SiteField): void {
  const links = JSON.parse(type.field_links) as FieldLink[];
  if (!links.some((link) => link.id === id)) service.contentTypes.update(type, { fieldLinks: [...links, { id, name: internalName }] });
}

function listAt({ service, web }: RequestContext, url: string): ListRow | undefined {
  return service.lists.byUrl(`${web.url === '/' ? '' : web.url}/${url.replace(/^\/+/, '')}`);
}

/** A row of feature XML as the JSON that REST would send: there, everything is text. */
function rowBody(fields: FieldSet, row: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(row).map(([name, text]) => {
      const field = fields.named(name);
      if (field === undefined) throw refusal('fieldMissing', name);
      switch (field.type.storage) {
        case 'number':
          return [field.internalName, Number(text)];
        case 'boolean':
          return [field.internalName, /^(1|true|yes)$/i.test(text.trim())];
        case 'id':
          return [`${field.internalName}Id`, Number.parseInt(text, 10)];
        case 'ids':
          return [`${field.internalName}Id`, text.split(';#').filter((_, index) => index % 2 === 0).map(Number)];
        case 'list': {
          if (field.typeName !== 'URL') return [field.internalName, text.split(';#').filter((part) => part !== '')];
          const [url = '', ...description] = text.split(', ');
          return [field.internalName, { Url: url, Description: description.join(', ') || url }];
        }
        default:
          return [field.internalName, text];
      }
    })
  );
}
