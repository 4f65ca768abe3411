import { refusal } from '../../errors';
import type { ItemStore, Stamp } from '../items/item-store';
import { itemTable, RowKind, type ItemRow } from '../items/item-table';
import type { Database } from '../database';
import type { ListRow, ListStore } from '../list-store';
import type { PermissionStore } from '../permission-store';
import type { SiteStore } from '../site-store';
import type { AttachmentRow, AttachmentStore } from './attachment-store';
import type { ItemHistory } from './item-history';
import { RecycledType, type RecycledRow, type RecycleStore } from './recycle-store';

/** A row as it lies in the bin, with whether its permission scope was its own. */
interface RecycledItem {
  readonly row: ItemRow;
  readonly ownScope: boolean;
}

/** Takes items, folders and attachments out of their lists so that they can come back. Knows no permission. */
export class RecycleBin {
  public constructor(
    private readonly database: Database,
    private readonly sites: SiteStore,
    private readonly lists: ListStore,
    private readonly items: ItemStore,
    private readonly attachments: AttachmentStore,
    private readonly history: ItemHistory,
    private readonly permissions: PermissionStore,
    public readonly entries: RecycleStore
  ) {}

  /** Moves an item, or a folder with everything in it, to the bin of the web. */
  public recycle(list: ListRow, row: ItemRow, stamp: Stamp): RecycledRow {
    return this.database.transaction(() => {
      const leaf = this.items.leafOf(row);
      const type = row.kind === RowKind.Folder ? RecycledType.Folder : row.blob === null ? RecycledType.ListItem : RecycledType.File;
      const entry = this.entries.add({
        ...this.origin(list, stamp), item: row.id, type, title: type === RecycledType.ListItem ? (row.title ?? leaf) : leaf, leaf, dir: this.items.folderUrl(list, row.parent).slice(1),
        author: row.author, size: row.size
      });
      let position = 0;
      const keep = (each: ItemRow, above: number | null): void => {
        this.entries.addRow(entry.id, position++, { row: each, ownScope: each.scope !== null && each.scope !== above } satisfies RecycledItem);
        if (each.kind !== RowKind.Folder) return;
        for (const below of this.database.each<ItemRow>(`SELECT * FROM ${itemTable(list.n)} WHERE parent = ? ORDER BY id`, each.id)) keep(below, each.scope);
      };
      keep(row, this.scopeAbove(list, row.parent));
      this.history.whileRecycling(() => this.items.remove(list, row, stamp));
      return entry;
    });
  }

  /** Moves an attachment to the bin of the web. */
  public recycleAttachment(list: ListRow, row: ItemRow, attachment: AttachmentRow, stamp: Stamp): RecycledRow {
    return this.database.transaction(() => {
      const entry = this.entries.add({
        ...this.origin(list, stamp), item: row.id, type: RecycledType.Attachment, title: attachment.name, leaf: attachment.name,
        dir: `${list.url}/Attachments/${row.id}`.slice(1), author: row.author, size: attachment.size
      });
      this.entries.addRow(entry.id, 0, attachment);
      this.attachments.remove(list.n, row.id, attachment.name);
      this.items.patch(list, row.id, { attachments: Math.max(0, row.attachments - 1) });
      return entry;
    });
  }

  /**
   * Puts an entry back where it was; folders that are gone are made again.
   * @throws Error of SQLite when a unique value or the name has been taken meanwhile
   */
  public restore(entry: RecycledRow, stamp: Stamp): void {
    this.database.transaction(() => {
      const list = this.lists.byNumber(entry.list);
      if (entry.type === RecycledType.Attachment) this.restoreAttachment(list, entry);
      else this.restoreItems(list, entry, stamp);
      this.entries.remove(entry.id);
    });
  }

  /** Deletes an entry for good. */
  public purge(entry: RecycledRow): void {
    this.database.transaction(() => {
      if (entry.type !== RecycledType.Attachment) {
        for (const { row, ownScope } of [...this.entries.rows<RecycledItem>(entry.id)]) {
          this.history.forget(entry.list, row.id);
          if (ownScope && row.scope !== null) this.permissions.removeScope(row.scope);
        }
      }
      this.entries.remove(entry.id);
    });
  }

  private origin(list: ListRow, stamp: Stamp): Pick<RecycledRow, 'site' | 'web' | 'list' | 'deleted_by' | 'deleted'> {
    return { site: this.sites.web(list.web).site, web: list.web, list: list.n, deleted_by: stamp.user, deleted: stamp.now };
  }

  private restoreAttachment(list: ListRow, entry: RecycledRow): void {
    const item = this.items.byId(list, entry.item);
    if (item === undefined) throw refusal('restoreOrphan');
    for (const { name, blob, size } of this.entries.rows<AttachmentRow>(entry.id)) this.attachments.put(list.n, item.id, name, blob, size);
    this.items.patch(list, item.id, { attachments: this.attachments.ofItem(list.n, item.id).length });
  }

  private restoreItems(list: ListRow, entry: RecycledRow, stamp: Stamp): void {
    let first = true;
    for (const { row, ownScope } of [...this.entries.rows<RecycledItem>(entry.id)]) {
      const parent = first ? this.folderOf(list, entry, row, stamp) : row.parent;
      first = false;
      this.items.restore(list, { ...row, parent, items: 0, folders: 0 }, stamp);
      this.items.patch(list, row.id, { scope: ownScope ? row.scope : this.scopeAbove(list, parent) });
      if (ownScope) this.lists.count(list.n, { uniqueScopes: 1 });
    }
  }

  /** The folder that an entry came from; made again when it is gone. */
  private folderOf(list: ListRow, entry: RecycledRow, row: ItemRow, stamp: Stamp): number {
    if (row.parent === 0 || this.items.byId(list, row.parent)?.kind === RowKind.Folder) return row.parent;
    let parent = 0;
    for (const leaf of `/${entry.dir}`.slice(list.url.length + 1).split('/')) {
      const there = this.items.byName(list, parent, leaf);
      parent = (there ?? this.items.add(list, { parent, kind: RowKind.Folder, leaf, contentType: '0x0120', scope: this.scopeAbove(list, parent) }, { title: leaf }, stamp)).id;
    }
    return parent;
  }

  private scopeAbove(list: ListRow, parent: number): number | null {
    return parent === 0 ? null : (this.items.byId(list, parent)?.scope ?? null);
  }
}
