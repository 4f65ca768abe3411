import type { RequestContext } from '../context';
import { allows, PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import type { ItemRow } from '../../storage/items/item-table';

/** Is the user bound by the list's own-items settings? Whoever manages the list is not (MS docs: item-level permissions). */
export function boundToOwnItems(context: RequestContext, list: ListRow): boolean {
  const mask = context.permissions(context.service.webOf(list), list);
  return !allows(mask, PermissionKind.ManageLists);
}

/**
 * SQL condition for the rows `i` that the user may see; empty when he sees every one.
 * Trimming is part of the query, so that pages are full and nothing hidden is counted.
 */
export function visibleRows(context: RequestContext, list: ListRow): string {
  const conditions: string[] = [];
  const web = context.service.webOf(list);
  if (list.unique_scopes > 0 && context.user.site_admin !== 1) {
    const listScope = context.service.scopeOf(web, list);
    conditions.push(context.service.permissions.visibleScopes(context.user, `coalesce(i.scope, ${listScope})`));
  } else if (!context.may(PermissionKind.ViewListItems, web, list)) {
    conditions.push('0');
  }
  if (list.read_security === 2 && boundToOwnItems(context, list)) {
    const own = `i.author = ${context.user.id}`;
    conditions.push(context.service.settings.ownItemsHideFolders ? own : `(${own} OR i.kind = 1)`);
  }
  return conditions.join(' AND ');
}

/** May the user see this row? */
export function isVisible(context: RequestContext, list: ListRow, row: ItemRow): boolean {
  if (!context.may(PermissionKind.ViewListItems, context.service.webOf(list), list, row)) return false;
  if (list.read_security !== 2 || row.author === context.user.id || !boundToOwnItems(context, list)) return true;
  return row.kind === 1 && !context.service.settings.ownItemsHideFolders;
}

/** May the user change or delete this row, as far as the list's write security goes? */
export function writeSecurityAllows(context: RequestContext, list: ListRow, row: ItemRow): boolean {
  if (list.write_security === 1 || !boundToOwnItems(context, list)) return true;
  return list.write_security === 2 && row.author === context.user.id;
}
