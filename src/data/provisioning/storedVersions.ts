import type { Connection } from '../connection/Connection';
import type { ListFacts } from './SiteFacts';

const known = new WeakMap<Connection, Map<string, number>>();

/** Keeps what `readSite` saw, so that no column is asked of a list that does not have it yet. */
export function rememberVersions(connection: Connection, lists: ReadonlyMap<string, Pick<ListFacts, 'version'>>): void {
  const versions = known.get(connection) ?? new Map<string, number>();
  for (const [url, { version }] of lists) if (version !== null) versions.set(url, version);
  known.set(connection, versions);
}

/** The version of a list as it is stored; null while nobody looked. */
export function storedVersion(connection: Connection, url: string): number | null {
  return known.get(connection)?.get(url) ?? null;
}
