import type { RequestContext } from '../context';
import type { SiteStore, WebSettings } from '../../storage/site-store';
import type { SearchDocument } from './search-index';

/** A row of an answer: a document with its score. */
export interface Found extends SearchDocument {
  readonly rank: number;
}

/** A managed property: how it is compared and what it shows. */
export interface ManagedProperty {
  readonly name: string;
  readonly type: 'Edm.String' | 'Edm.Int64' | 'Edm.DateTime' | 'Edm.Boolean' | 'Edm.Double' | 'Edm.Int32';
  /** SQL over the row `d` of `search_documents`; absent where the property cannot be searched or sorted by. */
  readonly sql?: string;
  /** How `:` compares: the whole value, its beginning, or words in it. */
  readonly matches: 'whole' | 'start' | 'words';
  value(document: Found, context: RequestContext): string | null;
}

const own = (name: string): string => `json_extract(d.properties, '$."${name}"')`;
const SITE_URL = '(SELECT s.url FROM sites s WHERE s.n = d.site)';
const WEB_URL = '(SELECT w.url FROM webs w WHERE w.n = d.web)';
const HUB = '(SELECT h.id FROM sites s JOIN sites h ON h.n = s.hub WHERE s.n = d.site)';

function define(name: string, matches: ManagedProperty['matches'], sql: string | undefined, value: ManagedProperty['value'], type: ManagedProperty['type'] = 'Edm.String'): ManagedProperty {
  return { name, matches, type, value, ...(sql === undefined ? {} : { sql }) };
}

const listId = (document: Found, { service }: RequestContext): string | null => (document.list === null ? null : (service.lists.find(document.list)?.id ?? null));
const hubId = (document: Found, context: RequestContext): string | null => hubOf(context.service.sites, document.site);

function thumbnailOf({ thumbnailUrl, logoUrl }: WebSettings): string | null {
  return thumbnailUrl ?? logoUrl ?? null;
}

function hubOf(sites: SiteStore, site: number): string | null {
  const { hub } = sites.site(site);
  return hub === null ? null : sites.site(hub).id;
}

