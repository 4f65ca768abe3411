import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalCity } from './localCity';
import { newDataDir, startLocalCity } from './localCity';

/**
 * A demo city as its first start leaves it. To fill one takes ten times as long as to start it, so that is done once and copied; all copies stand on
 * the port of the first, since some of their pages name others by their whole address.
 *
 * @param folder - where the filled city is kept; of one worker, whose cities never stand at the same time
 */
export async function startFilledCity(folder: string): Promise<LocalCity> {
  if (!existsSync(portFile(folder))) await fill(folder);
  const copy = async (): Promise<LocalCity> => {
    const dataDir = newDataDir();
    cpSync(join(folder, 'data'), dataDir, { recursive: true });
    return startLocalCity({ port: Number(readFileSync(portFile(folder), 'utf8')), dataDir });
  };
  try {
    return await copy();
  } catch {
    // Another program may have taken the port meanwhile.
    await fill(folder);
    return copy();
  }
}

const portFile = (folder: string): string => join(folder, 'port.txt');

async function fill(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const city = await startLocalCity({ dataDir: join(folder, 'data') });
  await city.end();
  writeFileSync(portFile(folder), new URL(city.origin).port);
}
