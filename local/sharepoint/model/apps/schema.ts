/**
 * Apps of the tenant's catalog (`catalog` 0) and of site catalogs (number of the site). `package` is the hash of the
 * package that was added last; `deployed_package` that of the one whose components and assets are served.
 */
export const APP_TABLES = `
CREATE TABLE apps (
  n INTEGER PRIMARY KEY, catalog INTEGER NOT NULL DEFAULT 0, id TEXT NOT NULL UNIQUE, product TEXT NOT NULL, file TEXT NOT NULL, title TEXT NOT NULL,
  version TEXT NOT NULL, package TEXT NOT NULL, size INTEGER NOT NULL, manifest TEXT NOT NULL, deployed_version TEXT, deployed_package TEXT,
  tenant_wide INTEGER NOT NULL DEFAULT 0, created TEXT NOT NULL, modified TEXT NOT NULL
);
CREATE UNIQUE INDEX apps_product ON apps (catalog, product);

CREATE TABLE app_components (
  app INTEGER NOT NULL REFERENCES apps(n) ON DELETE CASCADE, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, manifest TEXT NOT NULL, activated TEXT NOT NULL,
  PRIMARY KEY (app, id)
) WITHOUT ROWID;

CREATE TABLE app_assets (
  app INTEGER NOT NULL REFERENCES apps(n) ON DELETE CASCADE, name TEXT NOT NULL COLLATE NOCASE, blob TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (app, name)
) WITHOUT ROWID;

CREATE TABLE app_installations (
  app INTEGER NOT NULL REFERENCES apps(n) ON DELETE CASCADE, web INTEGER NOT NULL REFERENCES webs(n) ON DELETE CASCADE, version TEXT NOT NULL, features TEXT NOT NULL, installed TEXT NOT NULL,
  PRIMARY KEY (app, web)
) WITHOUT ROWID;

CREATE TABLE custom_actions (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, app INTEGER NOT NULL REFERENCES apps(n) ON DELETE CASCADE, web INTEGER NOT NULL REFERENCES webs(n) ON DELETE CASCADE,
  title TEXT NOT NULL, location TEXT NOT NULL, component TEXT NOT NULL, properties TEXT NOT NULL, registration_type TEXT NOT NULL, registration_id TEXT NOT NULL, sequence INTEGER NOT NULL
);
CREATE INDEX custom_actions_web ON custom_actions (web, sequence);
`;
