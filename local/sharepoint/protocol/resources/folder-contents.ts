import { refusal } from '../../errors';
import { deleteItem } from '../../model/items/item-writing';
import { itemTable, RowKind } from '../../storage/items/item-table';
import { acts, dateTime, extendType, int64, leadsTo } from '../odata/entity-type';
import { entityOf, nullResource, type EntityType } from '../odata/resource';
import type { ItemRow } from '../../storage/items/item-table';
import type { ListRow } from '../../storage/list-store';
import { filesOf, fileType, recycleRow } from './file';
import { folderType, type Folder } from './folder';
import { listItemType } from './item';
import { recycledId } from './recycle-bin';

/** What a folder holds, in bytes. */
interface Storage {
  readonly folder: Folder;
  readonly files: number;
  readonly bytes: number;
}

const storageMetricsType: EntityType<Storage> = {
  name: 'SP.StorageMetrics',
  uri: ({ folder }, context) => `${folderType.uri(folder, context)}/StorageMetrics`,
  properties: {
    AdditionalFileStreamSize: int64(() => '0'),
    LastModified: dateTime(({ folder: { list, row } }) => row?.modified ?? list.modified),
    TotalFileCount: int64(({ files }) => String(files)),
    TotalFileStreamSize: int64(({ bytes }) => String(bytes)),
    TotalSize: int64(({ bytes }) => String(bytes))
  },
  navigations: {},
  operations: {}
};

/** The row of a folder that is not the root folder: that one can be neither deleted nor recycled by itself. */
function ownRow({ row }: Folder): ItemRow {
  if (row === undefined) throw refusal('accessDenied');
  return row;
}

extendType(folderType, {
  navigations: {
    Files: leadsTo((folder, context) => filesOf(context, folder.list, folder.row, `${folderType.uri(folder, context)}/Files`)),
    StorageMetrics: leadsTo((folder, context) => {
      const { list, row } = folder;
      const { database, items } = context.service;
      const below = items.foldersBelow(list, row?.id ?? 0).join(',');
      const { files = 0, bytes = 0 } =
        database.get<{ files: number; bytes: number }>(`SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM ${itemTable(list.n)} WHERE kind = ${RowKind.Item} AND blob IS NOT NULL AND parent IN (${below})`) ?? {};
      return entityOf(storageMetricsType, { folder, files, bytes });
    })
  },
  operations: {
    recycle: acts((folder, call) => recycledId(recycleRow(call.context, folder.list, ownRow(folder), call.ifMatch))),
    deleteObject: acts((folder, call) => {
      deleteItem(call.context, folder.list, ownRow(folder), call.ifMatch);
      return nullResource('DeleteObject');
    }),
    deleteWithParameters: acts((folder, call) => {
      const { DeleteIfEmpty, ETagMatch } = call.object('parameters');
      const row = ownRow(folder);
      if (DeleteIfEmpty === true && row.items + row.folders > 0) throw refusal('folderNotEmpty');
      deleteItem(call.context, folder.list, row, typeof ETagMatch === 'string' ? ETagMatch : call.ifMatch);
      return nullResource('DeleteWithParameters');
    })
  }
});

extendType(listItemType, {
  navigations: {
    File: leadsTo(({ list, row }) => (isFile(list, row) ? entityOf(fileType, { list, row }) : nullResource('File'))),
    Folder: leadsTo(({ list, row }) => (row.kind === RowKind.Folder ? entityOf(folderType, { list, row }) : nullResource('Folder')))
  },
  operations: {
    recycle: acts(({ list, row }, call) => recycledId(recycleRow(call.context, list, row, call.ifMatch))),
    deleteObject: acts(({ list, row }, call) => {
      deleteItem(call.context, list, row, call.ifMatch);
      return nullResource('DeleteObject');
    }),
    deleteWithParameters: acts(({ list, row }, call) => {
      const { ETagMatch } = call.object('parameters');
      deleteItem(call.context, list, row, typeof ETagMatch === 'string' ? ETagMatch : call.ifMatch);
      return nullResource('DeleteWithParameters');
    })
  }
});

function isFile(list: ListRow, row: ItemRow): boolean {
  return list.base_type === 1 && row.kind === RowKind.Item && row.blob !== null;
}

