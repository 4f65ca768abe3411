import { randomUUID } from 'node:crypto';
import { PATH_LENGTH } from '../limits';
import type { Database } from './database';

/** A site collection. */
export interface SiteRow {
  readonly n: number;
  readonly id: string;
  /** Server-relative, `/sites/intranet`. */
  readonly url: string;
  readonly created: string;
  /** Number of the hub site that it belongs to: its own for a hub site, null for none. */
  readonly hub: number | null;
  /** When it went to the tenant's bin, where it keeps its address. */
  readonly deleted: string | null;
}

/** A web: the root web of a site, or a sub-web. */
export interface WebRow {
  readonly n: number;
  readonly id: string;
  readonly site: number;
  readonly parent: number | null;
  /** Server-relative. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** LCID. */
  readonly language: number;
  readonly template: string;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly scope: number | null;
  /** JSON of {@link WebSettings}. */
  readonly settings: string;
}

/** The rarer properties of a web. */
export interface WebSettings {
  localeId?: number;
  timeZone?: number;
  logoUrl?: string;
  /** The square picture by which lists of sites show it. */
  thumbnailUrl?: string;
  welcomePage?: string;
  quickLaunch?: boolean;
  commentsOnPagesDisabled?: boolean;
  requestAccessEmail?: string;
  /** Are the owners asked for access (else whom `requestAccessEmail` names)? */
  useAccessRequestDefault?: boolean;
  /** What who asks for access reads. */
  accessRequestDescription?: string;
  /** The theme that was applied last: its name and its palette as JSON. */
  theme?: { readonly name: string; readonly json: string };
  /** What `SetChromeOptions` was told. */
  chrome?: Readonly<Record<string, unknown>>;
  ownerGroup?: number;
  memberGroup?: number;
  visitorGroup?: number;
}

const SITE = 'n, id, url, created, hub, deleted';
const WEB = 'n, id, site, parent, url, title, description, language, template, created, modified, author, scope, settings';

/** Sites and webs. */
export class SiteStore {
  private readonly sites = new Map<number, SiteRow>();
  private readonly webs = new Map<number, WebRow>();

  public constructor(private readonly database: Database) {}

  public addSite(url: string, created: string): SiteRow {
    const id = randomUUID();
    const { id: n } = this.database.run('INSERT INTO sites (id, url, created) VALUES (?, ?, ?)', id, url, created);
    return { n, id, url, created, hub: null, deleted: null };
  }

  public site(n: number): SiteRow {
    let row = this.sites.get(n);
    if (row === undefined) {
      row = this.database.get<SiteRow>(`SELECT ${SITE} FROM sites WHERE n = ?`, n);
      if (row === undefined) throw new Error(`No site ${n}.`);
      this.sites.set(n, row);
    }
    return row;
  }

  /** The site of an address, also one in the bin. */
  public siteByUrl(url: string): SiteRow | undefined {
    return this.database.get<SiteRow>(`SELECT ${SITE} FROM sites WHERE url = ?`, url);
  }

  /** All but those in the bin. */
  public allSites(): SiteRow[] {
    return this.database.all<SiteRow>(`SELECT ${SITE} FROM sites WHERE deleted IS NULL ORDER BY n`);
  }

  /** Puts a site into the tenant's bin: it answers no longer, and its address stays taken. */
  public recycleSite(n: number, at: string): void {
    this.database.run('UPDATE sites SET deleted = ? WHERE n = ?', at, n);
    this.sites.delete(n);
    this.database.onRollback(() => this.sites.delete(n));
  }

  /** Makes a site part of a hub (of its own for a hub site), or of none. */
  public joinHub(n: number, hub: number | null): void {
    this.database.run('UPDATE sites SET hub = ? WHERE n = ?', hub, n);
    this.sites.delete(n);
    this.database.onRollback(() => this.sites.delete(n));
  }

  /** All but those of sites in the bin. */
  public allWebs(): WebRow[] {
    return this.database.all<WebRow>(`SELECT ${WEB} FROM webs WHERE site IN (SELECT n FROM sites WHERE deleted IS NULL) ORDER BY n`);
  }

  public addWeb(web: Omit<WebRow, 'n' | 'id' | 'settings' | 'description' | 'modified'> & { description?: string; settings?: WebSettings }): WebRow {
    const { id: n } = this.database.run(
      `INSERT INTO webs (id, site, parent, url, title, description, language, template, created, modified, author, scope, settings)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      randomUUID(), web.site, web.parent, web.url, web.title, web.description ?? '', web.language, web.template, web.created, web.created, web.author, web.scope, JSON.stringify(web.settings ?? {})
    );
    return this.web(n);
  }

  public web(n: number): WebRow {
    let row = this.webs.get(n);
    if (row === undefined) {
      row = this.database.get<WebRow>(`SELECT ${WEB} FROM webs WHERE n = ?`, n);
      if (row === undefined) throw new Error(`No web ${n}.`);
      this.webs.set(n, row);
      this.database.onRollback(() => this.webs.delete(n));
    }
    return row;
  }

  public webByUrl(url: string): WebRow | undefined {
    const web = this.database.get<WebRow>(`SELECT ${WEB} FROM webs WHERE url = ?`, url);
    return web === undefined || this.site(web.site).deleted !== null ? undefined : web;
  }

  public webById(id: string): WebRow | undefined {
    return this.database.get<WebRow>(`SELECT ${WEB} FROM webs WHERE id = ?`, id.toLowerCase());
  }

  /** The web that a server-relative address lies in: the one with the longest matching address. */
  public webOfPath(path: string): WebRow | undefined {
    // No web has a longer address: what a hostile path goes on with is not looked at, name by name.
    const known = path.length > PATH_LENGTH ? path.slice(0, path.lastIndexOf('/', PATH_LENGTH + 1)) : path;
    for (let end = known.length; end > 0; end = known.lastIndexOf('/', end - 1)) {
      const web = this.webByUrl(known.slice(0, end));
      if (web !== undefined) return web;
    }
    return undefined;
  }

  public rootWeb(site: number): WebRow {
    const row = this.database.get<{ n: number }>('SELECT n FROM webs WHERE site = ? AND parent IS NULL', site);
    if (row === undefined) throw new Error(`Site ${site} has no root web.`);
    return this.web(row.n);
  }

  public subWebs(parent: number): WebRow[] {
    return this.database.all<WebRow>(`SELECT ${WEB} FROM webs WHERE parent = ? ORDER BY n`, parent);
  }

  /** Webs of a site collection, its root web counted. */
  public countWebs(site: number): number {
    return this.database.get<{ count: number }>('SELECT count(*) AS count FROM webs WHERE site = ?', site)?.count ?? 0;
  }

  public settingsOf(web: WebRow): WebSettings {
    return JSON.parse(web.settings) as WebSettings;
  }

  public updateWeb(n: number, changes: Partial<Pick<WebRow, 'title' | 'description' | 'scope' | 'modified'>> & { settings?: WebSettings }): void {
    const web = this.web(n);
    const next = { ...web, ...changes };
    const settings = changes.settings === undefined ? web.settings : JSON.stringify({ ...this.settingsOf(web), ...changes.settings });
    this.database.run('UPDATE webs SET title = ?, description = ?, scope = ?, modified = ?, settings = ? WHERE n = ?', next.title, next.description, next.scope, next.modified, settings, n);
    this.forget(n);
  }

  public removeWeb(n: number): void {
    this.database.run('DELETE FROM webs WHERE n = ?', n);
    this.forget(n);
  }

  private forget(n: number): void {
    this.webs.delete(n);
    this.database.onRollback(() => this.webs.delete(n));
  }
}
