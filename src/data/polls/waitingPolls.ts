import { currentPolls } from '../../domain/polls/currentPolls';
import { pollState } from '../../domain/polls/pollState';
import { hasCode } from '../DataError';
import type { WaitingProvider } from '../waiting/Waiting';
import { pollKeys, votesKey } from './pollKeys';
import { readPollList } from './readPollList';
import type { PollServices } from './pollServices';

/** What of the poll services it reads. */
export interface WaitingPollsServices {
  readonly polls: Pick<PollServices['polls'], 'cached' | 'list' | 'rights'>;
  readonly ballots: Pick<PollServices['ballots'], 'expect' | 'myVotes'>;
}

/** Open polls in which the agent may vote and has not, or of whose vote only a part arrived. */
export function waitingPolls({ polls, ballots }: WaitingPollsServices, webPath: string): WaitingProvider {
  return {
    kind: 'poll',
    topic: pollKeys.all[0],
    async waiting(now, reads) {
      try {
        const [list, rights] = await Promise.all([reads.fetch(pollKeys.list, () => readPollList({ polls, ballots })), reads.fetch(pollKeys.rights, () => polls.rights())]);
        const { open, scheduled } = currentPolls(list, now);
        if (open.length === 0 || !rights.vote) return [];
        // Those that the screens ask for, so that they and this share one answer.
        const shown = [...open, ...scheduled];
        const votes = await reads.fetch(votesKey(shown), () => ballots.myVotes(shown));
        const notYet = open.filter(({ id }) => (votes[id]?.choices.length ?? 0) === 0 || votes[id]?.unfinished);
        return notYet.map((poll) => ({ what: poll.question, until: pollState(poll, now).closesAt, address: { kind: 'poll', id: poll.id, webPath } }));
      } catch (error) {
        if (hasCode(error, 'notFound')) return [];
        throw error;
      }
    }
  };
}
