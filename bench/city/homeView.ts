import { callKeys } from '../../src/data/calls/callKeys';
import { callServicesOf } from '../../src/data/calls/callServicesOf';
import { ideaKeys } from '../../src/data/ideas/ideaKeys';
import { ideaServicesOf } from '../../src/data/ideas/ideaServicesOf';
import { pollKeys, talliesKey, votesKey } from '../../src/data/polls/pollKeys';
import { pollServicesOf } from '../../src/data/polls/pollServices';
import { readPollList } from '../../src/data/polls/readPollList';
import { mineSince, registrationKeys } from '../../src/data/registrations/registrationKeys';
import { registrationServicesOf } from '../../src/data/registrations/registrationServicesOf';
import { requestServicesOf } from '../../src/data/requests/requestServicesOf';
import { tariffServicesOf } from '../../src/data/tariffs/tariffServicesOf';
import { threadServicesOf } from '../../src/data/thread/threadServices';
import { createUsageServices } from '../../src/data/usages/usageServices';
import { waitingProviders } from '../../src/data/waiting/waitingProviders';
import { currentPolls } from '../../src/domain/polls/currentPolls';
import type { CityPage } from './page';

export const ZONE = 'Europe/Paris';

/** What the screens of each part ask for where they stand on a home page: their first view. */
export const homeParts = {
  async map({ connection }: CityPage): Promise<void> {
    const { usageMap } = createUsageServices(connection);
    await usageMap.load();
    await usageMap.expectOpened();
  },
  async polls(page: CityPage): Promise<void> {
    const { setup, polls, ballots, serverNow } = pollServicesOf(page.connection);
    void polls.cached().then((known) => ballots.expectFigures(known));
    const [all] = await Promise.all([page.fetch(pollKeys.list, () => readPollList({ polls, ballots })), page.fetch(pollKeys.rights, () => polls.rights()), setup.status()]);
    const { open, scheduled } = currentPolls(all, serverNow());
    const shown = [...open, ...scheduled];
    await Promise.all([page.fetch(votesKey(shown), () => ballots.myVotes(shown)), page.fetch(talliesKey(shown), () => ballots.tallies(shown))]);
  },
  async calls(page: CityPage): Promise<void> {
    const { setup, calls } = callServicesOf(page.connection);
    await Promise.all([page.fetch(callKeys.list, () => calls.list()), page.fetch(callKeys.rights, () => calls.rights()), setup.status()]);
  },
  async ideas(page: CityPage): Promise<void> {
    const { setup, campaigns } = ideaServicesOf(page.connection);
    await Promise.all([page.fetch(ideaKeys.list, () => campaigns.list()), page.fetch(ideaKeys.rights, () => campaigns.rights()), setup.status()]);
  },
  async registrations(page: CityPage): Promise<void> {
    const { setup, catalogue, registrations, serverNow } = registrationServicesOf(page.connection);
    const [entries] = await Promise.all([page.fetch(registrationKeys.catalogue, () => catalogue.list(serverNow())), page.fetch(registrationKeys.rights, () => catalogue.rights()), setup.status()]);
    if (entries.length > 0) await page.fetch(registrationKeys.mine, () => registrations.mine(mineSince(serverNow())));
  },
  async requests(page: CityPage): Promise<void> {
    const { setup, agent } = requestServicesOf(page.connection, ZONE);
    await Promise.all([
      setup.status(),
      page.fetch(['requests', 'frame'], () => agent.frame()),
      page.fetch(['requests', 'rights'], () => agent.rights()),
      page.fetch(['requests', 'mine'], () => agent.mine()),
      page.fetch(['requests', 'draft'], () => agent.draft())
    ]);
  },
  async tariffs({ connection }: CityPage): Promise<void> {
    const services = tariffServicesOf(connection);
    await Promise.all([services.setup.status(), services.prices.index(), services.mayWrite()]);
  },
  async thread({ connection }: CityPage): Promise<void> {
    const { thread } = threadServicesOf(connection);
    await thread.read([{ kind: 'site', id: 0, part: 0, name: 'Intranet', page: '' }]);
  },
  async waiting(page: CityPage): Promise<void> {
    const { connection } = page;
    await Promise.all(waitingProviders(connection, 'login').map((provider) => provider.waiting(connection.serverNow(), page, ZONE)));
  }
} as const;
export type HomePart = keyof typeof homeParts;
export const allHomeParts = Object.keys(homeParts).filter((name): name is HomePart => name in homeParts);

/** A home page with these parts, all of which begin at once. */
export async function viewHome(page: CityPage, parts: readonly HomePart[] = allHomeParts): Promise<void> {
  await Promise.all(parts.map((part) => homeParts[part](page)));
}
