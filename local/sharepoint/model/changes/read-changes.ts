import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { boundToOwnItems, isVisible } from '../items/visibility';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import type { Change, ChangeScope } from '../../storage/history/change-log';
import { isExpired, logStart, readToken, TokenScope } from './change-token';

/** Whose log is read: what its tokens name. */
export interface ChangeSource {
  readonly scope: TokenScope;
  readonly id: string;
  readonly rows: ChangeScope;
}

/** The changes of a list. */
export function listChanges(list: ListRow): ChangeSource {
  return { scope: TokenScope.List, id: list.id, rows: { list: list.n } };
}

/**
 * The number in a token that a client sends back. One that is older than the change log leads to its oldest change: what is missing is not told.
 * @throws SharePointError `changeTokenInvalid`; `changeTokenExpired` where the settings say so
 */
export function changeNumber(context: RequestContext, source: ChangeSource, token: string): number {
  const read = readToken(token);
  if (read === undefined || read.scope !== source.scope || read.id !== source.id.toLowerCase()) throw refusal('changeTokenInvalid');
  if (!isExpired(read, new Date(context.now))) return read.change;
  if (context.service.settings.expiredTokensFail) throw refusal('changeTokenExpired');
  return Math.max(read.change, context.service.changes.lastBefore(logStart(new Date(context.now))));
}

/** May the user know of this change? What is gone cannot be looked at: in a list of own items it is told to its editor alone. */
export function isChangeVisible(context: RequestContext, change: Change): boolean {
  const { service } = context;
  if (change.list === 0) return true;
  const list = service.lists.find(change.list);
  if (list === undefined || list.recycled === 1) return false;
  if (change.item === 0) return context.may(PermissionKind.ViewListItems, service.webOf(list), list);
  const row = service.items.byId(list, change.item);
  if (row !== undefined) return isVisible(context, list, row);
  if (!context.may(PermissionKind.ViewListItems, service.webOf(list), list)) return false;
  return list.read_security !== 2 || change.editor === context.user.id || !boundToOwnItems(context, list);
}
