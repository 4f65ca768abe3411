import { RequestContext, toSeconds } from '../context';
import { refusal } from '../../errors';
import type { Service } from '../service';
import type { PrincipalRow } from '../../storage/principal-store';
import type { WebRow } from '../../storage/site-store';
import { AppStore, TENANT_CATALOG, type AppRow } from './app-store';
import { addContentTypeField, provisionElements } from './feature-provisioner';
import { readAppPackage } from './package/app-package';
import { listTenantExtensions } from './tenant-extensions';
import type { Feature } from './package/feature';
import { compareVersions } from './package/version';

/** How an app of a catalog stands. */
export interface AppStatus {
  /** Id of the app's file. Methods take it, or the solution id. */
  readonly id: string;
  readonly productId: string;
  readonly title: string;
  /** Version that was added last. */
  readonly version: string;
  /** Version whose components and assets are served. */
  readonly deployedVersion?: string;
  /** Available in every site without an installation. */
  readonly tenantWide: boolean;
}

/** Where the tenant's app catalog is. */
export const CATALOG_URL = '/sites/appcatalog';

/**
 * An app catalog: packages are added, deployed (their components and assets are served), installed in webs (their
 * features are activated), upgraded, retracted and removed (MS docs: application lifecycle management APIs).
 * Each method does all of its work or none; a refusal is a SharePointError with one sentence.
 */
export class AppCatalog {
  public readonly store: AppStore;

  /** @param number - {@link TENANT_CATALOG}, or the number of the site whose own catalog it is */
  public constructor(
    private readonly service: Service,
    public readonly number = TENANT_CATALOG
  ) {
    this.store = new AppStore(service.database);
  }

  /** Every app of the catalog by title. */
  public list(): readonly AppStatus[] {
    return this.store.ofCatalog(this.number).map(statusOf);
  }

  /**
   * Adds a package, or a new version of one; what is deployed and installed stays until it is deployed and upgraded.
   * @param bytes - the `.sppkg`
   * @param fileName - its name in the catalog
   * @param overwrite - replace a package of the same name or solution
   * @throws SharePointError when the package is damaged (nothing has changed), or is there already and `overwrite` is false
   */
  public async add(bytes: Uint8Array, fileName: string, overwrite = true): Promise<AppStatus> {
    const { manifest } = await readAppPackage(bytes);
    const hash = this.service.content.put(bytes);
    return this.service.database.transaction(() => {
      const sameFile = this.store.byFile(this.number, fileName);
      if (!overwrite && (sameFile ?? this.store.byId(this.number, manifest.productId)) !== undefined) throw refusal('fileExists', fileName);
      if (sameFile !== undefined && sameFile.product !== manifest.productId) this.store.remove(sameFile);
      return statusOf(this.store.put({ catalog: this.number, file: fileName, package: hash, size: bytes.length }, manifest, this.now()));
    });
  }

  /**
   * Serves the components and assets of the package that was added last.
   * @param skipFeatureDeployment - make them available in every site; counts only for packages that allow it, and is the
   *   package's own choice when absent
   * @throws SharePointError `appNotFound`, `componentTaken` when the deployed package of another app has one of its components
   */
  public async deploy(id: string, skipFeatureDeployment = true): Promise<AppStatus> {
    const app = this.app(id);
    const { manifest, features, components, assets } = await readAppPackage(this.service.content.read(app.package));
    const stored = assets.map(({ name, bytes }) => ({ name, blob: this.service.content.put(bytes), size: bytes.length }));
    const tenantWide = skipFeatureDeployment && manifest.skipFeatureDeployment;
    return this.service.database.transaction(() => {
      for (const { id: component, name } of components) {
        const holder = this.store.holderOf(component, app);
        if (holder !== undefined) throw refusal('componentTaken', name, component, holder.file);
      }
      const deployed = this.store.deploy(this.app(app.id), components, stored, tenantWide, this.now());
      const catalog = this.number === TENANT_CATALOG ? this.service.sites.webByUrl(CATALOG_URL) : undefined;
      if (tenantWide && catalog !== undefined) listTenantExtensions(this.contextIn(catalog, undefined), features.flatMap(({ elements }) => elements.tenantExtensions));
      return statusOf(deployed);
    });
  }

  /**
   * Installs the deployed version in a web: columns, content types, lists with their rows, in this order.
   * @param webUrl - server-relative, `/sites/intranet`
   * @param by - who does it; the site collection administrator when absent
   * @throws SharePointError `appNotFound`, `appNotDeployed`, `appInstalled`, or what kept a list from being made
   */
  public async install(id: string, webUrl: string, by?: PrincipalRow): Promise<void> {
    const { app, version, features } = await this.deployed(id);
    this.service.database.transaction(() => {
      const web = this.web(webUrl);
      if (this.store.installation(app, web.n) !== undefined) throw refusal('appInstalled', app.title);
      const context = this.contextIn(web, by);
      for (const { elements } of features) this.provision(app, context, elements);
      this.store.setInstalled(app, web.n, { version, features: versionsOf(features) }, context.now);
    });
  }

