import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { RecycledType, type RecycledRow } from '../../storage/history/recycle-store';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { dropList } from './list-changes';

/**
 * Moves a list with everything in it to the recycle bin of its web.
 * @throws SharePointError `accessDenied`
 */
export function recycleList(context: RequestContext, list: ListRow): RecycledRow {
  const { service } = context;
  context.require(PermissionKind.ManageLists, service.webOf(list), list);
  return service.database.transaction(() => {
    const slash = list.url.lastIndexOf('/');
    const entry = service.recycleBin.entries.add({
      site: context.site.n, web: list.web, list: list.n, item: 0, type: RecycledType.List, title: list.title, leaf: list.url.slice(slash + 1), dir: list.url.slice(1, slash), author: list.author,
      deleted_by: context.user.id, deleted: context.now, size: 0
    });
    service.lists.recycle(list);
    return entry;
  });
}

/** @throws SharePointError `listExists` when its title or address has been taken meanwhile */
export function restoreList(context: RequestContext, entry: RecycledRow): void {
  const { service } = context;
  const list = service.lists.byNumber(entry.list);
  context.require(PermissionKind.ManageLists, service.webOf(list));
  service.database.transaction(() => {
    const url = `/${entry.dir}/${entry.leaf}`;
    if (service.lists.byTitle(list.web, list.title) !== undefined || service.lists.byUrl(url) !== undefined) throw refusal('listExists');
    service.lists.restore(list.n, url);
    service.recycleBin.entries.remove(entry.id);
  });
}

/** Deletes a recycled list for good; what lay in the bin out of it goes along. */
export function purgeList(context: RequestContext, entry: RecycledRow): void {
  dropList(context.service, context.service.lists.byNumber(entry.list));
}
