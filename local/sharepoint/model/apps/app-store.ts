import { randomUUID } from 'node:crypto';
import type { Database } from '../../storage/database';
import type { AppManifest } from './package/app-manifest';
import type { ClientSideComponent, ComponentKind, ComponentManifest } from './package/component';
import type { CustomActionElement } from './package/elements';

/** The catalog of the whole tenant. A site's own catalog goes by the number of the site. */
export const TENANT_CATALOG = 0;

/** An app of a catalog. */
export interface AppRow {
  readonly n: number;
  readonly catalog: number;
  /** Id of its file in the catalog, lower case: what REST calls the app's id. */
  readonly id: string;
  /** Solution id, lower case. */
  readonly product: string;
  readonly file: string;
  readonly title: string;
  readonly version: string;
  /** Hash of the package that was added last, and its bytes. */
  readonly package: string;
  readonly size: number;
  /** JSON of {@link AppManifest}. */
  readonly manifest: string;
  readonly deployed_version: string | null;
  readonly deployed_package: string | null;
  /** 1: every site has its components without an installation. */
  readonly tenant_wide: number;
  readonly created: string;
  readonly modified: string;
}

export interface ComponentRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ComponentKind;
  /** JSON of the component manifest, with the placeholder of the asset address. */
  readonly manifest: string;
  /** When it was deployed. */
  readonly activated: string;
  readonly product: string;
  readonly catalog: number;
}

/** An app in a web. */
export interface Installation {
  readonly version: string;
  /** Versions of its activated features by their id. */
  readonly features: Readonly<Record<string, string>>;
}

export interface AssetRow {
  readonly name: string;
  /** Hash of its content. */
  readonly blob: string;
  readonly size: number;
}

/** An extension of a web (`CustomAction`). */
export interface CustomActionRow {
  readonly id: string;
  readonly title: string;
  readonly location: string;
  /** Component id. */
  readonly component: string;
  readonly properties: string;
  readonly registration_type: string;
  readonly registration_id: string;
  readonly sequence: number;
}

const APP = 'n, catalog, id, product, file, title, version, package, size, manifest, deployed_version, deployed_package, tenant_wide, created, modified';

/** Apps, what their deployed packages bring along, and where they are installed. */
export class AppStore {
  public constructor(private readonly database: Database) {}

  public ofCatalog(catalog: number): AppRow[] {
    return this.database.all<AppRow>(`SELECT ${APP} FROM apps WHERE catalog = ? ORDER BY sp_key(title), n`, catalog);
  }

  /** By the id of its file or by its solution id. */
  public byId(catalog: number, id: string): AppRow | undefined {
    const key = id.replace(/[{}]/g, '').toLowerCase();
    return this.database.get<AppRow>(`SELECT ${APP} FROM apps WHERE catalog = ?1 AND (id = ?2 OR product = ?2)`, catalog, key);
  }

  public byFile(catalog: number, file: string): AppRow | undefined {
    return this.database.get<AppRow>(`SELECT ${APP} FROM apps WHERE catalog = ? AND file = ? COLLATE NOCASE`, catalog, file);
  }

  /** Adds an app, or replaces its package; what is deployed stays deployed. */
  public put(app: Pick<AppRow, 'catalog' | 'file' | 'package' | 'size'>, manifest: AppManifest, now: string): AppRow {
    this.database.run(
      `INSERT INTO apps (catalog, id, product, file, title, version, package, size, manifest, created, modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (catalog, product) DO UPDATE SET file = excluded.file, title = excluded.title, version = excluded.version, package = excluded.package,
         size = excluded.size, manifest = excluded.manifest, modified = excluded.modified`,
      app.catalog, randomUUID(), manifest.productId, app.file, manifest.title, manifest.version, app.package, app.size, JSON.stringify(manifest), now, now
    );
    return this.existing(app.catalog, manifest.productId);
  }

  /** Another app of the same catalog whose deployed package has the component. */
  public holderOf(component: string, { n, catalog }: Pick<AppRow, 'n' | 'catalog'>): AppRow | undefined {
    return this.database.get<AppRow>(`SELECT ${APP} FROM apps WHERE catalog = ? AND n <> ? AND n IN (SELECT app FROM app_components WHERE id = ?)`, catalog, n, component);
  }

