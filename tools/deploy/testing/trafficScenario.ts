import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalSharePoint } from '../../../local/sharepoint';
import { openSharePoint } from '../../../local/sharepoint';
import { buildPackage, SOLUTION_ID } from '../../../local/sharepoint/model/apps/testing/build-package';
import type { LocalTenant } from './localTenant';
import { TENANT } from './localTenant';

/** A tenant with a hub of three sites, a site beside it, and somebody who administers nothing. */
export function openTestSharePoint(): Promise<LocalSharePoint> {
  return openSharePoint({
    dataDir: ':memory:',
    people: [
      { login: 'ada', displayName: 'Ada Admin', email: 'ada@ville.example', siteAdmin: true },
      { login: 'bob', displayName: 'Bob', email: 'bob@ville.example', groups: ['Accueil', 'Apps', 'Culture'].map((title) => `Visiteurs de ${title}`) }
    ],
    sites: [
      { url: '/', title: 'Accueil' }, { url: '/sites/intranet', title: 'Intranet', hub: '/sites/intranet' }, { url: '/sites/culture', title: 'Culture', hub: '/sites/intranet' },
      { url: '/sites/sports', title: 'Sports', hub: '/sites/intranet' }, { url: '/sites/projet', title: 'Projet' }
    ]
  });
}

/** A folder with the same package in two versions, the first one packed anew, and a file that is none. */
export async function packageFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-packages-'));
  const write = async (name: string, version: string, skipFeatureDeployment = true): Promise<void> => writeFileSync(join(folder, name), await buildPackage({ version, skipFeatureDeployment, name: 'Notes', change: {} }));
  await write('notes.sppkg', '1.0.0.0');
  await write('notes-2.sppkg', '2.0.0.0');
  await write('some-sites.sppkg', '1.0.0.0', false);
  writeFileSync(join(folder, 'broken.sppkg'), 'PK nothing');
  return folder;
}

/** A command to be recorded, and what happens in the tenant before. */
export interface RecordedCommand {
  readonly as: string | null;
  readonly args: readonly string[];
  readonly before?: (sharePoint: LocalSharePoint, tenant: LocalTenant) => void;
}

const CATALOG = `${TENANT}/sites/appcatalog`;
const [CULTURE, SPORTS] = [`${TENANT}/sites/culture`, `${TENANT}/sites/sports`];
const ID = SOLUTION_ID;

