import { named, required, tooLong } from '../validation/fieldIssues';
import type { CallDraft } from './Call';
import { isSecret } from './Call';
import { CALL_LIMITS } from './callLimits';
import type { CallState } from './callState';

export interface CallIssue {
  readonly field: keyof CallDraft;
  readonly code: 'required' | 'tooLong' | 'tooMany' | 'duplicate' | 'notAllowed' | 'closesBeforeOpens' | 'closesInPast' | 'beforeClosing' | 'beforeOpening';
  /** The body, the answerer (from 1) or the reason that it is about. */
  readonly about?: number;
  /** The limit that was passed. */
  readonly limit?: number;
}

/**
 * Everything that keeps a call from being published; empty when nothing does. A draft may be stored as it is, except for what does not fit
 * (`storageIssues`). Its text is checked by who makes its passages.
 * @param now the server's time
 */
export function validateCall(draft: CallDraft, now: Date): readonly CallIssue[] {
  return [...textIssues(draft), ...kindIssues(draft), ...fileIssues(draft), ...dateIssues(draft, now), ...bodyIssues(draft), ...answererIssues(draft), ...reasonIssues(draft)];
}

/** The issues that keep a draft from being stored at all. */
export function storageIssues(draft: CallDraft): readonly CallIssue[] {
  const all = [...textIssues(draft), ...bodyIssues(draft), ...answererIssues(draft), ...reasonIssues(draft)];
  return all.filter(({ field, code }) => code === 'tooLong' || code === 'tooMany' || (field === 'title' && code === 'required'));
}

/** Who contributed was told so: only a decision moves it, or nothing does. */
const PROMISED = ['kind', 'page', 'names', 'moderation', 'mayEdit', 'closesAt', 'answersBy', 'retentionMonths'] as const;

/**
 * What can no longer be written into the row of a call: once it is published, its end and the day of its answers are moved by a reopening, with
 * a reason, and who reads what is never changed.
 */
export function callLocks({ phase, published }: Pick<CallState, 'phase' | 'published'>): readonly (keyof CallDraft)[] {
  if (!published) return [];
  return phase === 'scheduled' ? PROMISED : [...PROMISED, 'opensAt'];
}

function textIssues({ title, intro, audience, outcome, reminder }: CallDraft): readonly CallIssue[] {
  return [
    ...required('title', title),
    ...tooLong('title', title, CALL_LIMITS.titleLength),
    ...tooLong('intro', intro, CALL_LIMITS.introLength),
    ...tooLong('audience', audience, CALL_LIMITS.audienceLength),
    // Who contributes knows what becomes of it.
    ...required('outcome', outcome),
    ...tooLong('outcome', outcome, CALL_LIMITS.outcomeLength),
    ...tooLong('reminder', reminder, CALL_LIMITS.reminderLength)
  ];
}

function kindIssues({ kind, kinds, page }: CallDraft): readonly CallIssue[] {
  const issues: CallIssue[] = [];
  if (kinds.length === 0) issues.push({ field: 'kinds', code: 'required' });
  if (kind === 'article' && kinds.includes('wording')) issues.push({ field: 'kinds', code: 'notAllowed' });
  if ((kind === 'article') !== (page !== '')) issues.push({ field: 'page', code: page === '' ? 'required' : 'notAllowed' });
  return issues;
}

/** What each reads only of his own lies in a list that takes no files of theirs. */
function fileIssues(draft: CallDraft): readonly CallIssue[] {
  return draft.mayAttach && isSecret(draft) ? [{ field: 'mayAttach', code: 'notAllowed' }] : [];
}

function dateIssues({ opensAt, closesAt, answersBy }: CallDraft, now: Date): readonly CallIssue[] {
  const issues: CallIssue[] = [];
  if (closesAt && opensAt && closesAt <= opensAt) issues.push({ field: 'closesAt', code: 'closesBeforeOpens' });
  else if (closesAt && closesAt <= now) issues.push({ field: 'closesAt', code: 'closesInPast' });
  if (answersBy && answersBy <= (closesAt ?? opensAt ?? now)) issues.push({ field: 'answersBy', code: closesAt ? 'beforeClosing' : 'beforeOpening' });
  return issues;
}

function bodyIssues({ bodies, opensAt }: CallDraft): readonly CallIssue[] {
  const late = bodies.flatMap(({ id, dueAt }): readonly CallIssue[] => (dueAt && opensAt && dueAt <= opensAt ? [{ field: 'bodies', code: 'beforeOpening', about: id }] : []));
  return [...late, ...named('bodies', bodies.map(({ id, name }) => [id, name]), { length: CALL_LIMITS.nameLength, count: CALL_LIMITS.maxBodies })];
}

function answererIssues({ answerers }: CallDraft): readonly CallIssue[] {
  return named('answerers', answerers.map(({ name }, index) => [index + 1, name]), { length: CALL_LIMITS.nameLength, count: CALL_LIMITS.maxAnswerers });
}

function reasonIssues({ reasons, moderation }: CallDraft): readonly CallIssue[] {
  // Nothing is taken from sight but for a reason of the charter.
  const missing: readonly CallIssue[] = moderation !== 'none' && reasons.length === 0 ? [{ field: 'reasons', code: 'required' }] : [];
  return [...missing, ...named('reasons', reasons.map(({ id, text }) => [id, text]), { length: CALL_LIMITS.reasonLength, count: CALL_LIMITS.maxReasons })];
}
