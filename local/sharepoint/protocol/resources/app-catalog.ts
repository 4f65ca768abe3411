import { AppCatalog, CATALOG_URL } from '../../model/apps/app-catalog';
import { assetUrl, catalogUrl } from '../routes/asset-answer';
import { fileStream } from '../routes/file-answer';
import { manifestOf, TENANT_CATALOG, type AppRow } from '../../model/apps/app-store';
import { compareVersions } from '../../model/apps/package/version';
import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { acts, boolean, dateTime, guid, int64, leadsTo, reads, text, uploads } from '../odata/entity-type';
import { entityOf, nothing, nullResource, type CollectionResource, type EntityResource, type EntityType, type Navigation } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import type { SiteRow } from '../../storage/site-store';
import { smallCollection } from './collections';

const GALLERY = 'Microsoft.SharePoint.Marketplace.CorporateCuratedGallery.';

/** An app as a web sees it. */
interface CatalogApp {
  readonly catalog: AppCatalog;
  readonly app: AppRow;
}

/** An app of a catalog with its methods (MS docs: application lifecycle management APIs). */
const appType: EntityType<CatalogApp> = {
  name: `${GALLERY}CorporateCatalogAppMetadata`,
  uri: ({ catalog, app }) => `Web/${nameOf(catalog)}/AvailableApps/GetById('${app.id}')`,
  properties: {
    AadAppId: text(() => '00000000-0000-0000-0000-000000000000'),
    AadPermissions: text(({ app }) => manifestOf(app).permissionRequests.map(({ resource, scope }) => `${resource}, ${scope}`).join('; ') || null),
    AppCatalogVersion: text(({ app }) => app.version),
    CanUpgrade: boolean(({ catalog, app }, context) => {
      const installed = installedVersion(catalog, app, context);
      return installed !== null && app.deployed_version !== null && compareVersions(installed, app.deployed_version) < 0;
    }),
    CDNLocation: text(({ app }, { origin, service }) => (app.deployed_version === null ? null : assetUrl(origin, service.sites, app.catalog, app.product))),
    CurrentVersionDeployed: boolean(({ app }) => app.deployed_package === app.package),
    Deployed: boolean(({ app }) => app.deployed_version !== null),
    ErrorMessage: text(() => 'No errors.'),
    ID: text(({ app }) => app.id),
    InstalledVersion: text(({ catalog, app }, context) => installedVersion(catalog, app, context) ?? ''),
    IsClientSideSolution: boolean(() => true),
    IsEnabled: boolean(() => true),
    IsPackageDefaultSkipFeatureDeployment: boolean(({ app }) => manifestOf(app).skipFeatureDeployment),
    IsValidAppPackage: boolean(() => true),
    ProductId: text(({ app }) => app.product),
    ShortDescription: text(({ app }, { language }) => {
      const { shortDescription } = manifestOf(app);
      return shortDescription[language] ?? shortDescription.default ?? '';
    }),
    SkipDeploymentFeature: boolean(({ app }) => app.tenant_wide === 1),
    Title: text(({ app }) => app.title)
  },
  navigations: {},
  operations: {
    deploy: acts(async ({ catalog, app }, call) => {
      requireAdministrator(call.context);
      await catalog.deploy(app.id, call.flag('skipFeatureDeployment'));
      return nothing;
    }),
    retract: acts(({ catalog, app }, { context }) => {
      requireAdministrator(context);
      catalog.retract(app.id);
      return nothing;
    }),
    remove: acts(({ catalog, app }, { context }) => {
      requireAdministrator(context);
      catalog.remove(app.id);
      return nothing;
    }),
    install: acts(async ({ catalog, app }, { context }) => {
      context.require(PermissionKind.ManageWeb, context.web);
      await catalog.install(app.id, context.web.url, context.user);
      return nothing;
    }),
    upgrade: acts(async ({ catalog, app }, { context }) => {
      context.require(PermissionKind.ManageWeb, context.web);
      await catalog.upgrade(app.id, context.web.url, context.user);
      return nothing;
    }),
    uninstall: acts(({ catalog, app }, { context }) => {
      context.require(PermissionKind.ManageWeb, context.web);
      catalog.uninstall(app.id, context.web.url);
      return nothing;
    })
  }
};

/** The file of a package in the catalog, as `Add` answers it. */
const packageFileType: EntityType<CatalogApp> = {
  name: 'SP.File',
  uri: (entity, context) => `Web/GetFileByServerRelativePath(decodedurl='${fileUrl(entity, context).replaceAll("'", "''")}')`,
  properties: {
    Exists: boolean(() => true),
    Length: int64(({ app }) => String(app.size)),
    Name: text(({ app }) => app.file),
    ServerRelativeUrl: text(fileUrl),
    TimeCreated: dateTime(({ app }) => app.created),
    TimeLastModified: dateTime(({ app }) => app.modified),
    Title: text(({ app }) => app.title),
    UniqueId: guid(({ app }) => app.id)
  },
  navigations: {},
  operations: {
    $value: reads(({ app }, { context }) => {
      context.require(PermissionKind.OpenItems, context.web);
      return fileStream(context, { name: app.file, blob: app.package, etag: `"{${app.id}},1"`, modified: app.modified });
    })
  }
};

