import { safeAddress, safePicture } from '../address/safeAddress';
import { dateSlot } from './dateSlot';
import type { PollDraft, PollOption, PollQuestion } from './Poll';
import { POLL_LIMITS } from './Poll';

export type IssueCode =
  | 'required'
  | 'tooLong'
  | 'tooFew'
  | 'tooMany'
  | 'duplicate'
  | 'badLink'
  | 'noDate'
  | 'outOfRange'
  | 'moreThanOptions'
  | 'lessThanMinimum'
  | 'closesBeforeOpens'
  | 'closesInPast';

/** What an option can carry besides its text. */
export type OptionPart = 'description' | 'link' | 'picture' | 'pictureText';

/** What is wrong with a draft, in terms that a screen has words for. */
export interface PollIssue {
  readonly field: keyof PollDraft;
  readonly code: IssueCode;
  /** The option that it is about. */
  readonly optionId?: number;
  /** The question, of several, that it is about. */
  readonly questionId?: number;
  /** The part of the option; absent for its text. */
  readonly part?: OptionPart;
  /** The limit that was passed. */
  readonly limit?: number;
}

/**
 * Everything that keeps a draft from being published; empty when nothing does. A draft may be stored as it is, except
 * for what does not fit (`tooLong`, `tooMany`).
 * @param now the server's time
 */
export function validatePoll(draft: PollDraft, now: Date): readonly PollIssue[] {
  return [...textIssues(draft), ...optionIssues(draft), ...questionIssues(draft), ...choiceIssues(draft), ...dateIssues(draft, now), ...numberIssues(draft)];
}

/** The issues that keep a draft from being stored at all. */
export function storageIssues(draft: PollDraft): readonly PollIssue[] {
  const questionMissing = draft.question.trim() === '' ? [{ field: 'question', code: 'required' } as const] : [];
  return [...questionMissing, ...[...textIssues(draft), ...optionIssues(draft)].filter(({ code }) => code === 'tooLong' || code === 'tooMany')];
}

function textIssues({ question, description }: PollDraft): PollIssue[] {
  const issues: PollIssue[] = [];
  if (question.trim() === '') issues.push({ field: 'question', code: 'required' });
  if (question.length > POLL_LIMITS.questionLength) issues.push({ field: 'question', code: 'tooLong', limit: POLL_LIMITS.questionLength });
  if (description.length > POLL_LIMITS.descriptionLength) issues.push({ field: 'description', code: 'tooLong', limit: POLL_LIMITS.descriptionLength });
  return issues;
}

/** The most options that a poll of a kind has. */
export function mostOptions(kind: PollDraft['kind']): number {
  return kind === 'ranking' ? POLL_LIMITS.maxRanked : kind === 'dates' ? POLL_LIMITS.maxDates : POLL_LIMITS.maxOptions;
}

function optionIssues({ kind, options }: PollDraft): PollIssue[] {
  const issues: PollIssue[] = [];
  if (kind === 'text') return issues;
  // Of several questions each says it for its own answers.
  if (kind !== 'questions' && options.length < POLL_LIMITS.minOptions) issues.push({ field: 'options', code: 'tooFew', limit: POLL_LIMITS.minOptions });
  if (options.length > mostOptions(kind)) issues.push({ field: 'options', code: 'tooMany', limit: mostOptions(kind) });
  const seen = new Set<string>();
  for (const { id, text, description = '', link = '', picture = '', pictureText = '', question = 0, isText = false } of options) {
    if (isText) continue;
    const about = { field: 'options', optionId: id } as const;
    const comparable = comparableText(text);
    if (comparable === '') issues.push({ ...about, code: kind === 'dates' ? 'noDate' : 'required' });
    else if (kind === 'dates' && !dateSlot(text)) issues.push({ ...about, code: 'noDate' });
    else if (seen.has(`${question} ${comparable}`)) issues.push({ ...about, code: 'duplicate' });
    seen.add(`${question} ${comparable}`);
    if (text.length > POLL_LIMITS.optionTextLength) issues.push({ ...about, code: 'tooLong', limit: POLL_LIMITS.optionTextLength });
    if (description.length > POLL_LIMITS.optionDescriptionLength) issues.push({ ...about, part: 'description', code: 'tooLong', limit: POLL_LIMITS.optionDescriptionLength });
    if (pictureText.length > POLL_LIMITS.pictureTextLength) issues.push({ ...about, part: 'pictureText', code: 'tooLong', limit: POLL_LIMITS.pictureTextLength });
    if (picture !== '' && pictureText.trim() === '') issues.push({ ...about, part: 'pictureText', code: 'required' });
    for (const [part, address] of [['link', link], ['picture', picture]] as const) {
      if (address.length > POLL_LIMITS.linkLength) issues.push({ ...about, part, code: 'tooLong', limit: POLL_LIMITS.linkLength });
      else if (address !== '' && (part === 'picture' ? safePicture(address) : safeAddress(address)) === undefined) issues.push({ ...about, part, code: 'badLink' });
    }
  }
  return issues;
}

