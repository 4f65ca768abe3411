import type { RequestContext } from '../context';
import { bodyValues, createItem } from '../items/item-writing';
import { createList } from '../provisioning/new-list';
import type { FieldTypeName } from '../../storage/field-type';
import { addColumn } from '../../storage/items/item-table';
import type { ListRow } from '../../storage/list-store';
import type { TenantExtensionElement } from './package/elements';

/** Address of the list below the app catalog. */
const LEAF = 'Lists/TenantWideExtensions';
/** `SP.ListTemplateType` of it. */
const TEMPLATE = 337;
const COLUMNS: readonly (readonly [name: string, type: FieldTypeName])[] = [
  ['ComponentId', 'Text'], ['ComponentProperties', 'Note'], ['WebTemplate', 'Text'], ['ListTemplate', 'Number'], ['Location', 'Text'], ['Sequence', 'Number'], ['HostProperties', 'Note'], ['Disabled', 'Boolean']
];

/**
 * Puts the extensions of a package that every site has into the list of them in the app catalog (MS docs: tenant-wide deployment of extensions). One that is
 * there already is left alone: an administrator may have changed it.
 * @param context - in the web of the app catalog
 */
export function listTenantExtensions(context: RequestContext, extensions: readonly TenantExtensionElement[]): void {
  if (extensions.length === 0) return;
  const list = extensionList(context);
  const fields = context.service.fields.ofList(list.n);
  const columnOf = (name: string): string => fields.named(`TenantWideExtension${name}`)?.column ?? '';
  for (const extension of extensions) {
    const present = context.service.database.get(
      `SELECT id FROM items_${list.n} WHERE ${columnOf('ComponentId')} = ? AND ${columnOf('Location')} = ?`, extension.componentId, extension.location
    );
    if (present === undefined) createItem(context, list, { values: bodyValues(context, list, rowOf(extension)) });
  }
}

function rowOf({ title, componentId, componentProperties, webTemplate, listTemplate, location, sequence, hostProperties }: TenantExtensionElement): Record<string, string | number | boolean | null> {
  const values = { ComponentId: componentId, ComponentProperties: componentProperties, WebTemplate: webTemplate, ListTemplate: listTemplate, Location: location, Sequence: sequence, HostProperties: hostProperties, Disabled: false };
  return { Title: title, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`TenantWideExtension${name}`, value])) };
}

function extensionList(context: RequestContext): ListRow {
  const { service, web, user, now } = context;
  const present = service.lists.byUrl(`${web.url}/${LEAF}`);
  if (present !== undefined) return present;
  const list = createList(service, web, { title: web.language === 1036 ? 'Extensions à l’échelle du locataire' : 'Tenant Wide Extensions', template: TEMPLATE, leaf: LEAF }, { user: user.id, now });
  // Their names are longer than those of columns that people make.
  for (const [name, typeName] of COLUMNS) addColumn(service.database, list.n, service.fields.add({ web: web.n, list: list.n, internalName: `TenantWideExtension${name}`, title: name, typeName, attributes: {} }));
  return list;
}
