import { randomBytes } from 'node:crypto';
import { refusal } from '../../errors';
import { LISTS_PER_WEB } from '../../limits';
import { addColumn, createItemTable, setIndexes } from '../../storage/items/item-table';
import type { Service } from '../service';
import type { ListRow, ListSettings } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import { encodeXmlName } from '../rules/names';
import { builtInFields } from './built-in-fields';
import { listTemplate } from './list-templates';

/** What a list is made from. */
export interface NewList {
  readonly title: string;
  readonly description?: string;
  /** `BaseTemplate` */
  readonly template: number;
  /** Last part of the address, when it is not to be made from the title: `SitePages`, `Lists/Polls`. */
  readonly leaf?: string;
  readonly id?: string;
  readonly hidden?: boolean;
  readonly settings?: ListSettings;
}

/**
 * Makes a list with the columns, content types and view of its template.
 * @throws SharePointError `listExists`, `parameterInvalid`
 */
export function createList(service: Service, web: WebRow, list: NewList, by: { user: number; now: string }): ListRow {
  const template = listTemplate(list.template);
  if (template === undefined) throw refusal('parameterInvalid', 'baseTemplate');
  const title = list.title.trim();
  if (title === '' || title.length > 255) throw refusal('parameterInvalid', 'title');
  return service.database.transaction(() => {
    if (service.lists.byTitle(web.n, title) !== undefined) throw refusal('listExists');
    if (service.lists.countOf(web.n) >= LISTS_PER_WEB) throw refusal('tooManyLists', LISTS_PER_WEB);
    const url = freeUrl(service, web, list.leaf ?? (template.baseType === 1 ? leafOf(title) : `Lists/${leafOf(title)}`));
    const french = web.language === 1036;
    const row = service.lists.add({
      web: web.n, title, description: list.description ?? '', url, template: template.id, base_type: template.baseType, author: by.user, created: by.now,
      hidden: list.hidden === true ? 1 : 0, entity_type: entityType(url, template.baseType), ...(list.id === undefined ? {} : { id: list.id }),
      settings: {
        enableAttachments: template.baseType === 0, enableFolderCreation: template.baseType === 1, enableVersioning: true, majorVersionLimit: template.baseType === 1 ? 500 : 50,
        ...list.settings
      }
    });
    createItemTable(service.database, row.n);
    for (const field of builtInFields(template.id, template.baseType)) {
      const stored = service.fields.add({
        web: web.n, list: row.n, internalName: field.name, title: french ? field.fr : field.en, typeName: field.type, ...(field.id === undefined ? {} : { id: field.id }),
        ...(field.column === undefined ? {} : { column: field.column }), required: field.required === true, indexed: field.indexed === true, hidden: field.hidden === true,
        readOnly: field.readOnly === true, attributes: field.attributes ?? {}
      });
      if (field.column === undefined) addColumn(service.database, row.n, stored);
      if (field.indexed === true) setIndexes(service.database, row.n, stored);
    }
    for (const type of template.contentTypes) {
      service.contentTypes.add({ web: web.n, list: row.n, id: `${type.parent}00${randomBytes(16).toString('hex').toUpperCase()}`, name: french ? type.fr : type.en, group_name: 'List Content Types' });
    }
    service.views.add({
      list: row.n, title: template.baseType === 1 ? (french ? 'Tous les documents' : 'All Documents') : french ? 'Tous les éléments' : 'All Items', leaf: 'AllItems.aspx', query: '', row_limit: 30,
      is_default: 1, hidden: 0, fields: template.view, settings: { paged: true }
    });
    return row;
  });
}

/** The part of an address that SharePoint makes from a title: without what an address may not hold. */
function leafOf(title: string): string {
  const leaf = title.replace(/["#%*:<>?/\\|~{}&+.]/g, '').replace(/\s+/g, ' ').trim().slice(0, 50).trim();
  return leaf === '' ? 'List' : leaf;
}

function freeUrl(service: Service, web: WebRow, leaf: string): string {
  const base = `${web.url === '/' ? '' : web.url}/${leaf}`;
  for (let suffix = 0; ; suffix++) {
    const url = suffix === 0 ? base : `${base}${suffix}`;
    if (service.lists.byUrl(url) === undefined && service.sites.webByUrl(url) === undefined) return url;
  }
}

/** `Lists/My polls` gives `My_x0020_pollsList`; a library `Shared_x0020_Documents`. */
function entityType(url: string, baseType: number): string {
  const leaf = url.slice(url.lastIndexOf('/') + 1);
  const name = encodeXmlName(leaf.charAt(0).toUpperCase() + leaf.slice(1));
  return baseType === 1 ? name : `${name}List`;
}
