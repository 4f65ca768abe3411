import { AppStore, manifestOf, TENANT_CATALOG } from '../../model/apps/app-store';
import type { RequestContext } from '../../model/context';
import { boolean, dateTime, extendType, guid, int32, int64, leadsTo, text } from '../odata/entity-type';
import { entityOf, nullResource, type CollectionResource, type EntityType } from '../odata/resource';
import { smallCollection } from './collections';
import { isListed } from './lists';
import { webType } from './web';

/** Numbers of `SP.AppType` (MS docs: AppType enumeration). */
const AppType = { Doclib: 0, List: 1, Instance: 3 } as const;
/** `SP.AppSource.CorporateCatalog`. */
const CORPORATE_CATALOG = 2;
/** `SP.AppStatus.Installed`. */
const INSTALLED = 4;
const NO_ID = '00000000-0000-0000-0000-000000000000';
/** `BaseType` of a document library. */
const LIBRARY = 1;

/** What the page "Site contents" shows as one tile: a list, or an app that is installed. */
interface AppTile {
  readonly id: string;
  readonly product: string;
  readonly principal: string;
  readonly source: number;
  readonly type: number;
  readonly template: number;
  readonly children: number;
  readonly title: string;
  readonly description: string;
  readonly target: string;
  readonly version: string;
  /** ISO 8601. */
  readonly modified: string;
}

const appTileType: EntityType<AppTile> = {
  name: 'SP.AppTile',
  uri: ({ id }) => `Web/AppTiles(guid'${id}')`,
  properties: {
    AppId: guid(({ id }) => id),
    AppPrincipalId: text(({ principal }) => principal),
    AppSource: int32(({ source }) => source),
    AppStatus: int32(() => INSTALLED),
    AppType: int32(({ type }) => type),
    AssetId: text(() => ''),
    BaseTemplate: int32(({ template }) => template),
    ChildCount: int32(({ children }) => children),
    ContentMarket: text(() => ''),
    CustomSettingsUrl: text(() => ''),
    Description: text(({ description }) => description),
    IsCorporateCatalogSite: boolean(() => false),
    LastModified: text(({ modified }) => modified),
    LastModifiedDate: dateTime(({ modified }) => modified),
    ProductId: guid(({ product }) => product),
    Target: text(({ target }) => target),
    Thumbnail: text(() => ''),
    Title: text(({ title }) => title),
    Version: text(({ version }) => version),
    VersionCount: int64(() => '0'),
    VersionSize: int64(() => '0')
  },
  navigations: {},
  operations: {}
};

/** The lists that a web shows, then the apps that are installed in it. */
function appTiles(context: RequestContext): CollectionResource {
  const tiles = (): readonly AppTile[] => [...listTiles(context), ...installedApps(context)];
  return smallCollection(appTileType, 'Web/AppTiles', tiles, {
    key: (call) => {
      const tile = tiles().find(({ id }) => id === call.text('appId').toLowerCase());
      return tile === undefined ? nullResource('AppTile') : entityOf(appTileType, tile);
    }
  });
}

function listTiles(context: RequestContext): readonly AppTile[] {
  const lists = context.service.lists.ofWeb(context.web.n).filter((list) => list.hidden === 0 && isListed(context, list));
  return lists.map((list) => ({
    id: list.id, product: NO_ID, principal: '', source: 0, type: list.base_type === LIBRARY ? AppType.Doclib : AppType.List, template: list.template, children: list.item_count,
    title: list.title, description: list.description, target: list.url, version: '', modified: list.modified
  }));
}

function installedApps({ service, web, site, language }: RequestContext): readonly AppTile[] {
  const apps = new AppStore(service.database);
  return [...apps.ofCatalog(TENANT_CATALOG), ...apps.ofCatalog(site.n)].flatMap((app) => {
    const installed = apps.installation(app, web.n);
    const { shortDescription } = manifestOf(app);
    if (installed === undefined) return [];
    return [{
      id: app.id, product: app.product, principal: `i:0i.t|ms.sp.ext|${app.id}@${NO_ID}`, source: CORPORATE_CATALOG, type: AppType.Instance, template: 0, children: 0,
      title: app.title, description: shortDescription[language] ?? shortDescription.default ?? '', target: '', version: installed.version, modified: app.modified
    }];
  });
}

extendType(webType, { navigations: { AppTiles: leadsTo((web, context) => appTiles(context.in(web))) } });
