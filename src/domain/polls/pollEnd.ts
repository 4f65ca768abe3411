import type { Poll, PollDraft } from './Poll';
import { pollState } from './pollState';

/** A poll as its form shows it: with the end that counts. After a reopening that is the one of the reopening, which stands in the records. */
export function withEnd<P extends Pick<Poll, 'opensAt' | 'closesAt' | 'confidential' | 'records'>>(poll: P, now: Date): P {
  return { ...poll, closesAt: pollState(poll, now).closesAt };
}

/** What a save of the form is to store. */
export interface EndChange {
  /** With the end that stands in the poll itself. */
  readonly draft: PollDraft;
  /** The new end of a reopened vote; undefined: the poll itself says its end, or it stays as it is. */
  readonly movedEnd: Date | null | undefined;
}

/**
 * Takes what the form says of the end to where it is stored: in the poll before it was reopened, in the records from then on. The end of a vote
 * that is over cannot be edited, and the form shows it without its seconds.
 */
export function splitEnd(poll: Poll, draft: PollDraft, now: Date): EndChange {
  const { status, closesAt, windows } = pollState(poll, now);
  const isSame = inMinutes(draft.closesAt) === inMinutes(closesAt);
  const kept = { ...draft, closesAt: poll.closesAt };
  if (status === 'closed' || status === 'archived') return { draft: isSame ? kept : draft, movedEnd: undefined };
  return windows.length < 2 ? { draft, movedEnd: undefined } : { draft: kept, movedEnd: isSame ? undefined : draft.closesAt };
}

function inMinutes(date: Date | null): number | null {
  return date && Math.floor(date.getTime() / 60_000);
}
