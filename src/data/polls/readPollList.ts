import type { Poll } from '../../domain/polls/Poll';
import type { PollServices } from './pollServices';

/** What of the poll services it takes. */
export interface PollListServices {
  readonly polls: Pick<PollServices['polls'], 'cached' | 'list'>;
  readonly ballots: Pick<PollServices['ballots'], 'expect'>;
}

/** The polls of the site, for whoever shares them on a page: what this tab knew lets their ballots come with them. */
export async function readPollList({ polls, ballots }: PollListServices): Promise<readonly Poll[]> {
  ballots.expect(await polls.cached());
  return polls.list();
}