function questionIssues({ kind, options, questions }: PollDraft): PollIssue[] {
  if (kind !== 'questions') return [];
  const issues: PollIssue[] = [];
  if (questions.length < POLL_LIMITS.minQuestions) issues.push({ field: 'questions', code: 'tooFew', limit: POLL_LIMITS.minQuestions });
  if (questions.length > POLL_LIMITS.maxQuestions) issues.push({ field: 'questions', code: 'tooMany', limit: POLL_LIMITS.maxQuestions });
  for (const question of questions) {
    const answers = options.filter((option) => option.question === question.id);
    issues.push(...issuesOf(question, answers).map((issue): PollIssue => ({ field: 'questions', questionId: question.id, ...issue })));
  }
  return issues;
}

function issuesOf({ text, minChoices, maxChoices }: PollQuestion, options: readonly PollOption[]): readonly Pick<PollIssue, 'code' | 'limit'>[] {
  if (text.trim() === '') return [{ code: 'required' }];
  if (text.length > POLL_LIMITS.questionLength) return [{ code: 'tooLong', limit: POLL_LIMITS.questionLength }];
  if (options.some(({ isText }) => isText)) return [];
  const answers = options.length;
  if (answers < POLL_LIMITS.minOptions) return [{ code: 'tooFew', limit: POLL_LIMITS.minOptions }];
  if (!Number.isInteger(maxChoices) || maxChoices < 1) return [{ code: 'outOfRange', limit: 1 }];
  return maxChoices > answers ? [{ code: 'moreThanOptions', limit: answers }] : maxChoices < minChoices ? [{ code: 'lessThanMinimum', limit: minChoices }] : [];
}

function choiceIssues({ kind, options, minChoices, maxChoices }: PollDraft): PollIssue[] {
  const issues: PollIssue[] = [];
  if (kind !== 'choice') return issues;
  if (!Number.isInteger(minChoices) || minChoices < 1) issues.push({ field: 'minChoices', code: 'outOfRange', limit: 1 });
  if (!Number.isInteger(maxChoices) || maxChoices < 1) issues.push({ field: 'maxChoices', code: 'outOfRange', limit: 1 });
  else if (maxChoices > options.length) issues.push({ field: 'maxChoices', code: 'moreThanOptions', limit: options.length });
  else if (maxChoices < minChoices) issues.push({ field: 'maxChoices', code: 'lessThanMinimum', limit: minChoices });
  return issues;
}

function dateIssues({ opensAt, closesAt }: PollDraft, now: Date): PollIssue[] {
  if (!closesAt) return [];
  if (opensAt && closesAt <= opensAt) return [{ field: 'closesAt', code: 'closesBeforeOpens' }];
  return closesAt <= now ? [{ field: 'closesAt', code: 'closesInPast' }] : [];
}

function numberIssues({ confidential, minimumGroupSize, invitedCount }: PollDraft): PollIssue[] {
  const issues: PollIssue[] = [];
  const lowest = POLL_LIMITS.lowestMinimumGroupSize;
  if (confidential && (!Number.isInteger(minimumGroupSize) || minimumGroupSize < lowest)) {
    issues.push({ field: 'minimumGroupSize', code: 'outOfRange', limit: lowest });
  }
  if (invitedCount !== null && (!Number.isInteger(invitedCount) || invitedCount < 1)) issues.push({ field: 'invitedCount', code: 'outOfRange', limit: 1 });
  return issues;
}

/** Two options that look the same are the same: case, spaces and compatible letter forms do not tell them apart. */
function comparableText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, ' ').trim().toLocaleLowerCase('fr');
}
