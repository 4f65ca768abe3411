import type { VotingWindow } from '../ballots/Ballot';
import { fingerprint, inSeconds } from '../fingerprint/fingerprint';
import type { Poll, PollDraft } from './Poll';
import type { PollRecord } from './PollRecord';

type Words = Pick<PollDraft, 'kind' | 'question' | 'options' | 'questions' | 'minChoices' | 'maxChoices' | 'mayChangeVote'>;

/** Computed once a poll: every card asks for it at each rendering. */
const known = new WeakMap<Words, string>();

/** What a voter has before his eyes and what his vote means: question, answers and rules. Each ballot carries it. */
export function seenFingerprint(poll: Words): string {
  const before = known.get(poll);
  if (before !== undefined) return before;
  const { kind, question, options, questions, minChoices, maxChoices, mayChangeVote } = poll;
  // A choice has the fingerprint that it had before there were other kinds.
  const ofKind = kind === 'choice' ? [] : [kind, options.map((option) => option.question ?? 0), questions.map(({ id, text, minChoices: least, maxChoices: most }) => [id, text, least, most])];
  const made = fingerprint([question, options.map(({ id, text, description = '', link = '', picture = '' }) => [id, text, description, link, picture]), minChoices, maxChoices, mayChangeVote, ...ofKind]);
  known.set(poll, made);
  return made;
}

/** The texts that a certificate covers: what voters saw, and what they were told beside. */
export function textsFingerprint(poll: Poll): string {
  return fingerprint([seenFingerprint(poll), poll.description, poll.minimumGroupSize, poll.resultVisibility]);
}

export function windowsFingerprint(windows: readonly VotingWindow[]): string {
  return fingerprint(windows.map(({ from, to }) => [inSeconds(from), inSeconds(to)]));
}

/** The decisions before a certificate, as they are stored, those that count for nothing included. */
export function recordsFingerprint(records: readonly PollRecord[]): string {
  return fingerprint(
    [...records].sort((a, b) => a.id - b.id).map(({ id, author, editor, at, modified, ...decision }) => [id, author.id, editor.id, inSeconds(at), inSeconds(modified), decision])
  );
}
