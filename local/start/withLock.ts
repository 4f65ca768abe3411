import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs an action while no other process of this machine runs one under the same lock file, which holds the process id of
 * its owner. The lock of a process that is gone is taken over.
 *
 * @param say - told once when another process has to be waited for
 */
export async function withLock<T>(file: string, say: (line: string) => void, action: () => Promise<T>): Promise<T> {
  for (let waited = false; !tryLock(file); waited = true) {
    if (!waited) say('Another start is building; waiting for it …');
    await delay(250);
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isAlive(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Signal 0 only asks whether the process is there. */
function isAlive(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    // Empty for a moment between creation and writing.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
