import { isChangeVisible } from '../../model/changes/read-changes';
import { isExpired, readToken, TokenScope, writeToken } from '../../model/changes/change-token';
import type { RequestContext } from '../../model/context';
import { selectItems } from '../../model/items/selection';
import { isVisible } from '../../model/items/visibility';
import { ChangeObject, ChangeType, type Change } from '../../storage/history/change-log';
import type { ItemRow } from '../../storage/items/item-table';
import type { ListRow } from '../../storage/list-store';
import type { ApiAnswer } from '../http/api-request';
import { contextUrl, json, type GraphCall, type Json } from './graph-answer';
import { GraphError } from './graph-error';
import { invalidRequest } from './site-context';

/** Items or changes of a page. */
const PAGE = 200;
const ITEM_CHANGES = [ChangeType.Add, ChangeType.Update, ChangeType.Delete, ChangeType.Rename, ChangeType.MoveAway, ChangeType.MoveInto, ChangeType.Restore, ChangeType.SystemUpdate];

/** How what has changed is told. */
export interface DeltaWords {
  told(row: ItemRow): Json;
  gone(change: Change): Json;
}

/**
 * Everything in a list, and afterwards what has changed (MS docs: listItem delta, driveItem delta): `nextLink` as long as
 * there is more, then a `deltaLink` whose token leads to what comes later. `token=latest` begins with what comes later.
 *
 * @throws GraphError `resyncRequired` (410) for a token that is older than the change log reaches back
 */
export function deltaOf(call: GraphCall, context: RequestContext, list: ListRow, words: DeltaWords): ApiAnswer {
  const { service } = context;
  const given = tokenOf(call);
  const link = (kind: 'next' | 'delta', token: string): Json => {
    const url = new URL(call.request.url);
    for (const name of [...url.searchParams.keys()]) if (/token$/i.test(name)) url.searchParams.delete(name);
    url.searchParams.set('token', token);
    return { [`@odata.${kind}Link`]: url.href };
  };
  const at = (change: number, after?: number): string => {
    const token = writeToken({ scope: TokenScope.List, id: list.id, time: new Date(context.now), change });
    return Buffer.from(after === undefined ? token : `${token};${after}`).toString('base64url');
  };
  const answer = (value: readonly Json[], more: Json): ApiAnswer => json({ '@odata.context': `${contextUrl(call.request)}#Collection(${list.base_type === 1 ? 'driveItem' : 'listItem'})`, ...more, value });

  if (given === 'latest') return answer([], link('delta', at(service.changes.last())));
  const { change, after } = given === undefined ? { change: service.changes.last(), after: 0 } : readDelta(context, list, given);
  if (after !== undefined) {
    // The first round ends with what has changed while it ran.
    const { rows, next } = selectItems(context, list, { orderBy: [], limit: PAGE, trusted: true, ...(after === 0 ? {} : { after: { id: after, values: [] } }) });
    return answer(rows.map((row) => words.told(row)), next ? link('next', at(change, next.id)) : link('delta', at(change)));
  }
  const changes = service.changes.page({ list: list.n }, { kinds: [ChangeObject.Item, ChangeObject.Folder], types: ITEM_CHANGES, after: change, latestFirst: false, limit: PAGE });
  // What has changed several times is told once, as it is now.
  const last = new Map(changes.map((each) => [each.item, each]));
  const value = [...last.values()].filter((each) => isChangeVisible(context, each)).map((each) => {
    const row = service.items.byId(list, each.item);
    return row !== undefined && isVisible(context, list, row) ? words.told(row) : words.gone(each);
  });
  const reached = changes.at(-1)?.n ?? service.changes.last();
  return answer(value, changes.length === PAGE ? link('next', at(reached)) : link('delta', at(reached)));
}

/** `?token=`, `?$deltatoken=` or `delta(token='…')`. */
function tokenOf({ request: { url } }: GraphCall): string | undefined {
  for (const [name, value] of url.searchParams) if (/^\$?(?:delta|skip)?token$/i.test(name)) return value;
  return /delta\(token='([^']*)'\)/i.exec(decodeURIComponent(url.pathname))?.[1];
}

function readDelta(context: RequestContext, list: ListRow, text: string): { readonly change: number; readonly after?: number } {
  const [, token = '', after] = /^((?:[^;]*;){4}[^;]*)(?:;(\d{1,15}))?$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  const read = readToken(token);
  if (read === undefined || read.scope !== TokenScope.List || read.id !== list.id) throw invalidRequest('The provided delta token is not valid.');
  if (isExpired(read, new Date(context.now))) throw new GraphError(410, 'resyncRequired', 'Resync required. Replace any local items with the server version (including deletes) when they are told again.');
  return { change: read.change, ...(after === undefined ? {} : { after: Number(after) }) };
}
