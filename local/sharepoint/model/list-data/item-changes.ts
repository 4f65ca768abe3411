import { EVERYTHING, SCOPES, type CamlView } from '../caml/model';
import { writePaging } from '../caml/paging';
import { parseQuery, parseView, parseViewFields } from '../caml/parse';
import { selectByCaml, understood } from '../caml/select';
import { readCaml } from '../caml/xml';
import type { RequestContext } from '../context';
import { ChangeObject, ChangeType, type Change } from '../../storage/history/change-log';
import { writeToken } from '../changes/change-token';
import { changeNumber, isChangeVisible, listChanges } from '../changes/read-changes';
import type { ItemRow } from '../../storage/items/item-table';
import { operandScope } from '../items/selection';
import { isVisible } from '../items/visibility';
import { CHANGES_PAGE } from '../../limits';
import { versionLabel } from '../../storage/items/version-number';
import type { Field } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import { child, escapeXml, type XmlElement } from '../xml/element';
import { rawText } from './raw-text';

/** What `GetListItemChangesSinceToken` is asked (MS docs: ChangeLogItemQuery). */
export interface ItemChangesRequest {
  readonly token?: string;
  readonly query?: string;
  readonly viewFields?: string;
  readonly rowLimit?: number;
  readonly queryOptions?: string;
}

/** Names of an ADO rowset in XML. */
export const ROWSET_NAMESPACES =
  "xmlns:s='uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882' xmlns:dt='uuid:C2F41010-65B3-11d1-A29F-00AA00C14882' xmlns:rs='urn:schemas-microsoft-com:rowset' xmlns:z='#RowsetSchema'";
/** Names in the answer for what happened to an item that has no row any more. */
const CHANGE_NAMES: Readonly<Partial<Record<ChangeType, string>>> = { [ChangeType.Delete]: 'Delete', [ChangeType.MoveAway]: 'MoveAway', [ChangeType.Restore]: 'Restore', [ChangeType.Rename]: 'Rename' };
const ITEM_TYPES = [ChangeType.Add, ChangeType.Update, ChangeType.Delete, ChangeType.Rename, ChangeType.MoveAway, ChangeType.MoveInto, ChangeType.Restore, ChangeType.SystemUpdate];

/**
 * Items that have changed since a token, each once and as it is now, and the ids of those that are gone; without a
 * token, the items page by page (MS docs: Lists.GetListItemChangesSinceToken).
 * @throws SharePointError `changeTokenInvalid`, `changeTokenExpired`, or for a query that is no CAML
 */
export function itemChangesSince(context: RequestContext, list: ListRow, request: ItemChangesRequest): string {
  const view = viewOf(request);
  const { rows, gone, last, more, position } = request.token === undefined || request.token === '' ? everything(context, list, view, request) : since(context, list, view, request.token);
  const token = writeToken({ scope: 3, id: list.id, time: new Date(context.now), change: last });
  const fields = fieldsOf(context, list, view);
  return [
    `<?xml version="1.0" encoding="utf-8"?><listitems ${ROWSET_NAMESPACES} MinTimeBetweenSyncs='0' RecommendedTimeBetweenSyncs='180' MaxBulkDocumentSyncSize='500' EffectivePermMask='FullMask'>`,
    `<Changes LastChangeToken="${escapeXml(token)}"${more ? ' MoreChanges="TRUE"' : ''}>${gone.map(goneElement).join('')}</Changes>`,
    `<rs:data ItemCount="${rows.length}"${position === undefined ? '' : ` ListItemCollectionPositionNext="${escapeXml(position)}"`}>`,
    ...rows.map((row) => rowElement(context, list, fields, row)),
    '</rs:data></listitems>'
  ].join('\n');
}

interface Found {
  readonly rows: readonly ItemRow[];
  readonly gone: readonly Change[];
  readonly last: number;
  readonly more: boolean;
  readonly position?: string;
}

