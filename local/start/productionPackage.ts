import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPackageFresh, packageFile } from './packageStamp';
import { spawnOnLeash } from './spawnOnLeash';
import { StartError } from './startError';
import { withLock } from './withLock';

/** Last lines of a failed build that are shown. */
const SHOWN_LINES = 30;

/**
 * The project's production package, built when a source changed since it was built last.
 *
 * @param say - told what takes time
 * @returns path of the `.sppkg`
 * @throws StartError when the build fails
 */
export async function productionPackage(root: string, say: (line: string) => void): Promise<string> {
  const cache = join(root, 'node_modules', '.cache', 'parvis-start');
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, 'build.lock'), say, async () => {
    if (isPackageFresh(root)) return;
    say('Building the production package (half a minute) …');
    await build(root, say);
  });
  return packageFile(root);
}

function build(root: string, say: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnOnLeash(root, ['--import', 'tsx', join(root, 'tools', 'package.ts')]);
    const lines: string[] = [];
    const listen = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n').map((text) => text.trimEnd()).filter(Boolean)) {
        lines.push(line);
        // Gulp's own lines say which step runs: "[22:10:01] Starting 'bundle'...".
        const step = /Starting '([\w-]+)'/.exec(line)?.[1];
        if (step !== undefined) say(`  ${step}`);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      reject(new StartError(`${lines.slice(-SHOWN_LINES).join('\n')}\nThe production package could not be built (see above).`));
    });
  });
}
