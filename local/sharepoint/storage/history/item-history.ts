import type { ItemEvent, ItemStore } from '../items/item-store';
import { RowKind, type ItemRow } from '../items/item-table';
import { DEFAULT_VERSION_LIMIT } from '../../limits';
import type { ListRow, ListStore } from '../list-store';
import type { PermissionStore } from '../permission-store';
import type { SiteStore } from '../site-store';
import type { AttachmentStore } from './attachment-store';
import { ChangeObject, ChangeType, type ChangeLog } from './change-log';
import type { VersionStore } from './version-store';

const CHANGES: Readonly<Record<ItemEvent['kind'], ChangeType>> = {
  added: ChangeType.Add,
  updated: ChangeType.Update,
  systemUpdated: ChangeType.SystemUpdate,
  moved: ChangeType.MoveInto,
  deleted: ChangeType.Delete,
  restored: ChangeType.Restore
};

/** Listens to the changes of items: writes the change log, keeps versions, forgets what a deleted item leaves behind. */
export class ItemHistory {
  private recycling = false;

  public constructor(
    private readonly sites: SiteStore,
    private readonly lists: ListStore,
    private readonly changes: ChangeLog,
    private readonly versions: VersionStore,
    private readonly attachments: AttachmentStore,
    private readonly permissions: PermissionStore
  ) {}

  public listenTo(items: ItemStore): void {
    items.listen((event) => {
      this.log(event);
      if (event.kind === 'updated') this.keepVersion(event);
      if (event.kind === 'deleted' && event.before !== undefined) this.leave(items, event.list, event.before);
    });
  }

  /** Gives up the permission scope of a deleted item, if it had one of its own, and what belonged to the item. */
  private leave(items: ItemStore, list: ListRow, row: ItemRow): void {
    const above = row.parent === 0 ? null : (items.byId(list, row.parent)?.scope ?? null);
    const ownScope = row.scope !== null && row.scope !== above;
    if (ownScope) this.lists.count(list.n, { uniqueScopes: -1 });
    if (this.recycling) return;
    if (ownScope && row.scope !== null) this.permissions.removeScope(row.scope);
    this.forget(list.n, row.id);
  }

  /** Runs `work`, in which deleted items keep their versions and attachments: they go to the recycle bin. */
  public whileRecycling<Result>(work: () => Result): Result {
    this.recycling = true;
    try {
      return work();
    } finally {
      this.recycling = false;
    }
  }

  /** Forgets what belongs to an item that will not come back. */
  public forget(list: number, item: number): void {
    this.versions.removeAll(list, item);
    this.attachments.removeAll(list, item);
  }

  /** Does the list keep versions? */
  public keepsVersions(list: ListRow): boolean {
    return this.lists.settingsOf(list).enableVersioning === true;
  }

  private keepVersion({ list, before, after }: ItemEvent): void {
    if (before === undefined || after === undefined || before.ui_version === after.ui_version || !this.keepsVersions(list)) return;
    this.versions.keep(list.n, before);
    const { majorVersionLimit } = this.lists.settingsOf(list);
    const limit = majorVersionLimit === undefined || majorVersionLimit === 0 ? DEFAULT_VERSION_LIMIT : majorVersionLimit;
    this.versions.trim(list.n, before.id, limit - 1);
  }

  private log({ kind, list, before, after, by, at }: ItemEvent): void {
    const row = after ?? before;
    if (row === undefined) return;
    const renamed = kind === 'moved' && before?.parent === after?.parent;
    this.changes.add({
      site: this.sites.web(list.web).site, web: list.web, list: list.n, item: row.id,
      kind: row.kind === RowKind.Folder ? ChangeObject.Folder : ChangeObject.Item,
      type: renamed ? ChangeType.Rename : CHANGES[kind], guid: row.guid, editor: by, time: at
    });
  }
}
