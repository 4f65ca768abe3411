import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { RecycledStage, RecycledType, type RecycledRow } from '../../storage/history/recycle-store';
import { cultureOf } from '../../model/items/display-text';
import { uniqueRefusal } from '../../model/items/unique';
import { RECYCLE_BIN_PAGE } from '../../limits';
import { purgeList, restoreList } from '../../model/lists/recycle-list';
import type { ApiCall } from '../odata/api-call';
import { acts, dateTime, guid, int32, int64, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { entityOf, nullResource, valueResource, type CollectionResource, type EntityResource, type EntityType, type NullResource } from '../odata/resource';
import { resourcePath } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import { pageOf } from './collections';
import { userEntity } from './user-entity';

/** An entry of the recycle bin of a web or of a site. */
export const recycleBinItemType: EntityType<RecycledRow> = {
  name: 'SP.RecycleBinItem',
  uri: (entry) => `Web/RecycleBin('${entry.id}')`,
  properties: {
    AuthorEmail: text((entry, context) => principal(context, entry.author)?.email ?? ''),
    AuthorName: text((entry, context) => principal(context, entry.author)?.title ?? ''),
    DeletedByEmail: text((entry, context) => principal(context, entry.deleted_by)?.email ?? ''),
    DeletedByName: text((entry, context) => principal(context, entry.deleted_by)?.title ?? ''),
    DeletedDate: dateTime((entry) => entry.deleted),
    DeletedDateLocalFormatted: text((entry, context) => cultureOf(context).dateText(entry.deleted)),
    DirName: text((entry) => entry.dir),
    DirNamePath: valueOf('SP.ResourcePath', (entry) => resourcePath(entry.dir)),
    Id: guid((entry) => entry.id),
    ItemState: int32((entry) => entry.stage),
    ItemType: int32((entry) => entry.type),
    LeafName: text((entry) => entry.leaf),
    LeafNamePath: valueOf('SP.ResourcePath', (entry) => resourcePath(entry.leaf)),
    Size: int64((entry) => String(entry.size)),
    Title: text((entry) => entry.title)
  },
  navigations: {
    Author: leadsTo((entry, context) => userEntity(context, entry.author, 'Author')),
    DeletedBy: leadsTo((entry, context) => userEntity(context, entry.deleted_by, 'DeletedBy'))
  },
  operations: {
    Restore: acts((entry, { context }) => {
      restore(context, entry);
      return nullResource('Restore');
    }),
    DeleteObject: acts((entry, { context }) => {
      purge(context, entry);
      return nullResource('DeleteObject');
    }),
    MoveToSecondStage: acts((entry, { context }) => {
      requireFirstStage(entry);
      context.service.recycleBin.entries.moveToSecondStage(entry.id);
      return nullResource('MoveToSecondStage');
    })
  },
  remove: (entry, { context }) => purge(context, entry)
};

/** The bin of a web: what the user has deleted; everything for who manages the web. */
export function webRecycleBin(context: RequestContext): CollectionResource {
  const by = context.may(PermissionKind.ManageWeb, context.web) ? {} : { by: context.user.id };
  return bin(context, 'Web/RecycleBin', (limit, offset) => context.service.recycleBin.entries.page({ web: context.web.n }, limit, offset, { ...by, stage: RecycledStage.First }));
}

/** The bin of the site, both stages: for its administrators. */
export function siteRecycleBin(context: RequestContext): CollectionResource {
  return bin(context, 'Site/RecycleBin', (limit, offset) => {
    if (context.user.site_admin !== 1) throw refusal('accessDenied');
    return context.service.recycleBin.entries.page({ site: context.site.n }, limit, offset);
  });
}

function bin(context: RequestContext, uri: string, read: (limit: number, offset: number) => RecycledRow[]): CollectionResource {
  const one = (call: ApiCall): EntityResource => entityOf(recycleBinItemType, entryOf(context, call.text('id')));
  const each = (name: string, work: (entry: RecycledRow) => void, stage?: number) =>
    acts<void>((): NullResource => {
      context.service.database.transaction(() => {
        // Every round takes its entries out of what is read, so each begins at the first.
        for (let entries = read(RECYCLE_BIN_PAGE, 0).filter((entry) => stage === undefined || entry.stage === stage); entries.length > 0; ) {
          for (const entry of entries) work(entry);
          entries = read(RECYCLE_BIN_PAGE, 0).filter((entry) => stage === undefined || entry.stage === stage);
        }
      });
      return nullResource(name);
    });
  const some = (name: string, work: (entry: RecycledRow) => void) =>
    acts<void>((_, call): NullResource => {
      context.service.database.transaction(() => {
        for (const id of call.list('ids')) work(entryOf(context, String(id)));
      });
      return nullResource(name);
    });
  const toSecondStage = (entry: RecycledRow): void => {
    requireFirstStage(entry);
    context.service.recycleBin.entries.moveToSecondStage(entry.id);
  };
  return {
    kind: 'collection',
    of: recycleBinItemType.name,
    uri,
    page: (query) => pageOf(recycleBinItemType, read(Math.min(RECYCLE_BIN_PAGE, query.filter === undefined && query.orderBy.length === 0 ? query.skip + (query.top ?? RECYCLE_BIN_PAGE) : RECYCLE_BIN_PAGE), 0), query, context),
    key: one,
    operations: {
      getById: reads((_, call) => one(call)),
      DeleteAll: each('DeleteAll', (entry) => purge(context, entry)),
      DeleteByIds: some('DeleteByIds', (entry) => purge(context, entry)),
      RestoreByIds: some('RestoreByIds', (entry) => restore(context, entry)),
      MoveToSecondStageByIds: some('MoveToSecondStageByIds', toSecondStage),
      RestoreAll: each('RestoreAll', (entry) => restore(context, entry)),
      MoveAllToSecondStage: each('MoveAllToSecondStage', (entry) => context.service.recycleBin.entries.moveToSecondStage(entry.id), RecycledStage.First),
      DeleteAllSecondStageItems: each('DeleteAllSecondStageItems', (entry) => purge(context, entry), RecycledStage.Second)
    }
  };
}

/** @throws SharePointError `recycledNotFound` for an entry that is not there, or not the user's to see */
function entryOf(context: RequestContext, id: string): RecycledRow {
  const entry = context.service.recycleBin.entries.one(id);
  const sees = (row: RecycledRow): boolean => {
    if (row.site !== context.site.n) return false;
    if (context.user.site_admin === 1) return true;
    if (row.stage === RecycledStage.Second || row.web !== context.web.n) return false;
    return row.deleted_by === context.user.id || context.may(PermissionKind.ManageWeb, context.web);
  };
  if (entry === undefined || !sees(entry)) throw refusal('recycledNotFound');
  return entry;
}

function requireFirstStage(entry: RecycledRow): void {
  if (entry.stage !== RecycledStage.First) throw refusal('recycledNotFound');
}

/** @throws SharePointError `duplicateValue` or `nameExists` when a unique value or the name has been taken meanwhile, `restoreOrphan` */
function restore(context: RequestContext, entry: RecycledRow): void {
  const { service } = context;
  if (entry.type === RecycledType.List) {
    restoreList(context, entry);
    return;
  }
  const list = service.lists.byNumber(entry.list);
  if (list.recycled === 1) throw refusal('restoreOrphan');
  context.require(PermissionKind.AddListItems, service.webOf(list), list);
  try {
    service.recycleBin.restore(entry, { user: context.user.id, now: context.now });
  } catch (error) {
    throw uniqueRefusal(context, list, entry.leaf, error) ?? error;
  }
}

function purge(context: RequestContext, entry: RecycledRow): void {
  if (entry.type === RecycledType.List) purgeList(context, entry);
  else context.service.recycleBin.purge(entry);
}

function principal(context: RequestContext, id: number): ReturnType<RequestContext['service']['principals']['byId']> {
  return context.service.principals.byId(context.site.n, id);
}

/** The answer of `recycle()`: the id of the entry. */
export function recycledId(entry: RecycledRow): ReturnType<typeof valueResource> {
  return valueResource('Recycle', 'Edm.Guid', entry.id);
}
