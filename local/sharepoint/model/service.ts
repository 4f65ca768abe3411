import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { ContentStore } from '../storage/files/content-store';
import { AttachmentStore } from '../storage/history/attachment-store';
import { ChangeLog } from '../storage/history/change-log';
import { ItemHistory } from '../storage/history/item-history';
import { RecycleBin } from '../storage/history/recycle-bin';
import { RecycleStore } from '../storage/history/recycle-store';
import { VersionStore } from '../storage/history/version-store';
import type { ItemRow } from '../storage/items/item-table';
import { ItemStore } from '../storage/items/item-store';
import { prepareSchema } from './schema';
import { SearchIndex } from './search/search-index';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { CommentStore } from '../storage/comment-store';
import { ContentTypeStore } from '../storage/content-type-store';
import { Database } from '../storage/database';
import { FieldStore } from '../storage/field-store';
import { ListStore, type ListRow } from '../storage/list-store';
import { PeopleStore } from '../storage/people-store';
import { PermissionStore } from '../storage/permission-store';
import { PrincipalStore } from '../storage/principal-store';
import { PropertyStore } from '../storage/property-store';
import { SiteStore, type SiteRow, type WebRow } from '../storage/site-store';
import { ViewStore } from '../storage/view-store';

/** Name of the database file in the data folder. */
const DATABASE_FILE = 'sharepoint.sqlite';

/** One running service: its stores, its settings and its clock. Nothing here knows of a request. */
export class Service {
  public readonly database: Database;
  public readonly sites: SiteStore;
  public readonly people: PeopleStore;
  public readonly principals: PrincipalStore;
  public readonly permissions: PermissionStore;
  public readonly lists: ListStore;
  public readonly fields: FieldStore;
  public readonly views: ViewStore;
  public readonly contentTypes: ContentTypeStore;
  public readonly items: ItemStore;
  public readonly comments: CommentStore;
  public readonly properties: PropertyStore;
  public readonly changes: ChangeLog;
  public readonly versions: VersionStore;
  public readonly attachments: AttachmentStore;
  public readonly history: ItemHistory;
  public readonly recycleBin: RecycleBin;
  /** Contents of files, by hash. */
  public readonly content: ContentStore;
  public readonly search: SearchIndex;
  public readonly settings: Settings;
  /** Now, as far ahead of the machine's clock as the settings say. */
  public readonly clock: () => Date;
  /** Times at which sites begin to answer, by their numbers; a restart opens all of them. */
  private readonly opensAt = new Map<number, number>();
  /** Times at which creations of sites are known to have failed, by address. */
  private readonly failsAt = new Map<string, number>();

  /** @param dataDir - folder that is made when missing, or `:memory:` */
  public constructor(
    public readonly dataDir: string,
    settings: Partial<Settings>,
    clock: () => Date
  ) {
    if (dataDir !== ':memory:') mkdirSync(dataDir, { recursive: true });
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
    this.clock = () => new Date(clock().getTime() + this.settings.clockAhead * 1000);
    this.database = new Database(dataDir === ':memory:' ? dataDir : join(dataDir, DATABASE_FILE));
    prepareSchema(this.database);
    this.sites = new SiteStore(this.database);
    this.people = new PeopleStore(this.database);
    this.principals = new PrincipalStore(this.database);
    this.permissions = new PermissionStore(this.database, this.principals);
    this.lists = new ListStore(this.database);
    this.fields = new FieldStore(this.database);
    this.views = new ViewStore(this.database);
    this.contentTypes = new ContentTypeStore(this.database);
    this.items = new ItemStore(this.database, this.lists, this.fields);
    this.comments = new CommentStore(this.database);
    this.properties = new PropertyStore(this.database);
    this.changes = new ChangeLog(this.database);
    this.versions = new VersionStore(this.database);
    this.attachments = new AttachmentStore(this.database);
    this.history = new ItemHistory(this.sites, this.lists, this.changes, this.versions, this.attachments, this.permissions);
    this.history.listenTo(this.items);
    this.recycleBin = new RecycleBin(this.database, this.sites, this.lists, this.items, this.attachments, this.history, this.permissions, new RecycleStore(this.database));
    this.content = new ContentStore(dataDir);
    this.search = new SearchIndex(this);
  }

  /** Does a site answer yet? */
  public isReady(site: SiteRow): boolean {
    return (this.opensAt.get(site.n) ?? 0) <= this.clock().getTime();
  }

  /** Remembers that no site comes of what was begun at an address. */
  public failLater(url: string): void {
    this.failsAt.set(url.toLowerCase(), this.clock().getTime() + this.settings.siteCreationDelay * 1000);
  }

  /** What became of a creation that does not end in a site: still coming, or failed; undefined for none. */
  public failedSite(url: string): 'coming' | 'failed' | undefined {
    const at = this.failsAt.get(url.toLowerCase());
    if (at === undefined) return undefined;
    return at <= this.clock().getTime() ? 'failed' : 'coming';
  }

  /** Keeps a site that was just made shut for as long as the settings say. */
  public openLater(site: SiteRow): void {
    this.opensAt.set(site.n, this.clock().getTime() + this.settings.siteCreationDelay * 1000);
  }

  /** The permission scope that holds for a web, a list or an item. */
  public scopeOf(web: WebRow, list?: ListRow, item?: Pick<ItemRow, 'scope'>): number {
    if (item?.scope != null) return item.scope;
    if (list?.scope != null) return list.scope;
    let holder: WebRow | undefined = web;
    while (holder !== undefined && holder.scope === null) holder = holder.parent === null ? undefined : this.sites.web(holder.parent);
    if (holder?.scope == null) throw new Error(`Web ${web.n} has no permission scope.`);
    return holder.scope;
  }

  public webOf(list: ListRow): WebRow {
    return this.sites.web(list.web);
  }

  public close(): void {
    this.database.close();
    this.content.close();
  }
}