/** MS docs: overview of the search schema, default managed properties. Those of a list's own columns come by their name. */
const PROPERTIES: readonly ManagedProperty[] = [
  define('Title', 'words', 'd.title', ({ title }) => title),
  define('Path', 'start', 'd.url', ({ url }, context) => context.absolute(url)),
  define('OriginalPath', 'start', 'd.url', ({ url }, context) => context.absolute(url)),
  define('ParentLink', 'start', 'd.parent_url', ({ parent_url }, context) => context.absolute(parent_url)),
  define('Author', 'words', 'd.author', ({ author }) => author),
  define('Created', 'whole', 'd.created', ({ created }) => created, 'Edm.DateTime'),
  define('LastModifiedTime', 'whole', 'd.modified', ({ modified }) => modified, 'Edm.DateTime'),
  define('Write', 'whole', 'd.modified', ({ modified }) => modified, 'Edm.DateTime'),
  define('contentclass', 'whole', 'd.class', (document) => document.class),
  define('ContentTypeId', 'whole', 'd.content_type', ({ content_type }) => content_type),
  define('FileType', 'whole', 'd.file_type', ({ file_type }) => file_type),
  define('FileExtension', 'whole', 'd.file_type', ({ file_type }) => file_type),
  define('Filename', 'words', own('filename'), (document) => propertyOf(document, 'filename')),
  define('Size', 'whole', `CAST(${own('size')} AS INTEGER)`, (document) => propertyOf(document, 'size') ?? '0', 'Edm.Int64'),
  define('IsDocument', 'whole', "(d.file_type IS NOT NULL AND d.class <> 'STS_ListItem_WebPageLibrary')", (document) => String(document.file_type !== null && document.class !== 'STS_ListItem_WebPageLibrary'), 'Edm.Boolean'),
  define('IsContainer', 'whole', '(d.list IS NULL)', ({ list }) => String(list === null), 'Edm.Boolean'),
  define('Description', 'words', own('description'), (document) => propertyOf(document, 'description')),
  define('SiteDescription', 'words', own('description'), (document) => (document.list === null ? propertyOf(document, 'description') : null)),
  define('PromotedState', 'whole', `CAST(${own('promotedstate')} AS INTEGER)`, (document) => propertyOf(document, 'promotedstate'), 'Edm.Int32'),
  define('FirstPublishedDate', 'whole', own('firstpublisheddate'), (document) => propertyOf(document, 'firstpublisheddate'), 'Edm.DateTime'),
  define('SPSiteURL', 'whole', SITE_URL, ({ site }, context) => context.absolute(context.service.sites.site(site).url)),
  define('SPWebUrl', 'whole', WEB_URL, ({ web }, context) => context.absolute(context.service.sites.web(web).url)),
  define('SiteName', 'whole', WEB_URL, ({ web }, context) => context.absolute(context.service.sites.web(web).url)),
  define('SitePath', 'whole', SITE_URL, ({ site }, context) => context.absolute(context.service.sites.site(site).url)),
  define('SiteTitle', 'words', '(SELECT w.title FROM webs w WHERE w.n = d.web)', ({ web }, { service }) => service.sites.web(web).title),
  define('SiteId', 'whole', '(SELECT s.id FROM sites s WHERE s.n = d.site)', ({ site }, { service }) => service.sites.site(site).id),
  define('WebId', 'whole', '(SELECT w.id FROM webs w WHERE w.n = d.web)', ({ web }, { service }) => service.sites.web(web).id),
  define('WebTemplate', 'whole', "(SELECT substr(w.template, 1, instr(w.template || '#', '#') - 1) FROM webs w WHERE w.n = d.web)", ({ web }, { service }) => service.sites.web(web).template.split('#')[0] ?? ''),
  define('SiteLogo', 'whole', undefined, ({ web }, { service }) => thumbnailOf(service.sites.settingsOf(service.sites.web(web)))),
  define('ListId', 'whole', '(SELECT l.id FROM lists l WHERE l.n = d.list)', listId),
  define('ListItemID', 'whole', 'd.item', ({ item }) => (item === null ? null : String(item)), 'Edm.Int64'),
  define('UniqueId', 'whole', 'd.guid', ({ guid }) => `{${guid}}`),
  define('DepartmentId', 'whole', HUB, (document, context) => braced(hubId(document, context))),
  define('RelatedHubSites', 'whole', HUB, hubId),
  define('IsHubSite', 'whole', '(EXISTS (SELECT 1 FROM sites s WHERE s.n = d.site AND s.hub = s.n) AND d.list IS NULL)', ({ site, list }, { service }) => String(list === null && service.sites.site(site).hub === site), 'Edm.Boolean'),
  define('DocId', 'whole', 'd.n', ({ n }) => String(n), 'Edm.Int64'),
  define('IndexDocId', 'whole', 'd.n', ({ n }) => String(n), 'Edm.Int64'),
  define('WorkId', 'whole', 'd.n', ({ n }) => String(n), 'Edm.Int64'),
  define('Rank', 'whole', undefined, ({ rank }) => String(rank), 'Edm.Double'),
  define('HitHighlightedSummary', 'whole', undefined, (document) => propertyOf(document, 'description') ?? ''),
  define('RenderTemplateId', 'whole', undefined, () => '~sitecollection/_catalogs/masterpage/Display Templates/Search/Item_Default.js')
];

const byName = new Map(PROPERTIES.map((property) => [property.name.toLowerCase(), property]));

/** Properties of a row whose query names none. */
export const DEFAULT_PROPERTIES: readonly string[] = [
  'Rank', 'DocId', 'WorkId', 'Title', 'Author', 'Size', 'Path', 'Description', 'Write', 'HitHighlightedSummary', 'contentclass', 'FileType', 'SPSiteURL', 'SPWebUrl', 'SiteName', 'ParentLink', 'IsContainer', 'IsDocument'
];

/** What every row ends with, asked for or not. */
export const ALWAYS: readonly string[] = ['OriginalPath', 'DocId', 'RenderTemplateId'];

/** A property by its name in any case; undefined for one that the schema does not have. */
export function managedProperty(name: string): ManagedProperty | undefined {
  const known = byName.get(name.toLowerCase());
  if (known !== undefined) return known;
  const column = /^([\p{L}\p{N}_]+?)(ows(?:text|mtxt|chcs|chcm|nmbr|curr|intg|date|bool|urlh))$/iu.exec(name);
  if (column === null) return undefined;
  const key = name.toLowerCase();
  const numeric = /ows(nmbr|curr|intg)$/.test(key);
  return define(name, 'words', numeric ? `CAST(${own(key)} AS REAL)` : own(key), (document) => propertyOf(document, key), numeric ? 'Edm.Double' : 'Edm.String');
}

function propertyOf({ properties }: SearchDocument, name: string): string | null {
  return (JSON.parse(properties) as Record<string, string | undefined>)[name] ?? null;
}

function braced(id: string | null): string | null {
  return id === null ? null : `{${id}}`;
}