  /**
   * Brings the installation of a web to the deployed version: runs the upgrade actions whose range holds the installed
   * version, and activates features that are new.
   * @throws SharePointError `appNotFound`, `appNotDeployed`, `appNotInstalled`, `appUpToDate`
   */
  public async upgrade(id: string, webUrl: string, by?: PrincipalRow): Promise<void> {
    const { app, version, features } = await this.deployed(id);
    this.service.database.transaction(() => {
      const web = this.web(webUrl);
      const installed = this.store.installation(app, web.n);
      if (installed === undefined) throw refusal('appNotInstalled', app.title);
      if (compareVersions(installed.version, version) >= 0) throw refusal('appUpToDate', app.title, installed.version);
      const context = this.contextIn(web, by);
      for (const feature of features) {
        const before = installed.features[feature.id];
        if (before === undefined) this.provision(app, context, feature.elements);
        else this.upgradeFeature(app, context, feature, before);
      }
      this.store.setInstalled(app, web.n, { version, features: versionsOf(features) }, context.now);
    });
  }

  /** @throws SharePointError `appNotFound`, `appNotInstalled`. Lists and their items stay, as in SharePoint. */
  public uninstall(id: string, webUrl: string): void {
    const app = this.app(id);
    this.service.database.transaction(() => {
      const web = this.web(webUrl);
      if (this.store.installation(app, web.n) === undefined) throw refusal('appNotInstalled', app.title);
      this.store.removeInstallation(app, web.n);
    });
  }

  /** Takes the components and assets back from every site. @throws SharePointError `appNotFound` */
  public retract(id: string): AppStatus {
    return this.service.database.transaction(() => statusOf(this.store.retract(this.app(id))));
  }

  /** Takes the package out of the catalog with its installations. @throws SharePointError `appNotFound` */
  public remove(id: string): void {
    this.service.database.transaction(() => this.store.remove(this.app(id)));
  }

  /** @throws SharePointError `appNotFound` */
  public app(id: string): AppRow {
    const app = this.store.byId(this.number, id);
    if (app === undefined) throw refusal('appNotFound');
    return app;
  }

  private async deployed(id: string): Promise<{ readonly app: AppRow; readonly version: string; readonly features: readonly Feature[] }> {
    const app = this.app(id);
    if (app.deployed_package === null || app.deployed_version === null) throw refusal('appNotDeployed', app.title);
    const { features } = await readAppPackage(this.service.content.read(app.deployed_package));
    return { app, version: app.deployed_version, features };
  }

  private provision(app: AppRow, context: RequestContext, elements: Feature['elements']): void {
    provisionElements(context, elements);
    for (const action of elements.customActions) this.store.addCustomAction(app, context.web.n, action);
  }

  private upgradeFeature(app: AppRow, context: RequestContext, { upgrade, version }: Feature, before: string): void {
    if (compareVersions(before, version) >= 0) return;
    for (const { begin, end, elements, contentTypeFields } of upgrade) {
      const inRange = (begin === undefined || compareVersions(before, begin) >= 0) && (end === undefined || compareVersions(before, end) < 0);
      if (!inRange) continue;
      this.provision(app, context, elements);
      for (const field of contentTypeFields) addContentTypeField(context, field);
    }
  }

  private web(url: string): WebRow {
    const web = this.service.sites.webByUrl(url);
    if (web === undefined || (this.number !== TENANT_CATALOG && web.site !== this.number)) throw refusal('resourceNotFound', url);
    return web;
  }

  /** Features are activated as a user, with his rights, as items and lists are made by a request. */
  private contextIn(web: WebRow, by: PrincipalRow | undefined): RequestContext {
    const { people, principals } = this.service;
    const administrator = people.administrator();
    const user = by ?? (administrator && principals.ensure(web.site, administrator));
    if (user === undefined) throw refusal('accessDenied');
    const request = { url: new URL(`http://localhost${web.url}`), headers: {}, body: new Uint8Array() };
    return new RequestContext(this.service, request, web, user, web.language === 1036 ? 'fr-FR' : 'en-US');
  }

  private now(): string {
    return toSeconds(this.service.clock());
  }
}

function versionsOf(features: readonly Feature[]): Readonly<Record<string, string>> {
  return Object.fromEntries(features.map(({ id, version }) => [id, version]));
}

function statusOf(app: AppRow): AppStatus {
  return {
    id: app.id,
    productId: app.product,
    title: app.title,
    version: app.version,
    ...(app.deployed_version === null ? {} : { deployedVersion: app.deployed_version }),
    tenantWide: app.tenant_wide === 1
  };
}