/** Whatever file is read by its address is looked for in the catalog too, and few are in one. */
const IN_CATALOG = /\/AppCatalog\/[^/]+$/i;

/** The package of an app as a file of its catalog's site, by its unique id or its server-relative address; undefined where there is none. */
export function packageFile(context: RequestContext, by: { readonly id: string } | { readonly path: string }): EntityResource | undefined {
  if ('path' in by && !IN_CATALOG.test(by.path)) return undefined;
  const { service, web, site } = context;
  const catalog = new AppCatalog(service, web.url === CATALOG_URL ? TENANT_CATALOG : site.n);
  const app = catalog.store.ofCatalog(catalog.number).find((each) => ('id' in by ? each.id === by.id : fileUrl({ catalog, app: each }, context).toLowerCase() === by.path.toLowerCase()));
  return app && entityOf(packageFileType, { catalog, app });
}

const catalogType = (accessor: string, more: EntityType<AppCatalog>['navigations'] = {}): EntityType<AppCatalog> => ({
  name: GALLERY + accessor,
  uri: (catalog) => `Web/${nameOf(catalog)}`,
  properties: {},
  navigations: { AvailableApps: leadsTo((catalog) => availableApps(catalog)), ...more },
  operations: {
    add: uploads(async (catalog, call) => {
      requireAdministrator(call.context);
      const { id } = await catalog.add(call.bytes, call.text('url', 1), call.flag('overwrite'));
      return entityOf(packageFileType, { catalog, app: catalog.app(id) });
    })
  }
});

/** A site with a catalog of its own. */
const allowedSiteType: EntityType<SiteRow> = {
  name: `${GALLERY}SiteCollectionAppCatalogAllowedItem`,
  uri: ({ id }) => `Web/TenantAppCatalog/SiteCollectionAppCatalogsSites/GetById(guid'${id}')`,
  properties: {
    AbsoluteUrl: text((site, context) => context.absolute(site.url)),
    ErrorMessage: text(() => null),
    SiteID: guid(({ id }) => id)
  },
  navigations: {},
  operations: {}
};
/** Every site may have a catalog here: those are told of that have an app in theirs. */
const catalogSites: Navigation<AppCatalog> = leadsTo(({ store }, { service }) => {
  const all = (): readonly SiteRow[] => service.sites.allSites().filter(({ n }) => store.ofCatalog(n).length > 0);
  return smallCollection(allowedSiteType, 'Web/TenantAppCatalog/SiteCollectionAppCatalogsSites', all, {
    operations: {
      getById: reads((_, call) => {
        const site = all().find(({ id }) => id === call.text('siteId').toLowerCase());
        return site === undefined ? nullResource('SiteCollectionAppCatalogAllowedItem') : entityOf(allowedSiteType, site);
      })
    }
  });
});
const tenantCatalogType = catalogType('TenantCorporateCatalogAccessor', { SiteCollectionAppCatalogsSites: catalogSites });
const siteCatalogType = catalogType('SiteCollectionCorporateCatalogAccessor');

/** `_api/web/tenantappcatalog`: reached from any web, as it is the tenant's. */
export function tenantAppCatalog({ service }: RequestContext): EntityResource {
  return entityOf(tenantCatalogType, new AppCatalog(service));
}

/** `_api/web/sitecollectionappcatalog` */
export function siteCollectionAppCatalog({ service, site }: RequestContext): EntityResource {
  return entityOf(siteCatalogType, new AppCatalog(service, site.n));
}

function availableApps(catalog: AppCatalog): CollectionResource {
  const one = (id: string): EntityResource => entityOf(appType, { catalog, app: catalog.app(id) });
  return smallCollection(appType, `Web/${nameOf(catalog)}/AvailableApps`, () => catalog.store.ofCatalog(catalog.number).map((app) => ({ catalog, app })), {
    key: (call) => one(call.text('id')),
    operations: { getById: reads((_, call) => one(call.text('id'))) }
  });
}

function nameOf(catalog: AppCatalog): string {
  return catalog.number === TENANT_CATALOG ? 'TenantAppCatalog' : 'SiteCollectionAppCatalog';
}

function fileUrl({ app }: CatalogApp, { service }: RequestContext): string {
  return `${catalogUrl(service.sites, app.catalog)}/AppCatalog/${app.file}`;
}

function installedVersion(catalog: AppCatalog, app: AppRow, { web, service }: RequestContext): string | null {
  const installed = catalog.store.installedAt(app, web.n);
  if (installed !== undefined && service.clock().getTime() - Date.parse(installed) < service.settings.appInstallDelay * 1000) return null;
  return catalog.store.installation(app, web.n)?.version ?? null;
}

/** The catalog belongs to administrators; the local service has one kind of them. */
function requireAdministrator({ user }: RequestContext): void {
  if (user.site_admin !== 1) throw refusal('accessDenied');
}
