import type { Poll } from './Poll';
import { pollState } from './pollState';

export interface CurrentPolls {
  readonly open: readonly Poll[];
  /** They open later. */
  readonly scheduled: readonly Poll[];
  readonly closed: readonly Poll[];
}

/**
 * The polls that agents are shown, by what can be done with them; drafts and archived ones are left out.
 * @param now the server's time
 * @param stays closed polls that count as open, since the agent has not heard what became of his vote
 */
export function currentPolls(polls: readonly Poll[], now: Date, stays: (poll: Poll, isOpen: boolean) => boolean = () => false): CurrentPolls {
  const open: Poll[] = [];
  const scheduled: Poll[] = [];
  const closed: Poll[] = [];
  for (const poll of polls) {
    const { status } = pollState(poll, now);
    const isStaying = stays(poll, status === 'open');
    if (status === 'open' || (status === 'closed' && isStaying)) open.push(poll);
    else if (status === 'scheduled') scheduled.push(poll);
    else if (status === 'closed') closed.push(poll);
  }
  return { open, scheduled, closed };
}
