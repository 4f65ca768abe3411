import type { VotingWindow } from '../ballots/Ballot';
import type { Covers } from '../ballots/CertifiedResult';
import { fingerprint, inSeconds } from '../fingerprint/fingerprint';
import type { Person } from '../people/Person';
import type { Poll } from './Poll';
import { seenFingerprint } from './pollFingerprint';
import type { PollRecord } from './PollRecord';
import type { Certified, CoveredPart } from './pollState';
import { isKind, votingWindows } from './pollState';
import { judgeRecords } from './trustedRecords';

/** The certificates that were given, the last one last, those that no longer hold included. */
export function certificates({ records }: Pick<Poll, 'records'>): readonly Certified[] {
  return judgeRecords(records).trusted.filter(isKind('certified')).map(({ author, at, result, id }) => ({ by: author, at, result, recordId: id }));
}

/** What a certificate given now rests on, beside the ballots. */
export function coversNow(poll: Poll): Pick<Covers, 'texts' | 'windows' | 'records'> {
  return {
    texts: textsFingerprint(poll),
    windows: windowsFingerprint(votingWindows(poll, judgeRecords(poll.records).trusted)),
    records: recordsFingerprint(poll.records)
  };
}

/** What of a certificate no longer matches what is stored, and who changed it last. */
export interface Broken {
  readonly parts: readonly CoveredPart[];
  readonly by: Person;
  readonly at: Date;
}

/** Null: all that can be compared without reading ballots is as it was certified. */
export function brokenCertificate(poll: Poll, certified: Certified): Broken | null {
  const parts = mismatches(poll, certified);
  if (parts.length === 0) return null;
  const changed = poll.records.filter(({ id }) => id < certified.recordId).sort((a, b) => b.modified.getTime() - a.modified.getTime());
  const [last] = changed;
  return parts.includes('records') && last ? { parts, by: last.editor, at: last.modified } : { parts, by: poll.modifiedBy, at: poll.modified };
}

/** What of a certificate no longer matches what is stored. */
export function mismatches(poll: Poll, { result, recordId }: Certified): readonly CoveredPart[] {
  if (!result.covers) return [];
  const { covers } = result;
  const now = coversNow({ ...poll, records: poll.records.filter(({ id }) => id < recordId) });
  return (['texts', 'windows', 'records'] as const).filter((part) => covers[part] !== now[part]);
}

/** The texts that a certificate covers: what voters saw, and what they were told beside. */
function textsFingerprint(poll: Poll): string {
  return fingerprint([seenFingerprint(poll), poll.description, poll.minimumGroupSize, poll.resultVisibility]);
}

function windowsFingerprint(windows: readonly VotingWindow[]): string {
  return fingerprint(windows.map(({ from, to }) => [inSeconds(from), inSeconds(to)]));
}

/** The decisions before a certificate, as they are stored, those that count for nothing included. */
function recordsFingerprint(records: readonly PollRecord[]): string {
  return fingerprint(
    [...records].sort((a, b) => a.id - b.id).map(({ id, author, editor, at, modified, ...decision }) => [id, author.id, editor.id, inSeconds(at), inSeconds(modified), decision])
  );
}
