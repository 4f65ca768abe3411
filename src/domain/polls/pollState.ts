import type { BallotRules, VotingWindow } from '../ballots/Ballot';
import { pollLayout } from '../ballots/BallotLayout';
import type { CertifiedResult } from '../ballots/CertifiedResult';
import { placeInWindows } from '../ballots/votingWindow';
import type { Person } from '../people/Person';
import type { Poll } from './Poll';
import { isPaired } from './pollBox';
import { ballotOptions, optionGroups, textIds } from './pollKinds';
import { seenFingerprint } from './pollFingerprint';
import type { PollRecord } from './PollRecord';
import type { Distrusted } from './trustedRecords';
import { judgeRecords } from './trustedRecords';

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
  readonly certified: Certified | null;
  /** Records that count for nothing. */
  readonly distrusted: readonly Distrusted[];
}

export interface Certified {
  readonly by: Person;
  readonly at: Date;
  readonly result: CertifiedResult;
  readonly recordId: number;
}

/** What a certificate covers and can be compared without reading ballots. */
export type CoveredPart = 'texts' | 'windows' | 'records';

type Timed = Pick<Poll, 'opensAt' | 'closesAt' | 'confidential' | 'records'>;

/** @param now the server's time */
export function pollState(poll: Timed, now: Date): PollState {
  const { trusted: records, distrusted } = judgeRecords(poll.records);
  const windows = votingWindows(poll, records);
  const published = records.find((record) => record.kind === 'published');
  const lastWord = records.filter(({ kind }) => kind === 'certified' || kind === 'reopened').pop();
  const lastWindow = windows[windows.length - 1];
  const reopened = windows.length > 1 ? records.filter(isKind('reopened')).find(({ at }) => at.getTime() + 1000 === lastWindow?.from.getTime()) : undefined;
  return {
    status: status(records, windows, now),
    windows,
    opensAt: windows[0]?.from ?? poll.opensAt,
    closesAt: lastWindow ? lastWindow.to : poll.closesAt,
    confidential: published?.kind === 'published' ? published.confidential : poll.confidential,
    reopened: reopened ? { by: reopened.author, at: reopened.at, reason: reopened.reason } : null,
    certified: lastWord?.kind === 'certified' ? { by: lastWord.author, at: lastWord.at, result: lastWord.result, recordId: lastWord.id } : null,
    distrusted
  };
}

/** The name of the poll's ballots, once it is published. */
export function pollBox(poll: Pick<Poll, 'id' | 'records'>): string {
  return publication(poll)?.box ?? String(poll.id);
}

/** What ballots of a poll must satisfy. */
export function ballotRules(poll: Poll): BallotRules {
  const box = publication(poll)?.box ?? null;
  return {
    pollId: poll.id,
    layout: pollLayout(box ?? String(poll.id)),
    optionIds: ballotOptions(poll),
    groups: optionGroups(poll),
    isRanking: poll.kind === 'ranking',
    textIds: textIds(poll),
    minChoices: poll.minChoices,
    maxChoices: poll.maxChoices,
    mayChange: poll.mayChangeVote,
    isPaired: box === null || isPaired(poll),
    seen: box === null ? null : seenFingerprint(poll),
    windows: votingWindows(poll, judgeRecords(poll.records).trusted)
  };
}

function publication({ records }: Pick<Poll, 'records'>): Extract<PollRecord, { kind: 'published' }> | undefined {
  return judgeRecords(records).trusted.find(isKind('published'));
}

/** The publication opens the first window, each reopening a further one; a closing ends the one that is open. */
export function votingWindows({ opensAt, closesAt }: Timed, records: readonly PollRecord[]): readonly VotingWindow[] {
  const windows: VotingWindow[] = [];
  for (const record of records) {
    const last = windows[windows.length - 1];
    if (record.kind === 'published' && !last) {
      windows.push({ from: latest(opensAt, record.at), to: closesAt });
    } else if (record.kind === 'closed' && last) {
      windows[windows.length - 1] = record.at < last.from ? neverOpened(record.at) : { from: last.from, to: earliest(last.to, record.at) };
    } else if (record.kind === 'reopened' && last && last.to !== null && last.to <= record.at) {
      // Who voted in this second, a moment before, was told that the vote is over.
      windows.push({ from: new Date(record.at.getTime() + 1000), to: record.closesAt });
    } else if (record.kind === 'reopened' && last && windows.length > 1) {
      // Of a vote that was reopened, the same decision moves the end.
      windows[windows.length - 1] = { from: last.from, to: record.closesAt && latest(record.closesAt, record.at) };
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

export function isKind<K extends PollRecord['kind']>(kind: K) {
  return (record: PollRecord): record is Extract<PollRecord, { kind: K }> => record.kind === kind;
}

/** Closed before it opened: a window holds both its ends, so this one ends before it begins. */
function neverOpened(at: Date): VotingWindow {
  return { from: at, to: new Date(at.getTime() - 1000) };
}

function earliest(planned: Date | null, at: Date): Date {
  return planned === null ? at : new Date(Math.min(planned.getTime(), at.getTime()));
}

function latest(planned: Date | null, at: Date): Date {
  return planned === null ? at : new Date(Math.max(planned.getTime(), at.getTime()));
}
