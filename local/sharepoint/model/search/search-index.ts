import { randomUUID } from 'node:crypto';
import type { ChangeLog } from '../../storage/history/change-log';
import type { ItemStore } from '../../storage/items/item-store';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import { CHANGES_PER_CRAWL } from '../../limits';
import { MAJOR } from '../../storage/items/version-number';
import type { Database } from '../../storage/database';
import type { Field, FieldStore } from '../../storage/field-store';
import type { ListRow, ListStore } from '../../storage/list-store';
import type { PrincipalStore } from '../../storage/principal-store';
import type { SiteStore, WebRow } from '../../storage/site-store';
import { canvasText, plainText } from './plain-text';

/** What the index keeps of a web, an item, a page or a file. */
export interface SearchDocument {
  /** `DocId` and `IndexDocId`. */
  readonly n: number;
  readonly site: number;
  readonly web: number;
  /** Absent for a web. */
  readonly list: number | null;
  readonly item: number | null;
  /** `contentclass`. */
  readonly class: string;
  /** Server-relative. */
  readonly url: string;
  readonly parent_url: string;
  readonly title: string;
  readonly author: string;
  readonly created: string;
  readonly modified: string;
  readonly file_type: string | null;
  readonly content_type: string;
  readonly guid: string;
  /** JSON of the list's own columns, by managed property in lower case. */
  readonly properties: string;
}

type NewDocument = Omit<SearchDocument, 'n'>;

interface Stores {
  readonly database: Database;
  readonly changes: ChangeLog;
  readonly sites: SiteStore;
  readonly lists: ListStore;
  readonly fields: FieldStore;
  readonly items: ItemStore;
  readonly principals: PrincipalStore;
}

/**
 * The search index. Writes cost it nothing: it is brought up to date from the change log when somebody searches, up to the
 * moment that the lag of the settings allows, so that what is newer is not found yet and what was deleted still is.
 */
export class SearchIndex {
  public constructor(private readonly stores: Stores) {}

  /**
   * Takes in what has changed.
   * @param until - nothing that happened after this moment (ISO 8601)
   */
  public crawl(until: string): void {
    const { database, changes } = this.stores;
    database.transaction(() => {
      this.crawlWebs(until);
      const { crawled } = database.get<{ crawled: number }>('SELECT crawled FROM search_state') ?? { crawled: 0 };
      const { items, last } = changes.itemsChanged(crawled, until, CHANGES_PER_CRAWL);
      for (const { list, item } of items) this.crawlItem(list, item);
      if (last > crawled) database.run('UPDATE search_state SET crawled = ?', last);
    });
  }

  private crawlWebs(until: string): void {
    const { database, sites } = this.stores;
    const changed = database.all<{ n: number }>(
      `SELECT w.n FROM webs w LEFT JOIN search_documents d ON d.web = w.n AND d.list IS NULL
       WHERE w.modified <= ? AND (d.n IS NULL OR d.modified <> w.modified OR d.title <> w.title)`,
      until
    );
    for (const { n } of changed) this.put(this.webDocument(sites.web(n)), sites.web(n).description);
    for (const { n } of database.all<{ n: number }>('SELECT d.n FROM search_documents d LEFT JOIN webs w ON w.n = d.web WHERE w.n IS NULL')) this.remove(n);
  }

  private webDocument(web: WebRow): NewDocument {
    return {
      site: web.site, web: web.n, list: null, item: null, class: web.parent === null ? 'STS_Site' : 'STS_Web', url: web.url, parent_url: web.url.replace(/\/[^/]*$/, '') || '/', title: web.title,
      author: this.nameOf(web.site, web.author), created: web.created, modified: web.modified, file_type: null, content_type: '', guid: web.id, properties: JSON.stringify({ description: web.description })
    };
  }

  private crawlItem(listNumber: number, item: number): void {
    const { lists, items } = this.stores;
    const list = lists.find(listNumber);
    const row = list === undefined || list.recycled === 1 ? undefined : items.byId(list, item);
    if (list === undefined || row === undefined || row.kind !== RowKind.Item || lists.settingsOf(list).noCrawl === true) return this.removeItem(listNumber, item);
    // The crawler reads what everybody reads: of a draft, the version before it stays in the index.
    if (lists.settingsOf(list).enableMinorVersions === true && row.ui_version % MAJOR !== 0) {
      if (row.ui_version < MAJOR) this.removeItem(listNumber, item);
      return;
    }
    this.put(this.itemDocument(list, row), this.words(list, row));
  }

