import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { directoryGroupClaim } from '../sharepoint';
import type { Connection } from '../../src/data/connection/Connection';
import { createPollServices } from '../../src/data/polls/pollServices';
import { nodeConnection } from './nodeConnection';
import type { CallsStore } from './calls/seedCalls';
import { CALLS_PAGE } from './calls/demoCalls';
import { seedCalls } from './calls/seedCalls';
import { seedSynthesis } from './calls/seedSynthesis';
import { IDEAS_PAGE } from './ideas/demoCampaigns';
import { seedIdeas } from './ideas/seedIdeas';
import { seedPartners } from './ideas/seedPartners';
import { HEALTH_PAGE, makeHealthPage, makePage, makeTextPage, makeWelcomePage, pageExists } from './pages';
import { callsPart, ideasPart, pollsPart, registrationsPart, requestsPart, tariffsPart, threadPart, waitingPart } from './parts';
import { claimOf, firstInRole } from './people';
import { REGISTRATIONS_PAGE, seedRegistrations } from './registrations/seedRegistrations';
import type { DemoPoll } from './polls';
import { seedArticle } from './seedArticle';
import { seedPoll } from './seedPoll';
import type { DemoSite } from './sites';
import { REQUESTS_PAGE, seedRequests } from './requests/seedRequests';
import { seedTariffs, TARIFFS_PAGE } from './tariffs/seedTariffs';
import { seedTariffIdeas } from './tariffs/seedTariffIdeas';
import { seedThread } from './seedThread';
import { sites } from './sites';

/** Where a site's polls are shown. */
const POLLS_PAGE = 'Avis';
/** Where what is new on a site is told. */
const THREAD_PAGE = 'MonFil';
/** Of its calls for comment, the one that is over. */
const CHARTER = 1;

/** Who runs a site of the city and who reads it, and its pages. When the last page is there, all is. */
export async function seedSite(origin: string, site: DemoSite, store: CallsStore): Promise<void> {
  const { url, title, owner = firstInRole('owner').login, otherOwners, members, memberGroup, readers, welcome, pages, polls, callAnimators, guests, secretaries, governance, organisers, article, hub } = site;
  const connection = nodeConnection(origin + url, owner);
  if (await pageExists(connection, pages.at(-1)?.name)) return;
  const { web } = connection.sp;
  for (const login of otherOwners) await web.associatedOwnerGroup.users.add(claimOf(login));
  for (const login of members) await web.associatedMemberGroup.users.add(claimOf(login));
  if (memberGroup !== undefined) await web.associatedMemberGroup.users.add(directoryGroupClaim(memberGroup));
  if (readers === 'everyone') {
    const [everyone] = await web.siteUsers.filter("PrincipalType eq 4 and startswith(LoginName,'c:0-.f')").select('LoginName')<{ LoginName: string }[]>();
    if (everyone) await web.associatedVisitorGroup.users.add(everyone.LoginName);
  }
  const home = sites.find((each) => each.url === hub);
  if (polls && !(await pageExists(connection, POLLS_PAGE))) await makePollsPage(connection, origin + url, polls);
  if (callAnimators && !(await pageExists(connection, CALLS_PAGE))) {
    await seedCalls(connection, callAnimators.map(claimOf), store);
    const [animator = owner] = callAnimators;
    await seedSynthesis(connection, nodeConnection(origin + url, animator), CHARTER, CALLS_PAGE);
    await makePage(connection, CALLS_PAGE, 'Appels à commentaires', [callsPart, waitingPart]);
  }
  if (callAnimators && !(await pageExists(connection, IDEAS_PAGE))) {
    await seedIdeas(connection, callAnimators.map(claimOf), store);
    await makePage(connection, IDEAS_PAGE, 'Remue-méninges', [ideasPart, waitingPart]);
  }
  if (guests && !(await pageExists(connection, IDEAS_PAGE))) {
    await seedPartners(connection, [owner, ...members.slice(0, 1)], guests, (login) => nodeConnection(origin + url, login));
    await makePage(connection, IDEAS_PAGE, 'Remue-méninges', [ideasPart]);
  }
  if (callAnimators && !(await pageExists(connection, THREAD_PAGE))) {
    await seedThread(connection, origin + url);
    await makePage(connection, THREAD_PAGE, 'Mon fil', [threadPart, waitingPart]);
  }
  if (secretaries && !(await pageExists(connection, TARIFFS_PAGE))) {
    const [secretary = owner] = secretaries;
    await seedTariffs(connection, secretaries.map(claimOf), { owner, secretary }, (each) => nodeConnection(origin + url, each), store);
    await makePage(connection, TARIFFS_PAGE, 'Tarifs', [tariffsPart]);
  }
  if (secretaries && !(await pageExists(connection, IDEAS_PAGE))) {
    await seedTariffIdeas(connection, (each) => nodeConnection(origin + url, each));
    await makePage(connection, IDEAS_PAGE, 'Remue-méninges', [ideasPart]);
  }
  if (governance && !(await pageExists(connection, REQUESTS_PAGE))) {
    await seedRequests(connection, governance, (each) => nodeConnection(origin + url, each), store);
    await makePage(connection, REQUESTS_PAGE, 'Communautés', [requestsPart, waitingPart]);
  }
  if (organisers && !(await pageExists(connection, REGISTRATIONS_PAGE))) {
    const [organiser = owner] = organisers;
    await seedRegistrations(connection, organiser, organisers.map(claimOf), (each) => nodeConnection(origin + url, each), store);
    await makePage(connection, REGISTRATIONS_PAGE, 'Inscriptions', [registrationsPart]);
  }
  if (article && !(await pageExists(connection, article.name))) await seedArticle(connection, article, store);
  if ((callAnimators ?? secretaries ?? governance) && !(await pageExists(connection, HEALTH_PAGE))) await makeHealthPage(connection);
  // Everybody's sites show the one usage map of the hub.
  if (!(await pageExists(connection))) await makeWelcomePage(connection, title, welcome, readers === 'everyone' && home ? { webUrl: origin + hub, title: home.title } : undefined);
  for (const page of pages) if (!(await pageExists(connection, page.name))) await makeTextPage(connection, page);
}

async function makePollsPage(connection: Connection, siteUrl: string, polls: readonly DemoPoll[]): Promise<void> {
  const owner = createPollServices(connection);
  await owner.setup.setUp();
  for (const poll of polls) await seedPoll(owner, poll, (login) => createPollServices(nodeConnection(siteUrl, login)));
  await makePage(connection, POLLS_PAGE, 'Votre avis', [pollsPart]);
}
