/** `npm run package`: the production package, as an SPFx developer would type it, on a fresh clone too. */
import { spawnSync } from 'node:child_process';
import { recordPackage } from '../local/start/packageStamp';

for (const task of ['clean', 'bundle', 'package-solution']) {
  const { status } = spawnSync(process.execPath, ['node_modules/gulp/bin/gulp.js', task, '--ship'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
// `npm start` builds again only when a source has changed since.
recordPackage(process.cwd());
