import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalSharePoint } from '../local/sharepoint';
import { directoryGroupClaim, openSharePoint } from '../local/sharepoint';

/** One agent a size: what he voted, or gave, before would add to what he reads. */
export const agentFor = (size: number): string => `agent${size}`;

const CROWD_GROUP = 'Crowd';
/** A group of the directory: a crowd is not let in one by one. */
export const crowdClaim = directoryGroupClaim(CROWD_GROUP);

/** Runs a bench on a local SharePoint of its own, with an owner and an agent for each size, and takes it away afterwards. @param crowd logins of others */
export async function onBenchSite<T>(sizes: readonly number[], run: (siteUrl: string, sharePoint: LocalSharePoint) => Promise<T>, crowd: readonly string[] = []): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  const people = ['owner', ...sizes.map(agentFor), ...crowd].map((login) => ({ login, displayName: login, email: `${login}@ville.example`, siteAdmin: login === 'owner', groups: crowd.includes(login) ? [CROWD_GROUP] : [] }));
  const sharePoint = await openSharePoint({ dataDir, people });
  const server = await sharePoint.listen(0);
  try {
    return await run(`http://127.0.0.1:${server.port}/sites/intranet`, sharePoint);
  } finally {
    await server.close();
    await sharePoint.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
