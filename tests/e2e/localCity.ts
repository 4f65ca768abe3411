import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running `npm start` with a data folder of its own. */
export interface LocalCity {
  /** Address of the demo site, e.g. `http://localhost:40123/sites/intranet`. */
  readonly siteUrl: string;
  readonly origin: string;
  /** Ends the program and leaves its data. */
  end(): Promise<void>;
  /** Ends the program and takes its data away. */
  stop(): Promise<void>;
}

/** Where a city stands: on a free port, in an empty folder, unless told otherwise. */
interface CityPlace {
  readonly port?: number;
  readonly dataDir?: string;
}

const READY = /Parvis is ready: (http:\/\/localhost:\d+\/\S+)/;

/**
 * Starts the program that `npm start` runs, on a free port.
 *
 * @throws Error with everything the program printed, when it ends before it is ready
 */
export async function startLocalCity({ port = 0, dataDir = newDataDir() }: CityPlace = {}): Promise<LocalCity> {
  const child = spawn(
    process.execPath,
    ['tools/with-node.mjs', 'local/start.ts', '--port', String(port), '--data', dataDir, '--no-open'],
    { stdio: ['ignore', 'pipe', 'pipe'] }
  );
  const siteUrl = await readyAddress(child);
  const end = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  };
  const stop = async (): Promise<void> => {
    await end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { siteUrl, origin: new URL(siteUrl).origin, end, stop };
}

/** An empty folder for the data of a city. */
export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'parvis-e2e-'));
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = READY.exec(printed)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code} before it was ready:\n${printed}`)));
  });
}
