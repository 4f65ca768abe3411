import { extname } from 'node:path';
import type { ContentStore } from '../../storage/files/content-store';
import type { ApiAnswer, ApiRequest } from '../http/api-request';
import type { SiteStore } from '../../storage/site-store';
import { CATALOG_URL } from '../../model/apps/app-catalog';
import { TENANT_CATALOG, type AppStore } from '../../model/apps/app-store';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css', '.csv': 'text/csv', '.eot': 'application/vnd.ms-fontobject', '.gif': 'image/gif', '.htm': 'text/html', '.html': 'text/html',
  '.ico': 'image/x-icon', '.jpeg': 'image/jpeg', '.jpg': 'image/jpeg', '.js': 'application/javascript', '.json': 'application/json', '.map': 'application/json',
  '.md': 'text/markdown', '.mp4': 'video/mp4', '.otf': 'font/otf', '.pdf': 'application/pdf', '.png': 'image/png', '.svg': 'image/svg+xml', '.ttf': 'font/ttf',
  '.txt': 'text/plain', '.wasm': 'application/wasm', '.webp': 'image/webp', '.woff': 'font/woff', '.woff2': 'font/woff2', '.xml': 'text/xml'
};
const TEXT = /^(text\/|application\/(javascript|json)|image\/svg)/;
/** A name with the hash of its content never changes what it means. */
const HASHED = /[._-][0-9a-f]{8,}\.[^/]+$/i;

/** Where the assets of a solution are: absolute, with a slash at the end. */
export function assetUrl(origin: string, sites: SiteStore, catalog: number, product: string): string {
  return `${origin}${catalogUrl(sites, catalog)}/ClientSideAssets/${product}/`;
}

/** Server-relative address of the site of a catalog. */
export function catalogUrl(sites: SiteStore, catalog: number): string {
  return catalog === TENANT_CATALOG ? CATALOG_URL : sites.site(catalog).url;
}

/**
 * Answers a request for an asset of a deployed app, `/sites/appcatalog/ClientSideAssets/<solution id>/<file>`.
 * @returns undefined when the address is not one of an asset folder
 */
export function assetAnswer(request: ApiRequest, apps: AppStore, sites: SiteStore, content: ContentStore): ApiAnswer | undefined {
  const match = /^(\/.*)\/ClientSideAssets\/([0-9a-f-]{36})\/(.+)$/i.exec(decoded(request.url.pathname));
  const [, site = '', product = '', name = ''] = match ?? [];
  if (match === null || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const catalog = site.toLowerCase() === CATALOG_URL ? TENANT_CATALOG : sites.siteByUrl(site)?.n;
  if (catalog === undefined) return undefined;
  const asset = apps.asset(catalog, product, name);
  if (asset === undefined) return { status: 404, headers: { 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-store' }, body: 'File Not Found.' };
  const type = TYPES[extname(asset.name).toLowerCase()] ?? 'application/octet-stream';
  const etag = `"${asset.blob.slice(0, 32)}"`;
  const headers = {
    'Content-Type': TEXT.test(type) ? `${type};charset=utf-8` : type,
    'Cache-Control': HASHED.test(asset.name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag
  };
  if (matches(request.headers['if-none-match'], etag)) return { status: 304, headers, body: '' };
  return { status: 200, headers, body: content.read(asset.blob) };
}

function matches(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*') ?? false;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
