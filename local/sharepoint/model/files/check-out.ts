import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { requireEditable, stampOf } from '../items/item-writing';
import type { ItemRow } from '../../storage/items/item-table';
import { checkOutOf, withExtra, type CheckOut } from '../../storage/items/check-out';
import { PermissionKind } from '../../storage/permission-kind';
import { MAJOR, nextMajor } from '../../storage/items/version-number';
import type { ListRow } from '../../storage/list-store';

/** `SP.CheckinType`. */
export const CheckInType = { Minor: 0, Major: 1, Overwrite: 2 } as const;

/** Takes a file for the user alone; others go on reading what it was. Taking it twice changes nothing. */
export function checkOut(context: RequestContext, list: ListRow, row: ItemRow): ItemRow {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  if (checkOutOf(row) !== undefined) return row;
  const taken: CheckOut = { user: context.user.id, at: context.now, base: row };
  return patched(context, list, row, { extra: withExtra(row, { checkOut: taken }) });
}

/**
 * Gives a file back with its changes.
 * @param type - a draft, a published version, or no version of its own
 * @throws SharePointError `fileNotCheckedOut`, `fileCheckedOut`
 */
export function checkIn(context: RequestContext, list: ListRow, row: ItemRow, comment: string, type: number): ItemRow {
  const { base } = ownCheckOut(context, list, row);
  const { service } = context;
  const settings = service.lists.settingsOf(list);
  return service.database.transaction(() => {
    const number = versionAfter(base.ui_version, type, settings.enableVersioning === true, settings.enableMinorVersions === true);
    const after = service.items.update(list, row, { ui_version: number, extra: withExtra(row, { checkOut: undefined, checkInComment: comment }) }, stampOf(context));
    // The draft that was checked out has become this version.
    if (row.ui_version !== base.ui_version) service.versions.remove(list.n, row.id, row.ui_version);
    if (number === base.ui_version) service.versions.remove(list.n, row.id, base.ui_version);
    return after;
  });
}

/** Gives a file back as it was. Whoever may cancel check-outs can do so for others. */
export function undoCheckOut(context: RequestContext, list: ListRow, row: ItemRow): ItemRow {
  const { service } = context;
  const taken = checkOutOf(row);
  if (taken === undefined) throw refusal('fileNotCheckedOut', service.items.urlOf(list, row));
  if (taken.user !== context.user.id) context.require(PermissionKind.CancelCheckout, service.webOf(list), list, row);
  return service.database.transaction(() => {
    const { base } = taken;
    const columns = service.fields.ofList(list.n).all.map(({ column }) => column).filter((column) => column !== '' && column in base && !PLACE.has(column));
    const values = Object.fromEntries([...columns, ...CONTENT].map((column) => [column, base[column] ?? null]));
    if (row.ui_version !== base.ui_version) service.versions.remove(list.n, row.id, base.ui_version);
    return patched(context, list, row, { ...values, extra: base.extra });
  });
}

/**
 * Publishes a draft as a major version.
 * @throws SharePointError `accessDenied`, `fileCheckedOut`
 */
export function publish(context: RequestContext, list: ListRow, row: ItemRow, comment: string): ItemRow {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  if (row.ui_version % MAJOR === 0) return row;
  return renumbered(context, list, row, nextMajor(row.ui_version), comment);
}

/** Makes a draft of a major version again. */
export function unpublish(context: RequestContext, list: ListRow, row: ItemRow, comment: string): ItemRow {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  if (row.ui_version % MAJOR !== 0) return row;
  const [before] = context.service.versions.ofItem(list.n, row.id);
  return renumbered(context, list, row, (before?.ui_version ?? row.ui_version - MAJOR) + 1, comment);
}

/** What only says where a file is and what it is. */
const PLACE: ReadonlySet<string> = new Set(['id', 'guid', 'parent', 'leaf', 'kind', 'scope', 'version']);
const CONTENT = ['title', 'blob', 'size', 'ui_version', 'editor', 'modified', 'content_type'] as const;

function ownCheckOut(context: RequestContext, list: ListRow, row: ItemRow): CheckOut {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  const taken = checkOutOf(row);
  if (taken === undefined) throw refusal('fileNotCheckedOut', context.service.items.urlOf(list, row));
  return taken;
}

function versionAfter(base: number, type: number, versioning: boolean, minors: boolean): number {
  if (!versioning || type === CheckInType.Overwrite) return base;
  return type === CheckInType.Minor && minors ? base + 1 : nextMajor(base);
}

/** The same version under another number. */
function renumbered(context: RequestContext, list: ListRow, row: ItemRow, number: number, comment: string): ItemRow {
  return context.service.database.transaction(() => {
    const after = context.service.items.update(list, row, { ui_version: number, extra: withExtra(row, { checkInComment: comment }) }, stampOf(context));
    context.service.versions.remove(list.n, row.id, row.ui_version);
    return after;
  });
}

function patched(context: RequestContext, list: ListRow, row: ItemRow, values: Parameters<RequestContext['service']['items']['patch']>[2]): ItemRow {
  context.service.items.patch(list, row.id, { ...values, version: row.version + 1 });
  return context.service.items.byId(list, row.id) ?? row;
}
