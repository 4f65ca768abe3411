import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crowd, people, sites, teams } from '../../local/demo';
import { openingHours } from '../../local/demo/article';
import { seedCalls } from '../../local/demo/calls/seedCalls';
import { seedIdeas } from '../../local/demo/ideas/seedIdeas';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { claimOf, firstInRole } from '../../local/demo/people';
import { demoPolls } from '../../local/demo/polls';
import { seedRegistrations } from '../../local/demo/registrations/seedRegistrations';
import { seedRequests } from '../../local/demo/requests/seedRequests';
import { seedArticle } from '../../local/demo/seedArticle';
import { seedPoll } from '../../local/demo/seedPoll';
import { seedThread } from '../../local/demo/seedThread';
import { HUB } from '../../local/demo/sites';
import { seedTariffs } from '../../local/demo/tariffs/seedTariffs';
import { seedUsages } from '../../local/demo/usages';
import type { LocalSharePoint } from '../../local/sharepoint';
import { openSharePoint } from '../../local/sharepoint';
import type { Connection } from '../../src/data/connection/Connection';
import { createPollServices } from '../../src/data/polls/pollServices';
import { pass } from './clock';

/** An intranet's home site that has everything: each part's lists, filled as the demo city's are. */
export interface CitySite {
  readonly siteUrl: string;
  readonly sharePoint: LocalSharePoint;
  /** Lets the server's time pass: only what has not just changed has a stamp. @param seconds so many */
  pass(seconds: number): void;
  as(login: string): Connection;
}

const TUESDAY = 2;
/** Who read and vote, beside those of the demo city. */
export const CROWD = 600;
export const crowdLogins: readonly string[] = [...crowd(CROWD)].map(({ login }) => login);

/** Works with such a site, which is gone afterwards. */
export async function onCitySite<R>(report: (line: string) => void, work: (site: CitySite) => Promise<R>): Promise<R> {
  pass(untilTuesday(new Date()));
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-city-'));
  const sharePoint = await openSharePoint({
    dataDir,
    people,
    settings: { externalSharing: true, licences: 50_000 },
    groups: teams.map((team) => ({ ...team, isTeam: true })),
    sites
  });
  const server = await sharePoint.listen(0);
  try {
    const siteUrl = `http://127.0.0.1:${server.port}${HUB}`;
    const as = (login: string): Connection => nodeConnection(siteUrl, login);
    await fill(siteUrl, sharePoint, as, report);
    return await work({ siteUrl, sharePoint, as, pass });
  } finally {
    await server.close();
    await sharePoint.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** An ordinary day, whenever the bench runs: what is asked from the beginning of a week is asked anew on its first day. @returns seconds until Tuesday, 8:00 */
function untilTuesday(now: Date): number {
  const there = new Date(now);
  there.setHours(8, 0, 0, 0);
  do there.setDate(there.getDate() + 1);
  while (there.getDay() !== TUESDAY);
  return Math.round((there.getTime() - now.getTime()) / 1000);
}

async function fill(siteUrl: string, store: LocalSharePoint, as: CitySite['as'], report: (line: string) => void): Promise<void> {
  const admin = as(firstInRole('admin').login);
  const owner = as(firstInRole('owner').login);
  const animator = firstInRole('animator').login;
  store.addPeople(crowd(CROWD));
  const { web } = admin.sp;
  for (const login of [firstInRole('owner').login, 'sophie.petit', 'julien.roux']) await web.associatedOwnerGroup.users.add(claimOf(login));
  const [everyone] = await web.siteUsers.filter("PrincipalType eq 4 and startswith(LoginName,'c:0-.f')").select('LoginName')<{ LoginName: string }[]>();
  if (everyone) await web.associatedVisitorGroup.users.add(everyone.LoginName);
  await web.associatedMemberGroup.users.add(claimOf(animator));
  report('polls and the map');
  const polls = createPollServices(owner);
  await polls.setup.setUp();
  for (const poll of demoPolls) await seedPoll(polls, poll, (login) => createPollServices(as(login)));
  await seedUsages(owner, as);
  report('calls and brainstorms');
  await seedCalls(owner, [claimOf(animator)], store);
  await seedArticle(owner, openingHours, store);
  await seedIdeas(owner, [claimOf(animator)], store);
  report('registrations and requests');
  await seedRegistrations(owner, animator, [claimOf(animator)], as, store);
  await seedRequests(owner, [animator, 'sophie.petit', 'julien.roux'], as, store);
  report('tariffs and threads');
  await seedTariffs(owner, [claimOf('julien.roux'), claimOf('marc.delattre')], { owner: firstInRole('owner').login, secretary: 'julien.roux' }, as, store);
  await seedThread(owner, siteUrl);
}
