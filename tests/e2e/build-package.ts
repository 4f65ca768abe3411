import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The specs drive what is shipped: builds the production package when it is missing. */
export default function buildPackage(): void {
  if (existsSync('sharepoint/solution/parvis.sppkg')) return;
  const { status } = spawnSync(process.execPath, ['tools/with-node.mjs', 'tools/package.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The production package could not be built (see above).');
}
