import type { Poll, PollDraft } from './Poll';
import { pollState } from './pollState';

/**
 * Why a field can no longer change.
 * - `published`: fixed when the poll was published
 * - `hasVotes`: it would change the meaning of votes that were cast
 * - `promised`: voters were told so before they voted
 * - `started`: the vote has opened
 * - `closed`: the vote is over; reopen it to change its end
 */
export type LockReason = 'published' | 'hasVotes' | 'promised' | 'started' | 'closed';

export type PollLocks = Readonly<Partial<Record<keyof PollDraft, LockReason>>>;

/**
 * @param now the server's time
 * @param hasVotes did anybody vote? A published confidential poll counts as voted in: nobody can look before it is counted
 */
export function pollLocks(poll: Poll, now: Date, hasVotes: boolean): PollLocks {
  const { status, confidential } = pollState(poll, now);
  if (status === 'draft') return {};
  const voted = hasVotes || confidential;
  return {
    confidential: 'published',
    kind: 'published',
    ...(confidential ? { minimumGroupSize: 'promised' } : {}),
    ...(status !== 'scheduled' ? { opensAt: 'started' } : {}),
    ...(voted
      ? { question: 'hasVotes', options: 'hasVotes', questions: 'hasVotes', minChoices: 'hasVotes', maxChoices: 'hasVotes', mayChangeVote: 'promised', resultVisibility: 'promised' }
      : {}),
    ...(status === 'closed' || status === 'archived' ? { closesAt: 'closed', optionOrder: 'closed' } : {})
  };
}

/** The locked fields that `draft` would change. */
export function lockedChanges(poll: Poll, draft: PollDraft, locks: PollLocks): readonly (keyof PollDraft)[] {
  return (Object.keys(locks) as (keyof PollDraft)[]).filter((field) => JSON.stringify(poll[field]) !== JSON.stringify(draft[field]));
}
