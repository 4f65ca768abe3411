import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Database } from '../../local/sharepoint/storage/database';
import { withLock } from '../../local/start/withLock';
import type { LocalCity } from './localCity';
import { newDataDir, startLocalCity } from './localCity';

/** A port that another program may take between choosing and listening. */
const TRIES = 3;

/**
 * A demo city as its first start leaves it. To fill one takes ten times as long as to start it, so that is done once for all workers, and copied.
 *
 * @param folder - where the filled city is kept, the same for all workers of a run
 */
export async function startFilledCity(folder: string): Promise<LocalCity> {
  mkdirSync(folder, { recursive: true });
  await withLock(join(folder, 'filling.lock'), () => undefined, async () => {
    if (!existsSync(originFile(folder))) await fill(folder);
  });
  for (let left = TRIES; ; left--) {
    const dataDir = newDataDir();
    cpSync(join(folder, 'data'), dataDir, { recursive: true });
    const port = await freePort();
    moveCity(dataDir, readFileSync(originFile(folder), 'utf8'), `http://localhost:${port}`);
    try {
      return await startLocalCity({ port, dataDir });
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

const originFile = (folder: string): string => join(folder, 'origin.txt');

async function fill(folder: string): Promise<void> {
  const city = await startLocalCity({ dataDir: join(folder, 'data') });
  await city.end();
  // Last: what says that the folder is whole.
  writeFileSync(originFile(folder), city.origin);
}

/** Some of a city's pages and rows name others by their whole address. */
function moveCity(dataDir: string, from: string, to: string): void {
  const database = new Database(join(dataDir, 'sharepoint.sqlite'));
  database.transaction(() => {
    for (const { name } of database.all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'items\\_%' ESCAPE '\\'`)) {
      const texts = database.all<{ name: string; type: string }>(`PRAGMA table_info("${name}")`).filter(({ type }) => type === 'TEXT');
      for (const { name: column } of texts) {
        database.run(`UPDATE "${name}" SET "${column}" = replace("${column}", ?, ?) WHERE instr("${column}", ?) > 0`, `${from}/`, `${to}/`, `${from}/`);
      }
    }
  });
  database.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
