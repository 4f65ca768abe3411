import type { Poll } from '../../../domain/polls/Poll';
import { stopIfAborted } from '../../stopIfAborted';
import type { ManyOptions } from '../../items/Table';
import type { PollsRepository } from '../../polls/PollsRepository';

/** Every poll of a site, drafts and archived ones too. */
export async function everyPoll(polls: Pick<PollsRepository, 'list' | 'older' | 'olderThan'>, { signal }: ManyOptions = {}): Promise<readonly Poll[]> {
  const all = [...(await polls.list())];
  for (let before = polls.olderThan(); before !== null; ) {
    stopIfAborted(signal);
    const page = await polls.older(before);
    all.push(...page.polls);
    before = page.next;
  }
  return [...new Map(all.map((poll) => [poll.id, poll])).values()];
}