function everything(context: RequestContext, list: ListRow, view: CamlView, request: ItemChangesRequest): Found {
  const paging = optionsOf(request) === undefined ? undefined : child(optionsOf(request), 'Paging')?.attributes.ListItemCollectionPositionNext;
  const page = selectByCaml(context, list, { view, limit: CHANGES_PAGE, ...(paging === undefined || paging === '' ? {} : { paging }) });
  const position = page.next === undefined ? undefined : writePaging(operandScope(context, list), page.orderBy, page.next).toString();
  return { rows: page.rows, gone: [], last: context.service.changes.last(), more: false, ...(position === undefined ? {} : { position }) };
}

function since(context: RequestContext, list: ListRow, view: CamlView, token: string): Found {
  const { service } = context;
  const source = listChanges(list);
  const changes = service.changes.page(source.rows, { kinds: [ChangeObject.Item, ChangeObject.Folder], types: ITEM_TYPES, after: changeNumber(context, source, token), latestFirst: false, limit: CHANGES_PAGE });
  const latest = new Map(changes.filter((change) => isChangeVisible(context, change)).map((change) => [change.item, change]));
  const rows: ItemRow[] = [];
  const gone: Change[] = [];
  for (const change of latest.values()) {
    const row = service.items.byId(list, change.item);
    if (row === undefined) gone.push(change);
    else if (isVisible(context, list, row) && (view.scope === 'RecursiveAll' || row.kind === 0)) rows.push(row);
  }
  const more = changes.length === CHANGES_PAGE;
  return { rows, gone, last: more ? (changes.at(-1)?.n ?? 0) : service.changes.last(), more };
}

function viewOf(request: ItemChangesRequest): CamlView {
  return understood(() => {
    const scope = child(optionsOf(request), 'ViewAttributes')?.attributes.Scope?.toLowerCase();
    const viewFields = request.viewFields === undefined || request.viewFields === '' ? undefined : parseViewFields(request.viewFields);
    const query = request.query === undefined || request.query === '' ? {} : /<View\b/i.test(request.query) ? parseView(request.query) : parseQuery(request.query);
    return {
      ...EVERYTHING, ...query, scope: SCOPES.find((each) => each.toLowerCase() === scope) ?? 'RecursiveAll', paged: true,
      ...(request.rowLimit === undefined ? {} : { rowLimit: request.rowLimit }),
      ...(viewFields === undefined ? {} : { viewFields })
    };
  });
}

function optionsOf({ queryOptions }: ItemChangesRequest): XmlElement | undefined {
  return queryOptions === undefined || queryOptions === '' ? undefined : understood(() => child(readCaml(queryOptions), 'QueryOptions'));
}

function fieldsOf(context: RequestContext, list: ListRow, view: CamlView): readonly Field[] {
  const all = context.service.fields.ofList(list.n);
  const wanted = view.viewFields?.flatMap(({ name, id }) => (id === undefined ? all.named(name) : all.identified(id)) ?? []);
  return (wanted ?? all.all.filter(({ hidden }) => !hidden)).filter(({ column }) => column !== '');
}

function goneElement({ type, item, guid }: Change): string {
  return `<Id ChangeType="${CHANGE_NAMES[type] ?? 'Delete'}" UniqueId="{${guid.toUpperCase()}}">${item}</Id>`;
}

function rowElement(context: RequestContext, list: ListRow, fields: readonly Field[], row: ItemRow): string {
  const url = context.service.items.urlOf(list, row).slice(1);
  const values = new Map<string, string | undefined>(fields.map((field) => [field.internalName, rawText(context, field, row[field.column])]));
  const always: readonly [string, string][] = [
    ['ID', String(row.id)], ['UniqueId', `${row.id};#{${row.guid.toUpperCase()}}`], ['FSObjType', `${row.id};#${row.kind}`], ['FileRef', `${row.id};#${url}`],
    ['FileLeafRef', `${row.id};#${context.service.items.leafOf(row)}`], ['owshiddenversion', String(row.version)], ['ContentTypeId', row.content_type], ['Created', row.created], ['Modified', row.modified],
    ['_UIVersionString', versionLabel(row.ui_version)], ['Attachments', row.attachments > 0 ? '1' : '0']
  ];
  for (const [name, value] of always) values.set(name, value);
  return `<z:row ${[...values].flatMap(([name, value]) => (value === undefined ? [] : [`ows_${name}="${escapeXml(value)}"`])).join(' ')} />`;
}
