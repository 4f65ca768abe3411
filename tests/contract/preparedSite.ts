import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preparation } from './SiteUnderTest';

/** Where a run of all contracts keeps prepared sites for its files; a file that runs alone has a folder of its own. */
const SHARED = process.env['PARVIS_PREPARED_SITES'];

const made = new Map<string, Promise<string>>();
let own: string | undefined;

/**
 * The data folder of a site on which a preparation was done, for copies: giving personas their roles and setting up lists takes seconds, and every group of tests begins with it.
 * @param make does it in a folder that holds nothing, or a site with the personas
 */
export function preparedSite(preparation: Preparation | undefined, make: (dataDir: string, preparation: Preparation | undefined) => Promise<void>): Promise<string> {
  const name = preparation?.name ?? 'personas';
  let making = made.get(name);
  if (!making) made.set(name, (making = prepare(name)));
  return making;

  async function prepare(wanted: string): Promise<string> {
    const folder = join(root(), wanted.replace(/\W+/g, '-'));
    if (existsSync(folder)) return folder;
    const work = mkdtempSync(join(root(), 'making-'));
    if (preparation) cpSync(await preparedSite(undefined, make), work, { recursive: true });
    await make(work, preparation);
    try {
      renameSync(work, folder);
    } catch (error) {
      // Another file was faster.
      if (!existsSync(folder)) throw error;
      rmSync(work, { recursive: true, force: true });
    }
    return folder;
  }
}

function root(): string {
  if (SHARED) {
    mkdirSync(SHARED, { recursive: true });
    return SHARED;
  }
  if (!own) {
    const folder = (own = mkdtempSync(join(tmpdir(), 'parvis-prepared-')));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  return own;
}
