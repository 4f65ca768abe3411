import { isBlank } from '../text/isBlank';
import type { Call } from './Call';
import { CALL_LIMITS } from './callLimits';
import type { ContributionDraft } from './Contribution';

export interface ContributionIssue {
  readonly field: 'kind' | 'text' | 'wording' | 'files';
  /** `unchanged`: the proposed wording is what stands there already. */
  readonly code: 'required' | 'tooLong' | 'tooMany' | 'notAllowed' | 'unchanged';
  /** The limit that was passed. */
  readonly limit?: number;
}

type Rules = Pick<Call, 'kinds' | 'mayReply' | 'mayAttach'>;

/**
 * Everything that keeps a contribution from being sent; empty when nothing does.
 * @param original the words that a proposed wording would replace; undefined: they are the anchor's quote
 */
export function validateContribution(draft: ContributionDraft, call: Rules, original = draft.anchor.quote): readonly ContributionIssue[] {
  return [...kindIssues(draft, call), ...textIssues(draft), ...wordingIssues(draft, original), ...fileIssues(draft, call)];
}

function kindIssues({ kind, answers, anchor }: ContributionDraft, call: Rules): readonly ContributionIssue[] {
  // A reply says something of what was said: it proposes nothing itself.
  const isAllowed = answers > 0 ? call.mayReply && kind !== 'wording' : call.kinds.includes(kind) && (kind !== 'wording' || anchor.passage > 0);
  return isAllowed ? [] : [{ field: 'kind', code: 'notAllowed' }];
}

function textIssues({ kind, text, wording, answers }: ContributionDraft): readonly ContributionIssue[] {
  // Support says all by itself, and so does another wording; to strike words out wants a reason.
  const isNeeded = answers > 0 || kind === 'question' || kind === 'remark' || kind === 'objection' || (kind === 'wording' && isBlank(wording));
  if (isNeeded && isBlank(text)) return [{ field: 'text', code: 'required' }];
  return text.length > CALL_LIMITS.textLength ? [{ field: 'text', code: 'tooLong', limit: CALL_LIMITS.textLength }] : [];
}

function wordingIssues({ kind, wording }: ContributionDraft, original: string): readonly ContributionIssue[] {
  if (kind !== 'wording') return wording === '' ? [] : [{ field: 'wording', code: 'notAllowed' }];
  if (wording.length > CALL_LIMITS.textLength) return [{ field: 'wording', code: 'tooLong', limit: CALL_LIMITS.textLength }];
  return wording.trim() === original.trim() ? [{ field: 'wording', code: 'unchanged' }] : [];
}

function fileIssues({ files }: ContributionDraft, { mayAttach }: Rules): readonly ContributionIssue[] {
  if (files.length === 0) return [];
  if (!mayAttach) return [{ field: 'files', code: 'notAllowed' }];
  return files.length > CALL_LIMITS.maxFiles ? [{ field: 'files', code: 'tooMany', limit: CALL_LIMITS.maxFiles }] : [];
}
