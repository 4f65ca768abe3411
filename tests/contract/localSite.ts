import '@pnp/sp/security/web';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { setTimeout } from 'node:timers/promises';
import type { ItemSeed } from '../../local/sharepoint';
import { openSharePoint } from '../../local/sharepoint';
import type { Connection } from '../../src/data/connection/Connection';
import { nodeConnection } from '../../local/demo/nodeConnection';
import type { Persona, SiteUnderTest } from './SiteUnderTest';
import { CROWD } from './SiteUnderTest';

/** SP.RoleType of each persona on the site. */
const ROLES: Readonly<Partial<Record<Persona, number>>> = { owner: 5, member: 6, colleague: 2, visitor: 2 };
const CROWD_GROUP = 'Agents';
/** The domains of other organisations. */
const GUESTS: Readonly<Partial<Record<Persona, string>>> = { guest: 'metropole.example', partner: 'emmaus.example' };

export interface LocalSite extends SiteUnderTest {
  /** Rows as if people had stored them one by one; nothing is checked. @param list server-relative */
  plant(list: string, rows: readonly ItemSeed[]): void;
  /** Stops the service in the middle of what it does and opens it again on what it had stored; only where it has a folder. */
  kill(): Promise<void>;
}

/** The local SharePoint on a free port, with the personas of the contracts. @param dataDir default: in memory */
export async function openLocalSite(dataDir = ':memory:'): Promise<LocalSite> {
  let aheadMs = 0;
  const crowd = Array.from({ length: CROWD }, (_, index): Persona => `agent${index + 1}`);
  const people: readonly Persona[] = ['admin', 'owner', 'member', 'colleague', 'visitor', 'outsider', 'guest', 'partner', ...crowd];
  const start = (): ReturnType<typeof openSharePoint> =>
    openSharePoint({
      dataDir,
      // Low, so that everything here is done above it.
      settings: { listViewThreshold: 60 },
      clock: () => new Date(Date.now() + aheadMs),
      people: people.map((login) => ({ login, displayName: `Agent ${login}`, email: `${login}@${GUESTS[login] ?? 'ville.example'}`, siteAdmin: login === 'admin', isGuest: login in GUESTS }))
    });
  let sharePoint = await start();
  let server = await sharePoint.listen(0);
  const siteUrl = `http://127.0.0.1:${server.port}/sites/intranet`;
  await grantRoles(nodeConnection(siteUrl, 'admin'), crowd);
  return {
    siteUrl,
    connection: (persona, options) => nodeConnection(siteUrl, persona, options),
    rest: async (persona, path, init = {}) => {
      const headers = new Headers({ Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', 'X-Local-User': persona });
      for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
      if (init.method && init.method !== 'GET') {
        const answer = await fetch(`${siteUrl}/_api/contextinfo`, { method: 'POST', headers: { Accept: headers.get('Accept') ?? '', 'X-Local-User': persona } });
        headers.set('X-RequestDigest', ((await answer.json()) as { FormDigestValue: string }).FormDigestValue);
      }
      return fetch(`${siteUrl}/${path}`, { ...init, headers });
    },
    fault: async (...faults) => void (await fetch(`http://127.0.0.1:${server.port}/_local/faults`, { method: 'POST', body: JSON.stringify(faults) })),
    clearFaults: async () => void (await fetch(`http://127.0.0.1:${server.port}/_local/faults`, { method: 'DELETE' })),
    settings: async (changes) => {
      const answer = await fetch(`http://127.0.0.1:${server.port}/_local/settings`, { method: 'POST', body: JSON.stringify(changes) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    plant: (list, rows) => void sharePoint.addItems(list, rows),
    advance: (seconds) => void (aheadMs += seconds * 1000),
    kill: async () => {
      const { port } = server;
      const { settings } = sharePoint;
      await server.close();
      await sharePoint.close();
      sharePoint = await start();
      Object.assign(sharePoint.settings, settings);
      server = await sharePoint.listen(port);
      // Until clients have seen that their connections are gone.
      await setTimeout(20);
    },
    close: async () => {
      await server.close();
      await sharePoint.close();
    }
  };
}

async function grantRoles(admin: Connection, crowd: readonly Persona[]): Promise<void> {
  const { web } = admin.sp;
  const roles = await web.roleDefinitions.select('Id', 'RoleTypeKind')<{ readonly Id: number; readonly RoleTypeKind: number }[]>();
  const roleId = (kind: number): number => roles.find(({ RoleTypeKind }) => RoleTypeKind === kind)?.Id ?? 0;
  for (const [persona, kind] of Object.entries(ROLES) as [Persona, number][]) {
    const { Id } = (await web.ensureUser(`${persona}@ville.example`)) as { readonly Id: number };
    await web.roleAssignments.add(Id, roleId(kind));
  }
  const { Id: group } = (await web.siteGroups.add({ Title: CROWD_GROUP })) as { readonly Id: number };
  await web.roleAssignments.add(group, roleId(2));
  for (const agent of crowd) await web.siteGroups.getById(group).users.add(`i:0#.f|membership|${agent}@ville.example`);
}
