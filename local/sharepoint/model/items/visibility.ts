import type { RequestContext } from '../context';
import { allows, PermissionKind } from '../../storage/permission-kind';
import type { OwnItemsExempt } from '../../settings';
import type { ListRow } from '../../storage/list-store';
import type { ItemRow } from '../../storage/items/item-table';

const EXEMPTING: Readonly<Record<OwnItemsExempt, readonly PermissionKind[]>> = {
  manageLists: [PermissionKind.ManageLists], overrideListBehaviors: [PermissionKind.CancelCheckout], either: [PermissionKind.ManageLists, PermissionKind.CancelCheckout]
};

/** Is the user bound by the list's own-items settings? Texts differ on which right exempts (`ownItemsExempt`). */
export function boundToOwnItems(context: RequestContext, list: ListRow): boolean {
  const { ownItemsExempt, exemptWithoutEdit } = context.service.settings;
  const mask = context.permissions(context.service.webOf(list), list);
  return !EXEMPTING[ownItemsExempt].some((kind) => allows(mask, kind)) || !(exemptWithoutEdit || allows(mask, PermissionKind.EditListItems));
}

/**
 * SQL condition for the rows that the user may see; empty when he sees every one.
 * Trimming is part of the query, so that pages are full and nothing hidden is counted.
 * @param rows - name of the item table in the query
 */
export function visibleRows(context: RequestContext, list: ListRow, rows = 'i'): string {
  const conditions: string[] = [];
  const web = context.service.webOf(list);
  if (list.unique_scopes > 0 && context.user.site_admin !== 1) {
    const listScope = context.service.scopeOf(web, list);
    conditions.push(context.service.permissions.visibleScopes(context.user, `coalesce(${rows}.scope, ${listScope})`));
  } else if (!context.may(PermissionKind.ViewListItems, web, list)) {
    conditions.push('0');
  }
  if (list.read_security === 2 && boundToOwnItems(context, list)) {
    const own = `${rows}.author = ${context.user.id}`;
    conditions.push(context.service.settings.ownItemsHideFolders ? own : `(${own} OR ${rows}.kind = 1)`);
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

/** May the user add to the list, as far as its write security goes? */
export function writeSecurityAllowsAdds(context: RequestContext, list: ListRow): boolean {
  return list.write_security !== 4 || !context.service.settings.writeSecurityNoneRefusesAdds || !boundToOwnItems(context, list);
}
