import { fingerprint } from '../fingerprint/fingerprint';
import type { PollDraft } from './Poll';

type Words = Pick<PollDraft, 'kind' | 'question' | 'options' | 'questions' | 'minChoices' | 'maxChoices' | 'mayChangeVote'>;

/** Computed once a poll: every card asks for it at each rendering. */
const known = new WeakMap<Words, string>();

/** What a voter has before his eyes and what his vote means: question, answers and rules. Each ballot carries it. */
export function seenFingerprint(poll: Words): string {
  const before = known.get(poll);
  if (before !== undefined) return before;
  const { kind, question, options, questions, minChoices, maxChoices, mayChangeVote } = poll;
  // A choice has the fingerprint that it had before there were other kinds.
  const ofKind = kind === 'choice' ? [] : [kind, options.map(({ question: asked = 0, isText }) => (isText ? [asked] : asked)), questions.map(({ id, text, minChoices: least, maxChoices: most }) => [id, text, least, most])];
  const made = fingerprint([question, options.map(({ id, text, description = '', link = '', picture = '', pictureText = '' }) => [id, text, description, link, picture, ...(pictureText ? [pictureText] : [])]), minChoices, maxChoices, mayChangeVote, ...ofKind]);
  known.set(poll, made);
  return made;
}
