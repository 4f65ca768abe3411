import type { FieldIssue } from '../validation/fieldIssues';
import { named, required, tooLong, tooMany } from '../validation/fieldIssues';
import type { Campaign, CampaignDraft, Phase } from './Campaign';
import { isSecret, phases } from './Campaign';
import { CAMPAIGN_LIMITS } from './campaignLimits';
import type { CampaignState } from './campaignState';
import { MOST_ON_ONE } from './voteTargets';

export interface CampaignIssue {
  readonly field: keyof CampaignDraft;
  /**
   * - `notRising`: a phase that does not begin after the one before it (`phase`)
   * - `inPast`: the end of the vote has passed
   * - `outOfRange`: a number of votes
   * - `noVote`: nobody could vote, for there is no such phase
   * - `notShown`: guests cannot be told apart where names are not shown at once
   */
  readonly code: FieldIssue<keyof CampaignDraft>['code'] | 'notRising' | 'inPast' | 'outOfRange' | 'noVote' | 'notShown';
  /** The category, criterion, evaluator (from 1) or reason that it is about. */
  readonly about?: number;
  readonly phase?: Phase;
  /** The limit that was passed. */
  readonly limit?: number;
}

/**
 * Everything that keeps a campaign from being published; empty when nothing does. A draft may be stored as it is, except for what does not fit (`storageIssues`).
 * @param now the server's time
 */
export function validateCampaign(draft: CampaignDraft, now: Date): readonly CampaignIssue[] {
  return [...textIssues(draft), ...memberIssues(draft), ...reasonIssues(draft), ...dateIssues(draft, now), ...voteIssues(draft), ...guestIssues(draft)];
}

/** The issues that keep a draft from being stored at all. */
export function storageIssues(draft: CampaignDraft): readonly CampaignIssue[] {
  return [...textIssues(draft), ...memberIssues(draft)].filter(({ field, code }) => code === 'tooLong' || code === 'tooMany' || (field === 'question' && code === 'required'));
}

/** What was said to those who took part: only a decision moves it (`dates`, `rules`), or nothing does. */
const PROMISED = ['starts', 'names', 'moderation', 'movers', 'vote', 'charter', 'host'] as const;

/** What can no longer be written into the row of a campaign. */
export function campaignLocks({ published }: Pick<CampaignState, 'published'>): readonly (keyof Campaign & keyof CampaignDraft)[] {
  return published ? PROMISED : [];
}

function textIssues({ question, why, outcome, sponsor, charter = '', host = '' }: CampaignDraft): readonly CampaignIssue[] {
  return [
    ...required('question', question),
    ...tooLong('question', question, CAMPAIGN_LIMITS.questionLength),
    ...tooLong('why', why, CAMPAIGN_LIMITS.whyLength),
    // Who takes part knows what becomes of it, and who asks.
    ...required('outcome', outcome),
    ...tooLong('outcome', outcome, CAMPAIGN_LIMITS.outcomeLength),
    ...required('sponsor', sponsor),
    ...tooLong('sponsor', sponsor, CAMPAIGN_LIMITS.nameLength),
    ...tooLong('charter', charter, CAMPAIGN_LIMITS.charterLength),
    ...tooLong('host', host, CAMPAIGN_LIMITS.nameLength)
  ];
}

function memberIssues({ categories, criteria, evaluators, reasons }: CampaignDraft): readonly CampaignIssue[] {
  const { nameLength: length, reasonLength, maxCategories, maxCriteria, maxEvaluators, maxReasons } = CAMPAIGN_LIMITS;
  return [
    ...named('categories', categories.map(({ id, name }) => [id, name]), { length, count: maxCategories }),
    ...named('criteria', criteria.map(({ id, name }) => [id, name]), { length, count: maxCriteria }),
    ...tooMany('evaluators', evaluators.length, maxEvaluators),
    ...named('reasons', reasons.map(({ id, text }) => [id, text]), { length: reasonLength, count: maxReasons })
  ];
}

function reasonIssues({ reasons, moderation, evaluators, criteria }: CampaignDraft): readonly CampaignIssue[] {
  const issues: CampaignIssue[] = [];
  // Nothing is taken from sight but for a reason of the charter.
  if (moderation !== 'none' && reasons.length === 0) issues.push({ field: 'reasons', code: 'required' });
  if (evaluators.length > 0 && criteria.length === 0) issues.push({ field: 'criteria', code: 'required' });
  return issues;
}

function dateIssues({ starts }: CampaignDraft, now: Date): readonly CampaignIssue[] {
  const issues: CampaignIssue[] = [];
  let last: Date | null = null;
  for (const phase of phases) {
    const start = starts[phase];
    if (start && last && start <= last) issues.push({ field: 'starts', code: 'notRising', phase });
    last = start ?? last;
  }
  // Without it nobody would know until when.
  if (!starts.decide) issues.push({ field: 'starts', code: 'required', phase: 'decide' });
  else if (starts.decide <= now) issues.push({ field: 'starts', code: 'inPast', phase: 'decide' });
  return issues;
}

function voteIssues({ vote, starts }: CampaignDraft): readonly CampaignIssue[] {
  const issues: CampaignIssue[] = [];
  if (vote.from === 'vote' && !starts.vote) issues.push({ field: 'vote', code: 'noVote' });
  if (vote.kind !== 'budget') return issues;
  if (!isWithin(vote.votes, CAMPAIGN_LIMITS.maxVotes)) issues.push({ field: 'vote', code: 'outOfRange', limit: CAMPAIGN_LIMITS.maxVotes });
  const most = Math.min(MOST_ON_ONE, vote.votes);
  if (!isWithin(vote.most, most)) issues.push({ field: 'vote', code: 'outOfRange', limit: most });
  return issues;
}

/** Guests agree to a charter, and everybody sees whose they are. */
function guestIssues(draft: CampaignDraft): readonly CampaignIssue[] {
  const { host, charter = '' } = draft;
  if (host === undefined) return [];
  return [...required('host', host), ...required('charter', charter), ...(isSecret(draft) ? [{ field: 'host', code: 'notShown' } as const] : [])];
}

function isWithin(value: number, highest: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= highest;
}