/** Each command that `npm run deploy` gives, as it goes well and as it is refused. Packages are in `{folder}`. */
export const RECORDED: readonly RecordedCommand[] = [
  { as: null, args: ['status'] },
  { as: null, args: ['spo', 'tenant', 'appcatalogurl', 'get'] },
  { as: 'ada', args: ['status'] },
  { as: 'ada', args: ['spo', 'tenant', 'appcatalogurl', 'get'], before: ({ settings }) => (settings.appCatalog = false) },
  { as: 'ada', args: ['spo', 'tenant', 'appcatalogurl', 'get'], before: ({ settings }) => (settings.appCatalog = true) },
  { as: 'ada', args: ['spo', 'app', 'list', '--appCatalogUrl', CATALOG] },
  { as: 'ada', args: ['spo', 'web', 'get', '--url', CULTURE] },
  { as: 'ada', args: ['spo', 'web', 'get', '--url', `${TENANT}/sites/none`] },
  { as: 'ada', args: ['spo', 'app', 'add', '--filePath', '{folder}/broken.sppkg', '--appCatalogUrl', CATALOG, '--overwrite'] },
  { as: 'bob', args: ['spo', 'app', 'add', '--filePath', '{folder}/notes.sppkg', '--appCatalogUrl', CATALOG, '--overwrite'] },
  { as: 'ada', args: ['spo', 'app', 'add', '--filePath', '{folder}/notes.sppkg', '--appCatalogUrl', CATALOG, '--overwrite'] },
  { as: 'ada', args: ['spo', 'app', 'list', '--appCatalogUrl', CATALOG] },
  { as: 'ada', args: ['spo', 'app', 'install', '--id', ID, '--siteUrl', CULTURE] },
  { as: 'bob', args: ['spo', 'app', 'deploy', '--id', ID, '--appCatalogUrl', CATALOG] },
  { as: 'ada', args: ['spo', 'app', 'deploy', '--id', ID, '--appCatalogUrl', CATALOG] },
  { as: 'ada', args: ['spo', 'app', 'get', '--id', ID, '--appCatalogUrl', CATALOG] },
  { as: 'bob', args: ['spo', 'app', 'install', '--id', ID, '--siteUrl', CULTURE] },
  { as: 'ada', args: ['spo', 'app', 'install', '--id', ID, '--siteUrl', CULTURE] },
  { as: 'ada', args: ['spo', 'app', 'install', '--id', ID, '--siteUrl', CULTURE] },
  { as: 'ada', args: ['spo', 'app', 'get', '--id', ID, '--appCatalogUrl', CULTURE] },
  { as: 'ada', args: ['spo', 'app', 'get', '--id', ID, '--appCatalogUrl', `${TENANT}/sites/none`] },
  { as: 'ada', args: ['spo', 'app', 'upgrade', '--id', ID, '--siteUrl', CULTURE] },
  { as: 'ada', args: ['spo', 'app', 'upgrade', '--id', ID, '--siteUrl', SPORTS] },
  { as: 'ada', args: ['spo', 'file', 'get', '--webUrl', CATALOG, '--id', '{file}', '--asFile', '--path', '{folder}/got.sppkg'] },
  { as: 'ada', args: ['spo', 'file', 'get', '--webUrl', CATALOG, '--id', ID, '--asFile', '--path', '{folder}/got.sppkg'] },
  { as: 'ada', args: ['spo', 'app', 'add', '--filePath', '{folder}/notes-2.sppkg', '--appCatalogUrl', CATALOG, '--overwrite'] },
  { as: 'ada', args: ['spo', 'app', 'deploy', '--id', ID, '--appCatalogUrl', CATALOG, '--skipFeatureDeployment'] },
  { as: 'ada', args: ['spo', 'app', 'upgrade', '--id', ID, '--siteUrl', CULTURE] },
  { as: 'ada', args: ['spo', 'app', 'uninstall', '--id', ID, '--siteUrl', CULTURE, '--force'] },
  { as: 'ada', args: ['spo', 'app', 'uninstall', '--id', ID, '--siteUrl', CULTURE, '--force'] },
  { as: 'ada', args: ['spo', 'app', 'retract', '--id', ID, '--appCatalogUrl', CATALOG, '--force'] },
  { as: 'ada', args: ['spo', 'hubsite', 'get', '--url', `${TENANT}/sites/intranet`] },
  { as: 'ada', args: ['spo', 'hubsite', 'get', '--url', CULTURE] },
  { as: 'ada', args: ['spo', 'search', '--queryText', 'DepartmentId:{HUB} contentclass:STS_Site', '--allResults', '--selectProperties', 'SPSiteUrl'] },
  { as: 'ada', args: ['spo', 'app', 'list', '--appCatalogUrl', CATALOG], before: ({ faults }) => faults.add({ kind: 'throttle', path: 'AvailableApps', count: 1, retryAfter: 1 }) },
  { as: 'ada', args: ['spo', 'app', 'list', '--appCatalogUrl', CATALOG], before: ({ faults }) => faults.add({ kind: 'unavailable', path: 'AvailableApps', count: 1, retryAfter: 1 }) },
  { as: 'ada', args: ['spo', 'app', 'list', '--appCatalogUrl', CATALOG], before: ({ faults }) => faults.add({ kind: 'deny', path: 'AvailableApps', count: 1 }) },
  { as: 'ada', args: ['spo', 'app', 'list', '--appCatalogUrl', CATALOG], before: ({ faults }) => faults.add({ kind: 'fail', path: 'AvailableApps', count: 1 }) },
  { as: 'ada', args: ['spo', 'app', 'list', '--appCatalogUrl', CATALOG], before: ({ faults }) => faults.add({ kind: 'dropBefore', path: 'AvailableApps', count: 1 }) },
  { as: 'ada', args: ['spo', 'app', 'list', '--appCatalogUrl', CATALOG], before: (_, tenant) => tenant.endSessions() }
];
