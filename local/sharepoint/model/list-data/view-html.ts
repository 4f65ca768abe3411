import { selectByCaml } from '../caml/select';
import type { RequestContext } from '../context';
import { displayText } from '../items/display-text';
import { escapeXml } from '../xml/element';
import type { Field } from '../../storage/field-store';
import type { ItemRow } from '../../storage/items/item-table';
import type { ListRow } from '../../storage/list-store';
import type { ViewRow } from '../../storage/view-store';
import { storedView } from './list-data';

/** Columns that show another one as a link to the item. */
const LINKS: Readonly<Record<string, string>> = { LinkTitle: 'Title', LinkTitleNoMenu: 'Title', LinkFilename: 'FileLeafRef', LinkFilenameNoMenu: 'FileLeafRef' };

/**
 * A view as the table of a classic list page: the headings of its columns and one row an item, in the words of the site. SharePoint's own table has scripts and menus
 * around it, which mean nothing outside its page.
 * @throws SharePointError `thresholdExceeded`
 */
export function viewHtml(context: RequestContext, list: ListRow, view: ViewRow): string {
  const all = context.service.fields.ofList(list.n);
  const columns = (JSON.parse(view.fields) as string[]).flatMap((name) => all.named(name) ?? []);
  const { rows } = selectByCaml(context, list, { view: storedView(view), limit: view.row_limit });
  const heading = columns.map(({ internalName, title }) => `<th scope="col" class="ms-vh2" name="${escapeXml(internalName)}">${escapeXml(title)}</th>`).join('');
  const body = rows.map((row) => `<tr class="ms-itmhover" id="${row.id}">${columns.map((field) => `<td class="ms-vb2">${cell(context, list, row, field)}</td>`).join('')}</tr>`).join('');
  return `<table class="ms-listviewtable" summary="${escapeXml(list.title)}" id="{${list.id.toUpperCase()}}-{${view.id.toUpperCase()}}"><thead><tr class="ms-viewheadertr">${heading}</tr></thead><tbody>${body}</tbody></table>`;
}

function cell(context: RequestContext, list: ListRow, row: ItemRow, field: Field): string {
  const { items, fields } = context.service;
  const shown = LINKS[field.internalName];
  if (shown === 'FileLeafRef') return `<a href="${escapeXml(encodeURI(items.urlOf(list, row)))}">${escapeXml(items.leafOf(row))}</a>`;
  if (shown !== undefined) {
    const title = fields.ofList(list.n).named(shown);
    return `<a href="${escapeXml(encodeURI(`${list.url}${list.base_type === 1 ? '/Forms' : ''}/DispForm.aspx?ID=${row.id}`))}">${title === undefined ? '' : text(context, title, row)}</a>`;
  }
  return field.column === '' ? '' : text(context, field, row);
}

function text(context: RequestContext, field: Field, row: ItemRow): string {
  return escapeXml(displayText(context, field, row[field.column] ?? null));
}
