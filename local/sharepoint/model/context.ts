import type { Language } from '../errors';
import { refusal } from '../errors';
import { allows, type BasePermissions, type PermissionKind } from '../storage/permission-kind';
import type { Service } from './service';
import type { PrincipalRow } from '../storage/principal-store';
import type { SiteRow, WebRow } from '../storage/site-store';
import type { ListRow } from '../storage/list-store';
import type { ItemRow } from '../storage/items/item-table';

/** What a client sent, apart from how it came. */
export interface ClientRequest {
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Everything that one request knows: who asks, in which web, in which language, at what time. */
export class RequestContext {
  public readonly site: SiteRow;
  /** The time of the request in UTC, to the second, as SharePoint stores it. */
  public readonly now: string;

  public constructor(
    public readonly service: Service,
    public readonly request: ClientRequest,
    public readonly web: WebRow,
    public readonly user: PrincipalRow,
    public readonly language: Language,
    at: Date = service.clock()
  ) {
    this.site = service.sites.site(web.site);
    this.now = toSeconds(at);
  }

  /** A request header by its lower-case name. */
  public header(name: string): string | undefined {
    return this.request.headers[name];
  }

  /** `http://localhost:1234` */
  public get origin(): string {
    return this.request.url.origin;
  }

  /** Absolute address for a server-relative one. */
  public absolute(path: string): string {
    return this.origin + path;
  }

  /** Absolute address of the web's `_api/`. */
  public get apiUrl(): string {
    return `${this.origin}${this.web.url === '/' ? '' : this.web.url}/_api/`;
  }

  /** The same request in another web of the site. */
  public in(web: WebRow): RequestContext {
    return web.n === this.web.n ? this : new RequestContext(this.service, this.request, web, this.user, this.language);
  }

  /** What the user may do in a web, a list or an item. */
  public permissions(web: WebRow, list?: ListRow, item?: Pick<ItemRow, 'scope'>): BasePermissions {
    return this.service.permissions.maskOf(this.user, this.service.scopeOf(web, list, item));
  }

  /** May the user do `kind` there? */
  public may(kind: PermissionKind, web: WebRow, list?: ListRow, item?: Pick<ItemRow, 'scope'>): boolean {
    return allows(this.permissions(web, list, item), kind);
  }

  /** @throws SharePointError `accessDenied` (403) */
  public require(kind: PermissionKind, web: WebRow, list?: ListRow, item?: Pick<ItemRow, 'scope'>): void {
    if (!this.may(kind, web, list, item)) throw refusal('accessDenied');
  }
}

/** ISO 8601 in UTC to the second. */
export function toSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
