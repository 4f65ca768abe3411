import type { BallotRules, VotingWindow } from '../ballots/Ballot';
import { placeInWindows } from '../ballots/votingWindow';
import type { Person } from '../people/Person';
import type { CertifiedResult } from '../ballots/CertifiedResult';
import type { Poll } from './Poll';
import type { PollRecord } from './PollRecord';

/** `scheduled`: published, opens later. */
export type PollStatus = 'draft' | 'scheduled' | 'open' | 'closed' | 'archived';

/** What a poll is at a moment: a function of its dates and records alone. */
export interface PollState {
  readonly status: PollStatus;
  /** When votes count; empty for a draft. */
  readonly windows: readonly VotingWindow[];
  readonly opensAt: Date | null;
  /** The end of the last window; null for none. */
  readonly closesAt: Date | null;
  /** As fixed by the publication; a draft's own choice before. */
  readonly confidential: boolean;
  /** Who reopened it last, why and when. */
  readonly reopened: { readonly by: Person; readonly at: Date; readonly reason: string } | null;
  /** The certified result, with who and when; null when the poll was reopened since. */
  readonly certified: { readonly by: Person; readonly at: Date; readonly result: CertifiedResult } | null;
}

type Timed = Pick<Poll, 'opensAt' | 'closesAt' | 'confidential' | 'records'>;

/** @param now the server's time */
export function pollState(poll: Timed, now: Date): PollState {
  const records = inOrder(poll.records);
  const windows = votingWindows(poll);
  const published = records.find((record) => record.kind === 'published');
  const reopened = records.filter(isKind('reopened')).pop();
  const lastWord = records.filter(({ kind }) => kind === 'certified' || kind === 'reopened').pop();
  const lastWindow = windows[windows.length - 1];
  return {
    status: status(records, windows, now),
    windows,
    opensAt: windows[0]?.from ?? poll.opensAt,
    closesAt: lastWindow ? lastWindow.to : poll.closesAt,
    confidential: published?.kind === 'published' ? published.confidential : poll.confidential,
    reopened: reopened ? { by: reopened.author, at: reopened.at, reason: reopened.reason } : null,
    certified: lastWord?.kind === 'certified' ? { by: lastWord.author, at: lastWord.at, result: lastWord.result } : null
  };
}

/** What ballots of a poll must satisfy. */
export function ballotRules(poll: Poll): BallotRules {
  return {
    pollId: poll.id,
    optionIds: poll.options.map(({ id }) => id),
    minChoices: poll.minChoices,
    maxChoices: poll.maxChoices,
    mayChange: poll.mayChangeVote,
    windows: votingWindows(poll)
  };
}

/** The publication opens the first window, each reopening a further one; a closing ends the one that is open. */
function votingWindows({ opensAt, closesAt, records }: Timed): readonly VotingWindow[] {
  const windows: VotingWindow[] = [];
  for (const record of inOrder(records)) {
    const last = windows[windows.length - 1];
    if (record.kind === 'published' && !last) {
      windows.push({ from: latest(opensAt, record.at), to: closesAt });
    } else if (record.kind === 'closed' && last) {
      windows[windows.length - 1] = { from: earliest(last.from, record.at), to: earliest(last.to, record.at) };
    } else if (record.kind === 'reopened' && last && last.to !== null && last.to <= record.at) {
      windows.push({ from: record.at, to: record.closesAt });
    }
  }
  return windows;
}

function status(records: readonly PollRecord[], windows: readonly VotingWindow[], now: Date): PollStatus {
  if (windows.length === 0) return 'draft';
  if (records.some(({ kind }) => kind === 'archived')) return 'archived';
  const place = placeInWindows(now, windows);
  return place === 'inside' ? 'open' : place === 'early' ? 'scheduled' : 'closed';
}

/** The server's ids grow with time; records of the same second keep their order. */
function inOrder(records: readonly PollRecord[]): readonly PollRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

function isKind<K extends PollRecord['kind']>(kind: K) {
  return (record: PollRecord): record is Extract<PollRecord, { kind: K }> => record.kind === kind;
}

function earliest(planned: Date | null, at: Date): Date {
  return planned === null ? at : new Date(Math.min(planned.getTime(), at.getTime()));
}

function latest(planned: Date | null, at: Date): Date {
  return planned === null ? at : new Date(Math.max(planned.getTime(), at.getTime()));
}
