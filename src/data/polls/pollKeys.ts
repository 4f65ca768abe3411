import type { Poll } from '../../domain/polls/Poll';

/** Names of what is read of polls, for whoever shares it on a page; everything about polls begins with `polls`. */
export const pollKeys = {
  all: ['polls'],
  list: ['polls', 'list'],
  poll: (id: number) => ['polls', 'poll', id],
  rights: ['polls', 'rights'],
  me: ['polls', 'me'],
  votes: ['polls', 'votes'],
  tallies: ['polls', 'tallies']
} as const;

/** The agent's own votes in these polls. */
export function votesKey(polls: readonly Pick<Poll, 'id'>[]): readonly unknown[] {
  return [...pollKeys.votes, ...idsOf(polls)];
}

export function talliesKey(polls: readonly Pick<Poll, 'id'>[]): readonly unknown[] {
  return [...pollKeys.tallies, ...idsOf(polls)];
}

function idsOf(polls: readonly Pick<Poll, 'id'>[]): readonly number[] {
  return polls.map(({ id }) => id).sort((a, b) => a - b);
}