  /** Serves the components and assets of the package that was added last. */
  public deploy(app: AppRow, components: readonly ClientSideComponent[], assets: readonly AssetRow[], tenantWide: boolean, now: string): AppRow {
    this.clearDeployment(app);
    for (const { id, name, kind, manifest } of components) {
      this.database.run('INSERT INTO app_components (app, id, name, kind, manifest, activated) VALUES (?, ?, ?, ?, ?, ?)', app.n, id, name, kind, JSON.stringify(manifest), now);
    }
    for (const { name, blob, size } of assets) this.database.run('INSERT INTO app_assets (app, name, blob, size) VALUES (?, ?, ?, ?)', app.n, name, blob, size);
    this.database.run('UPDATE apps SET deployed_version = version, deployed_package = package, tenant_wide = ? WHERE n = ?', tenantWide ? 1 : 0, app.n);
    return this.existing(app.catalog, app.id);
  }

  /** Takes the components and assets back; installations stay, as in SharePoint. */
  public retract(app: AppRow): AppRow {
    this.clearDeployment(app);
    this.database.run('UPDATE apps SET deployed_version = NULL, deployed_package = NULL, tenant_wide = 0 WHERE n = ?', app.n);
    return this.existing(app.catalog, app.id);
  }

  public remove(app: AppRow): void {
    this.database.run('DELETE FROM apps WHERE n = ?', app.n);
  }

  /** What is installed of an app in a web; undefined where it is not. */
  public installation(app: AppRow, web: number): Installation | undefined {
    const row = this.database.get<{ version: string; features: string }>('SELECT version, features FROM app_installations WHERE app = ? AND web = ?', app.n, web);
    return row && { version: row.version, features: JSON.parse(row.features) as Installation['features'] };
  }

  /** When it was installed, ISO 8601. */
  public installedAt(app: AppRow, web: number): string | undefined {
    return this.database.get<{ installed: string }>('SELECT installed FROM app_installations WHERE app = ? AND web = ?', app.n, web)?.installed;
  }

  public setInstalled(app: AppRow, web: number, { version, features }: Installation, now: string): void {
    // An upgrade leaves the time of the installation.
    this.database.run('INSERT INTO app_installations (app, web, version, features, installed) VALUES (?, ?, ?, ?, ?) ON CONFLICT (app, web) DO UPDATE SET version = excluded.version, features = excluded.features', app.n, web, version, JSON.stringify(features), now);
  }

  public removeInstallation(app: AppRow, web: number): void {
    this.database.run('DELETE FROM app_installations WHERE app = ? AND web = ?', app.n, web);
    this.database.run('DELETE FROM custom_actions WHERE app = ? AND web = ?', app.n, web);
  }

  /** Components that a web has: of apps that every site has, and of those installed in it. */
  public componentsOf(web: { readonly n: number; readonly site: number }): ComponentRow[] {
    return this.database.all<ComponentRow>(
      `SELECT c.id, c.name, c.kind, c.manifest, c.activated, a.product, a.catalog FROM app_components c JOIN apps a ON a.n = c.app
       WHERE a.catalog IN (0, ?) AND (a.tenant_wide = 1 OR EXISTS (SELECT 1 FROM app_installations i WHERE i.app = a.n AND i.web = ?)) ORDER BY sp_key(c.name), c.id`,
      web.site, web.n
    );
  }

  public asset(catalog: number, product: string, name: string): AssetRow | undefined {
    return this.database.get<AssetRow>('SELECT f.name, f.blob, f.size FROM app_assets f JOIN apps a ON a.n = f.app WHERE a.catalog = ? AND a.product = ? AND f.name = ?', catalog, product.toLowerCase(), name);
  }

  public addCustomAction(app: AppRow, web: number, action: CustomActionElement): void {
    this.database.run(
      'INSERT INTO custom_actions (id, app, web, title, location, component, properties, registration_type, registration_id, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      randomUUID(), app.n, web, action.title, action.location, action.componentId, action.componentProperties, action.registrationType, action.registrationId, action.sequence
    );
  }

  public customActionsOf(web: number): CustomActionRow[] {
    return this.database.all<CustomActionRow>('SELECT id, title, location, component, properties, registration_type, registration_id, sequence FROM custom_actions WHERE web = ? ORDER BY sequence, n', web);
  }

  private clearDeployment(app: AppRow): void {
    this.database.run('DELETE FROM app_components WHERE app = ?', app.n);
    this.database.run('DELETE FROM app_assets WHERE app = ?', app.n);
  }

  private existing(catalog: number, id: string): AppRow {
    const app = this.byId(catalog, id);
    if (app === undefined) throw new Error('The app was not stored.');
    return app;
  }
}

/** The manifest that was read when the package was added. */
export function manifestOf(app: Pick<AppRow, 'manifest'>): AppManifest {
  return JSON.parse(app.manifest) as AppManifest;
}

export function componentManifestOf(component: Pick<ComponentRow, 'manifest'>): ComponentManifest {
  return JSON.parse(component.manifest) as ComponentManifest;
}
