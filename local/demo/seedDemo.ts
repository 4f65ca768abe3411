import '@pnp/sp/files/web';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../src/data/connection/Connection';
import { directoryGroupClaim } from '../sharepoint';
import { createPollServices } from '../../src/data/polls/pollServices';
import type { CallsStore } from './calls/seedCalls';
import { nodeConnection } from './nodeConnection';
import { HEALTH_PAGE, makeHealthPage, makeHomePage, makePage, pageExists } from './pages';
import { homeRows } from './parts';
import type { Role } from './people';
import { ALL_AGENTS, firstInRole, people } from './people';
import { demoPolls } from './polls';
import { seedHubNavigation } from './seedHubNavigation';
import { seedPoll } from './seedPoll';
import { seedSite } from './seedSite';
import { HUB, sites } from './sites';
import { seedUsages } from './usages';

export interface SeedOptions {
  /** Absolute address of the site to fill; the service behind it must be listening. */
  readonly siteUrl: string;
  /** For what many people said long ago. */
  readonly store: CallsStore;
  readonly say?: (line: string) => void;
}

/**
 * Fills the demo city: who may do what, lists, polls with votes, the usage map, the home page; then its other sites.
 * Everything goes through the product's own set-up and repositories, as the person who would do it. A site's last page comes last: when it is there, there
 * is nothing to do; when an earlier run was cut short, this one goes on.
 */
export async function seedDemo({ siteUrl, store, say = () => undefined }: SeedOptions): Promise<void> {
  const { origin } = new URL(siteUrl);
  const admin = nodeConnection(siteUrl, firstInRole('admin').login);
  if (!(await pageExists(admin))) await seedIntranet(siteUrl, admin, say);
  for (const site of sites) if (site.url !== HUB) await seedSite(origin, site, store);
  await seedHubNavigation(nodeConnection(siteUrl, firstInRole('owner').login));
}

async function seedIntranet(siteUrl: string, admin: Connection, say: (line: string) => void): Promise<void> {
  say('Filling the demo city …');
  await assignRoles(admin);
  const connection = nodeConnection(siteUrl, firstInRole('owner').login);
  const owner = createPollServices(connection);
  await owner.setup.setUp();
  for (const poll of demoPolls) {
    await seedPoll(owner, poll, (login) => createPollServices(nodeConnection(siteUrl, login)));
  }
  await seedUsages(connection, (login) => nodeConnection(siteUrl, login));
  for (const { part } of homeRows.flat()) await part.setUp?.(connection);
  if (!(await pageExists(connection, HEALTH_PAGE))) await makeHealthPage(connection);
  await makeHomePage(connection);
}

/** Not the city's home page, which would say that the city is there: a site without that one opens on its first page. */
const EMPTY_PAGE = 'Accueil';

/** An empty page, with the people of the city in the site's groups: what `--seed none` opens on. Nothing where the city is already. */
export async function seedPeople(siteUrl: string): Promise<void> {
  const admin = nodeConnection(siteUrl, firstInRole('admin').login);
  if ((await pageExists(admin)) || (await pageExists(admin, EMPTY_PAGE))) return;
  await assignRoles(admin);
  await makePage(nodeConnection(siteUrl, firstInRole('owner').login), EMPTY_PAGE, EMPTY_PAGE, []);
}

/** The site's own three groups: owners, members, visitors. */
async function assignRoles({ sp }: Connection): Promise<void> {
  const { web } = sp;
  const groups: Readonly<Record<Exclude<Role, 'admin' | 'guest'>, typeof web.associatedOwnerGroup>> = {
    owner: web.associatedOwnerGroup,
    animator: web.associatedMemberGroup,
    agent: web.associatedVisitorGroup
  };
  for (const { email, role } of people) {
    if (role !== 'admin' && role !== 'guest') await groups[role].users.add(`i:0#.f|membership|${email}`);
  }
}

/** Lets everybody of the directory read the intranet: a crowd is not entered one by one. */
export async function openToEveryone(siteUrl: string): Promise<void> {
  const { sp } = nodeConnection(siteUrl, firstInRole('admin').login);
  await sp.web.associatedVisitorGroup.users.add(directoryGroupClaim(ALL_AGENTS));
}
