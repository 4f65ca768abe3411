import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { LARGEST_PAGE } from '../../limits';
import { cultureOf } from '../items/display-text';
import { selectItems } from '../items/selection';
import { collationKey } from '../../storage/collation';
import type { SqlValue } from '../../storage/database';
import type { Field } from '../../storage/field-store';
import type { ItemRow } from '../../storage/items/item-table';
import type { ListRow } from '../../storage/list-store';
import { PermissionKind } from '../../storage/permission-kind';
import { escapeXml } from '../xml/element';
import { ROWSET_NAMESPACES } from './item-changes';
import { rawText } from './raw-text';

/** What `owssvr.dll?Cmd=Display` is asked (MS docs: URL protocol, Display method). */
export interface RowsetRequest {
  /** Internal names of columns; none for all that are shown. */
  readonly columns: readonly string[];
  /** Internal name of a column. */
  readonly sortField?: string;
  readonly descending: boolean;
  /** Each version of each item is a row. */
  readonly versions: boolean;
}

/** Data types of an ADO rowset by the type of the column; texts for the rest. */
const TYPES: Readonly<Record<string, string>> = {
  Counter: "dt:type='i4' dt:maxLength='4'", Integer: "dt:type='i4' dt:maxLength='4'", Number: "dt:type='float' dt:maxLength='8'", Currency: "dt:type='float' dt:maxLength='8'",
  DateTime: "dt:type='datetime' dt:maxLength='8'", Boolean: "dt:type='boolean' dt:maxLength='1'"
};

/**
 * The items of a list as an ADO rowset: at most a page of 5,000 of them, dates in the site's time.
 * @throws SharePointError `accessDenied` (403), `fieldMissing` for a column that the list does not have
 */
export function listRowset(context: RequestContext, list: ListRow, request: RowsetRequest): string {
  context.require(PermissionKind.ViewListItems, context.web, list);
  const fields = fieldsOf(context, list, request.columns);
  const current = selectItems(context, list, { orderBy: [], limit: LARGEST_PAGE, kind: 'items' }).rows;
  const rows = sorted(context, list, request.versions ? current.flatMap((row) => versionsOf(context, list, row)) : current, request);
  return [
    `<xml ${ROWSET_NAMESPACES}>`,
    "<s:Schema id='RowsetSchema'><s:ElementType name='row' content='eltOnly' rs:CommandTimeout='30'>",
    ...fields.map((field, index) => `<s:AttributeType name='ows_${field.internalName}' rs:name='${quoted(field.title)}' rs:number='${index + 1}'><s:datatype ${TYPES[field.typeName] ?? "dt:type='string' dt:maxLength='512'"} /></s:AttributeType>`),
    '</s:ElementType></s:Schema>',
    '<rs:data>',
    ...rows.map((row) => rowElement(context, fields, row)),
    '</rs:data></xml>'
  ].join('\n');
}

function fieldsOf(context: RequestContext, list: ListRow, columns: readonly string[]): readonly Field[] {
  const all = context.service.fields.ofList(list.n);
  const wanted = columns.length === 0 ? all.all.filter(({ hidden }) => !hidden) : columns.map((name) => fieldNamed(context, list, name));
  return [...new Set(wanted)].filter(({ column }) => column !== '');
}

function fieldNamed(context: RequestContext, list: ListRow, name: string): Field {
  const field = context.service.fields.ofList(list.n).named(name);
  if (field === undefined) throw refusal('fieldMissing', name);
  return field;
}

/** An item as it was in each of its versions, the oldest first; as it is now for who may not see versions. */
function versionsOf(context: RequestContext, list: ListRow, row: ItemRow): readonly ItemRow[] {
  if (!context.may(PermissionKind.ViewVersions, context.web, list, row)) return [row];
  return [...context.service.versions.ofItem(list.n, row.id).map((version) => version.row).reverse(), row];
}

function sorted(context: RequestContext, list: ListRow, rows: readonly ItemRow[], { sortField, descending }: RowsetRequest): readonly ItemRow[] {
  if (sortField === undefined) return rows;
  const { column } = fieldNamed(context, list, sortField);
  return [...rows].sort((a, b) => compare(a[column], b[column]) * (descending ? -1 : 1));
}

function compare(a: SqlValue | undefined, b: SqlValue | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [collationKey(String(a ?? '')), collationKey(String(b ?? ''))];
  return left === right ? 0 : left < right ? -1 : 1;
}

function rowElement(context: RequestContext, fields: readonly Field[], row: ItemRow): string {
  const values = fields.flatMap((field) => {
    const stored = row[field.column];
    const text = field.typeName === 'DateTime' && typeof stored === 'string' ? cultureOf(context).localText(stored).replace('T', ' ') : rawText(context, field, stored);
    return text === undefined ? [] : [`ows_${field.internalName}='${quoted(text)}'`];
  });
  return `<z:row ${values.join(' ')} />`;
}

/** A text between the single quotes that rowsets are written with. */
function quoted(text: string): string {
  return escapeXml(text).replaceAll("'", '&#39;');
}
