import '@pnp/sp/security/web';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ItemSeed } from '../../local/sharepoint';
import { openSharePoint } from '../../local/sharepoint';
import type { Connection } from '../../src/data/connection/Connection';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { preparedSite } from './preparedSite';
import type { Persona, Preparation, SiteUnderTest } from './SiteUnderTest';
import { CROWD } from './SiteUnderTest';

/** SP.RoleType of each persona on the site. */
const ROLES: Readonly<Partial<Record<Persona, number>>> = { owner: 5, member: 6, colleague: 2, visitor: 2 };
const CROWD_GROUP = 'Agents';
const crowd = Array.from({ length: CROWD }, (_, index): Persona => `agent${index + 1}`);
/** The domains of other organisations. */
const GUESTS: Readonly<Partial<Record<Persona, string>>> = { guest: 'metropole.example', partner: 'emmaus.example' };

export interface LocalSite extends SiteUnderTest {
  /** Rows as if people had stored them one by one; nothing is checked. @param list server-relative */
  plant(list: string, rows: readonly ItemSeed[]): readonly number[];
  /** Stops the service in the middle of what it does and opens it again on what it had stored. */
  kill(): Promise<void>;
}

/** The local SharePoint on a free port, with the personas of the contracts: a copy of one that was prepared before, in a folder that goes with it. */
export async function openLocalSite(preparation?: Preparation): Promise<LocalSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-site-'));
  cpSync(await preparedSite(preparation, make), dataDir, { recursive: true });
  const site = await openAt(dataDir);
  if (preparation?.settings) await site.settings(preparation.settings);
  return {
    ...site,
    close: async () => {
      await site.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
}

/** Makes the site of a preparation in a folder; without one, a site with nobody but the personas. */
async function make(dataDir: string, preparation: Preparation | undefined): Promise<void> {
  const site = await openAt(dataDir);
  if (preparation?.settings) await site.settings(preparation.settings);
  await (preparation ? preparation.run(site) : grantRoles(site.connection('admin')));
  await site.close();
}

async function openAt(dataDir: string): Promise<LocalSite> {
  let aheadMs = 0;
  const people: readonly Persona[] = ['admin', 'owner', 'member', 'colleague', 'visitor', 'outsider', 'guest', 'partner', ...crowd];
  const start = (): ReturnType<typeof openSharePoint> =>
    openSharePoint({
      dataDir,
      // Low, so that everything here is done above it.
      settings: { listViewThreshold: 60 },
      clock: () => new Date(Date.now() + aheadMs),
      people: people.map((login) => ({ login, displayName: `Agent ${login}`, email: `${login}@${GUESTS[login] ?? 'ville.example'}`, siteAdmin: login === 'admin', isGuest: login in GUESTS, ...(/^agent\d+$/.test(login) ? { department: 'Petite enfance' } : {}) }))
    });
  let sharePoint = await start();
  let server = await sharePoint.listen(0);
  const siteUrl = `http://127.0.0.1:${server.port}/sites/intranet`;
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
    plant: (list, rows) => sharePoint.addItems(list, rows),
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

async function grantRoles(admin: Connection): Promise<void> {
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
