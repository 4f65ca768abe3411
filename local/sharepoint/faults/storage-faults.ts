import type { Fault } from './fault';

/** Values, counters, versions and bins that are not kept as they should be. */
export const storageFaults: readonly Fault[] = [
  { name: 'item values not stored', file: 'storage/items/item-store.ts', find: 'created: stamp.now, modified: stamp.now, scope: placement.scope, ...values', replace: 'created: stamp.now, modified: stamp.now, scope: placement.scope', suites: ['items', 'values'] },
  { name: 'author wrong', file: 'storage/items/item-store.ts', find: 'author: stamp.user, editor: stamp.user,', replace: 'author: 1, editor: stamp.user,', suites: ['items'] },
  { name: 'an update takes over the authorship', file: 'storage/items/item-store.ts', find: ', editor: stamp.user, modified: stamp.now }),\n', replace: ', author: stamp.user, editor: stamp.user, modified: stamp.now }),\n', suites: ['items'] },
  { name: 'editor not stamped', file: 'storage/items/item-store.ts', find: 'nextVersion(this.lists.settingsOf(list), before), editor: stamp.user, modified: stamp.now', replace: 'nextVersion(this.lists.settingsOf(list), before), modified: stamp.now', suites: ['items'] },
  { name: 'Modified not stamped', file: 'storage/items/item-store.ts', find: 'nextVersion(this.lists.settingsOf(list), before), editor: stamp.user, modified: stamp.now', replace: 'nextVersion(this.lists.settingsOf(list), before), editor: stamp.user', suites: ['items'] },
  { name: 'etag does not move', file: 'storage/items/item-store.ts', find: 'version: before.version + 1,', replace: 'version: before.version,', suites: ['writes'] },
  { name: 'delete does nothing', file: 'storage/items/item-store.ts', find: 'this.database.run(`DELETE FROM ${itemTable(list.n)} WHERE id = ?`, row.id);', replace: '', suites: ['items', 'writes'] },
  { name: 'a folder leaves its items behind', file: 'storage/items/item-store.ts', find: 'this.remove(list, child, stamp);', replace: 'void child;', suites: ['folders'] },
  { name: 'folder ItemCount stale', file: 'storage/items/item-store.ts', find: 'if (parent !== 0) this.database.run(', replace: 'if (parent < 0) this.database.run(', suites: ['folders'] },
  { name: 'list ItemCount stale', file: 'storage/items/item-store.ts', find: '{ items: moved ? 0 : by,', replace: '{ items: Math.max(0, by),', suites: ['lists'] },
  { name: 'ids given twice', file: 'storage/list-store.ts', find: 'UPDATE lists SET next_id = next_id + 1 WHERE n = ? RETURNING next_id', replace: 'UPDATE lists SET next_id = 2 + coalesce((SELECT max(id) FROM items_1), 0) + item_count WHERE n = ? RETURNING next_id', suites: ['lists'] },
  { name: 'ids go on below a chosen one', file: 'storage/items/item-store.ts', find: 'if (placement.id !== undefined) this.lists.passId(list.n, placement.id);', replace: '', suites: ['undocumented'] },
  { name: 'a chosen id is always kept', file: 'protocol/resources/items.ts', find: '!call.context.service.settings.clientMayChooseId || ', replace: '', suites: ['undocumented'] },
  { name: 'versions not kept', file: 'storage/history/item-history.ts', find: 'this.versions.keep(list.n, before);', replace: '', suites: ['items', 'files'] },
  { name: 'changes not logged', file: 'storage/history/item-history.ts', find: 'this.log(event);', replace: '', suites: ['changes'] },
  { name: 'deletions logged as updates', file: 'storage/history/item-history.ts', find: 'deleted: ChangeType.Delete,', replace: 'deleted: ChangeType.Update,', suites: ['changes'] },
  { name: 'a change token tells everything again', file: 'storage/history/change-log.ts', find: 'const values: SqlValue[] = [filter.after];', replace: 'const values: SqlValue[] = [0];', suites: ['changes'] },
  { name: 'restored at the root', file: 'storage/history/recycle-bin.ts', find: 'const parent = first ? this.folderOf(list, entry, row, stamp) : row.parent;', replace: 'const parent = 0;', suites: ['folders'] },
  { name: 'the bin keeps what was restored', file: 'storage/history/recycle-bin.ts', find: 'else this.restoreItems(list, entry, stamp);\n      this.entries.remove(entry.id);', replace: 'else this.restoreItems(list, entry, stamp);', suites: ['items'] },
  { name: 'a user likes twice', file: 'storage/comment-store.ts', find: "'SELECT count(*) AS count FROM likes WHERE list = ? AND item = ? AND comment = ?'", replace: "'SELECT 2 * count(*) AS count FROM likes WHERE list = ? AND item = ? AND comment = ?'", suites: ['social'] },
  { name: 'comments oldest first', file: 'storage/comment-store.ts', find: "ORDER BY id ${oldestFirst ? 'ASC' : 'DESC'}", replace: 'ORDER BY id ASC', suites: ['social'] },
  { name: 'file contents cut', file: 'storage/files/content-store.ts', find: 'writeFileSync(draft, bytes);', replace: 'writeFileSync(draft, bytes.slice(0, 65_536));', suites: ['files'] },
  { name: 'chunks in place of each other', file: 'storage/files/content-store.ts', find: 'appendFileSync(this.uploadPath(id), bytes);', replace: 'writeFileSync(this.uploadPath(id), bytes);', suites: ['files'] },
  { name: 'check-out seen by all', file: 'storage/items/check-out.ts', find: 'checkOut === undefined || checkOut.user === user ? row :', replace: 'checkOut === undefined || user > 0 ? row :', suites: ['files'] },
  { name: 'text of any length', file: 'model/items/value-json.ts', find: 'attributes.maxLength ?? TEXT_LENGTH', replace: 'TEXT_LENGTH * 1_000', suites: ['validation'] },
  { name: 'paths of any length', file: 'limits.ts', find: 'export const PATH_LENGTH = 400;', replace: 'export const PATH_LENGTH = 40_000;', suites: ['limits'] }
];