  private itemDocument(list: ListRow, row: ItemRow): NewDocument {
    const { sites, items } = this.stores;
    const web = sites.web(list.web);
    const folder = items.folderUrl(list, row.parent);
    const leaf = items.leafOf(row);
    const library = list.base_type === 1;
    return {
      site: web.site, web: web.n, list: list.n, item: row.id, class: `STS_ListItem_${CLASSES[list.template] ?? (library ? 'DocumentLibrary' : 'GenericList')}`,
      url: library ? `${folder}/${leaf}` : `${list.url}/DispForm.aspx?ID=${row.id}`, parent_url: folder, title: row.title ?? (library ? leaf.replace(/\.[^.]*$/, '') : ''),
      author: this.nameOf(web.site, row.author), created: row.created, modified: row.modified, file_type: library && leaf.includes('.') ? leaf.slice(leaf.lastIndexOf('.') + 1).toLowerCase() : null,
      content_type: row.content_type, guid: row.guid, properties: JSON.stringify(this.properties(list, row))
    };
  }

  private properties(list: ListRow, row: ItemRow): Record<string, string> {
    const properties: Record<string, string> = {};
    for (const field of this.stores.fields.ofList(list.n).all) {
      const ending = ENDINGS[field.typeName];
      const value = field.column === '' ? null : (row[field.column] ?? null);
      if (value === null) continue;
      if (ending !== undefined) properties[`${field.internalName.toLowerCase()}${ending}`] = textOf(field, value);
      if (PAGE_PROPERTIES.has(field.internalName)) properties[field.internalName.toLowerCase()] = textOf(field, value);
    }
    if (row.leaf !== null) properties.filename = row.leaf;
    properties.size = String(row.size);
    return properties;
  }

  /** What free text finds: every column of text, and the name of a file. */
  private words(list: ListRow, row: ItemRow): string {
    const texts = [row.leaf ?? ''];
    for (const field of this.stores.fields.ofList(list.n).all) {
      const value = field.column === '' || field.column === 'title' ? null : row[field.column];
      if (typeof value !== 'string' || !WORDS.has(field.typeName) || field.internalName === 'LayoutWebpartsContent') continue;
      texts.push(field.internalName === 'CanvasContent1' ? canvasText(value) : textOf(field, value));
    }
    return texts.filter((text) => text !== '').join(' ');
  }

  private nameOf(site: number, user: number): string {
    return this.stores.principals.byId(site, user)?.title ?? '';
  }

  private put(document: NewDocument, words: string): void {
    const { database } = this.stores;
    const present =
      document.list === null
        ? database.get<{ n: number }>('SELECT n FROM search_documents WHERE web = ? AND list IS NULL', document.web)
        : database.get<{ n: number }>('SELECT n FROM search_documents WHERE list = ? AND item = ?', document.list, document.item);
    if (present !== undefined) this.remove(present.n);
    const entries = Object.entries({ ...(present === undefined ? {} : { n: present.n }), ...document });
    const { id } = database.run(`INSERT INTO search_documents (${entries.map(([name]) => name).join(', ')}) VALUES (${entries.map(() => '?').join(', ')})`, ...entries.map(([, value]) => value));
    database.run('INSERT INTO search_text (rowid, title, body) VALUES (?, ?, ?)', id, document.title, words);
  }

  private removeItem(list: number, item: number): void {
    const present = this.stores.database.get<{ n: number }>('SELECT n FROM search_documents WHERE list = ? AND item = ?', list, item);
    if (present !== undefined) this.remove(present.n);
  }

  private remove(n: number): void {
    this.stores.database.run('DELETE FROM search_documents WHERE n = ?', n);
    this.stores.database.run('DELETE FROM search_text WHERE rowid = ?', n);
  }
}

/** `contentclass` by the template of the list (observed). */
const CLASSES: Readonly<Record<number, string>> = { 100: 'GenericList', 101: 'DocumentLibrary', 104: 'Announcements', 106: 'Events', 107: 'Tasks', 109: 'PictureLibrary', 119: 'WebPageLibrary' };
/** Ending of the managed property that SharePoint makes of a crawled column (MS docs: crawled and managed properties). */
const ENDINGS: Readonly<Partial<Record<Field['typeName'], string>>> = {
  Text: 'owstext', Note: 'owsmtxt', Choice: 'owschcs', MultiChoice: 'owschcm', Number: 'owsnmbr', Currency: 'owscurr', Integer: 'owsintg', DateTime: 'owsdate', Boolean: 'owsbool', URL: 'owsurlh'
};
const WORDS: ReadonlySet<string> = new Set(['Text', 'Note', 'Choice', 'MultiChoice']);
/** Columns of pages that are managed properties under their own names. */
const PAGE_PROPERTIES: ReadonlySet<string> = new Set(['PromotedState', 'FirstPublishedDate', 'Description', 'BannerImageUrl']);

function textOf(field: Field, value: unknown): string {
  if (field.type.storage === 'list' && typeof value === 'string') return (JSON.parse(value) as unknown[]).join(';');
  return field.typeName === 'Note' ? plainText(String(value)) : String(value);
}

/** An id for a query, as SharePoint gives each of them. */
export const newQueryId = (): string => randomUUID();
