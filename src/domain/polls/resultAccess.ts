import type { Poll } from './Poll';
import { pollState } from './pollState';

/**
 * What of a poll's figures somebody is shown now.
 * - `certified`: the certified result
 * - `live`: the running tally of an open vote
 * - `afterVoting`, `afterClosing`, `ownerOnly`: nothing, for that reason
 * - `notCounted`: nothing, a confidential vote is counted by an owner after closing
 */
export type ResultAccess = 'certified' | 'live' | 'afterVoting' | 'afterClosing' | 'ownerOnly' | 'notCounted';

/** @param now the server's time */
export function resultAccess(poll: Poll, now: Date, viewer: { readonly isOwner: boolean; readonly hasVoted: boolean }): ResultAccess {
  const { status, confidential, certified } = pollState(poll, now);
  const over = status === 'closed' || status === 'archived';
  if (!viewer.isOwner) {
    if (poll.resultVisibility === 'ownerOnly') return 'ownerOnly';
    if (poll.resultVisibility === 'afterClosing' && !over) return 'afterClosing';
    if (poll.resultVisibility === 'afterVoting' && !over && !viewer.hasVoted) return 'afterVoting';
  }
  if (certified) return 'certified';
  return confidential ? 'notCounted' : 'live';
}
