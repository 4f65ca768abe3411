import { setTimeout } from 'node:timers/promises';
import type { PollServices } from '../../src/data/polls/pollServices';
import type { Poll } from '../../src/domain/polls/Poll';
import { pollState } from '../../src/domain/polls/pollState';
import type { DemoPoll } from './polls';

/** Stores a poll, lets agents vote, and closes and certifies it where the city did. Goes on where an earlier run was cut short. */
export async function seedPoll(owner: PollServices, demo: DemoPoll, as: (login: string) => PollServices): Promise<void> {
  let poll = await owner.polls.create(demo.draft(owner.serverNow()), demo.clientKey);
  if (demo.state === 'draft') return;
  if (statusOf(poll, owner) === 'draft') poll = await owner.polls.publish(poll);
  if (statusOf(poll, owner) === 'open') {
    await Promise.all(Object.entries(demo.votes).map(async ([login, choices]) => as(login).ballots.cast(poll, choices, undefined, demo.texts?.[login])));
  }
  if (demo.state !== 'closed') return;
  if (statusOf(poll, owner) === 'open') {
    // The server's clock has seconds: a vote of the second of closing would be late.
    await setTimeout(1100);
    poll = await owner.polls.close(poll);
  }
  if (!pollState(poll, owner.serverNow()).certified) await owner.ballots.certify(poll, await owner.ballots.audit(poll));
}

function statusOf(poll: Poll, { serverNow }: PollServices): string {
  return pollState(poll, serverNow()).status;
}
