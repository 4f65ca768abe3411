/**
 * `npm run package`: the production package, as an SPFx developer would type it, on a fresh clone too; what is in it, with licences; and the apps for Teams.
 * `npm run package -- --publisher … --website … --privacy … --terms …` says who answers for it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { packageFile, recordPackage } from '../local/start/packageStamp';
import { buildTraces } from './package/buildTraces';
import type { ShippedFolders } from './package/licences';
import { licenceFaults, licenceTable, noticesOf, readShipped } from './package/licences';
import { isComplete, PUBLISHER_HELP, publisherOf, readSolution } from './package/publisher';
import { settlePackage } from './package/settlePackage';
import { writeTeamsApps } from './package/teamsApps';
import { readZip } from './package/writeZip';

const root = process.cwd();
const folder = 'sharepoint/solution';
const { version, developer } = readSolution();

function gulp(task: string): void {
  const { status } = spawnSync(process.execPath, ['node_modules/gulp/bin/gulp.js', task, '--ship'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The texts that licences want beside the scripts go into the package; a licence that may not ship ends the build. */
function shipLicences(): void {
  const folders = JSON.parse(readFileSync('temp/shipped-packages.json', 'utf8')) as ShippedFolders;
  const packages = readShipped(root, folders);
  const faults = licenceFaults(packages);
  if (faults.length > 0) throw new Error(`The package must not ship like this:\n${faults.join('\n')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync('release/assets/parvis-licences.txt', noticesOf(packages, root));
  writeFileSync(`${folder}/licences.md`, licenceTable(packages, version));
  writeFileSync(`${folder}/licences.json`, `${JSON.stringify({ version, packages: packages.map(({ text: _, ...said }) => said) }, null, 2)}\n`);
}

async function build(): Promise<void> {
  const publisher = publisherOf(process.argv.slice(2), developer);
  gulp('clean');
  gulp('bundle');
  shipLicences();
  gulp('package-solution');
  const file = packageFile(root);
  const settled = await settlePackage(readFileSync(file), { ...developer, ...publisher });
  const traces = buildTraces(await readZip(settled), { root, now: new Date() });
  if (traces.length > 0) throw new Error(`The package says where or when it was built, so no other build is the same:\n${traces.join('\n')}`);
  writeFileSync(file, settled);
  if (isComplete(publisher)) console.log(`${await writeTeamsApps(`${folder}/teams`, version.replace(/\.\d+$/, ''), publisher)} apps for the Teams admin centre are in ${folder}/teams.`);
  else {
    rmSync(`${folder}/teams`, { recursive: true, force: true });
    console.log(`No apps for the Teams admin centre were written. ${PUBLISHER_HELP}`);
  }
  // `npm start` builds again only when a source has changed since.
  recordPackage(root);
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
