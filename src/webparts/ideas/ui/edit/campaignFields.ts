import type { Phase } from '../../../../domain/ideas/Campaign';
import { phases } from '../../../../domain/ideas/Campaign';
import { CAMPAIGN_LIMITS } from '../../../../domain/ideas/campaignLimits';
import type { CampaignIssue } from '../../../../domain/ideas/validateCampaign';
import type { EditorFields, Faults } from '../../../../shell/editor/editorTypes';
import { retentionSaid } from '../../../../shell/editor/retentionSaid';
import { rowField } from '../../../../shell/editor/rows';
import type { Formats } from '../../../../shell/Formats';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import type { CampaignForm } from './CampaignForm';
import { isHalf, startKey } from './CampaignForm';
import type { EditWords } from './editStrings';

/** The fields of a campaign with their labels, and their values in words. */
export function campaignFields(words: EditWords, formats: Formats): EditorFields<CampaignForm> {
  const { fields: text, vote, phases: names } = words;
  const yesNo = (value: boolean): string => (value ? words.yes : words.no);
  const lines = (values: readonly string[]): string => values.join('\n');
  const start = (phase: Phase): EditorFields<CampaignForm>[string] => ({
    label: names[phase],
    parts: [startKey(phase)],
    show: ({ [startKey(phase)]: typed }) => {
      const moment = typed && fromLocalDateTime(typed, formats.timeZone);
      return moment ? formats.dateTime(moment) : (typed?.date ?? '');
    }
  });
  return {
    question: { label: text.question, parts: ['question'], show: ({ question }) => question },
    why: { label: text.why, parts: ['why'], show: ({ why }) => why },
    outcome: { label: text.outcome, parts: ['outcome'], show: ({ outcome }) => outcome },
    sponsor: { label: text.sponsor, parts: ['sponsor'], show: ({ sponsor }) => sponsor },
    ...Object.fromEntries(phases.map((phase) => [startKey(phase), start(phase)])),
    vote: { label: vote.kind, parts: ['voteKind'], show: ({ voteKind }) => vote.kinds[voteKind] },
    votes: { label: vote.votes, parts: ['votes'], show: ({ votes }) => votes },
    most: { label: vote.most, parts: ['most'], show: ({ most }) => most },
    from: { label: vote.from, parts: ['from'], show: ({ from }) => vote.froms[from] },
    on: { label: vote.on, parts: ['on'], show: ({ on }) => vote.ons[on] },
    countsHidden: { label: vote.countsHidden, parts: ['countsHidden'], show: ({ countsHidden }) => yesNo(countsHidden) },
    supportsMove: { label: vote.supportsMove, parts: ['supportsMove'], show: ({ supportsMove }) => yesNo(supportsMove) },
    names: { label: text.names, parts: ['names'], show: (form) => text.nameChoices[form.names] },
    moderation: { label: text.moderation, parts: ['moderation'], show: ({ moderation }) => text.moderations[moderation] },
    movers: { label: text.movers, parts: ['movers'], show: ({ movers }) => text.moverChoices[movers] },
    isShared: { label: text.isShared, parts: ['isShared'], show: ({ isShared }) => yesNo(isShared) },
    host: { label: text.host, parts: ['host'], show: ({ host }) => host },
    charter: { label: text.charter, parts: ['charter'], show: ({ charter }) => charter },
    mayComment: { label: text.mayComment, parts: ['mayComment'], show: ({ mayComment }) => yesNo(mayComment) },
    mayPicture: { label: text.mayPicture, parts: ['mayPicture'], show: ({ mayPicture }) => yesNo(mayPicture) },
    categories: { label: text.categories, parts: ['categories'], show: ({ categories }) => lines(categories.map(({ name }) => name)) },
    criteria: { label: text.criteria, parts: ['criteria'], show: ({ criteria }) => lines(criteria.map(({ name }) => name)) },
    evaluators: { label: text.evaluators, parts: ['evaluators'], show: ({ evaluators }) => lines(evaluators.map(({ name }) => name)) },
    reasons: { label: text.reasons, parts: ['reasons'], show: ({ reasons }) => lines(reasons.map((reason) => reason.text)) },
    retentionMonths: { label: text.retention, parts: ['retentionMonths'], show: ({ retentionMonths }) => retentionSaid(retentionMonths, text, formats) },
    reason: { label: text.reason, parts: ['reason'], show: ({ reason }) => reason }
  };
}

/** What typing on does not make right. */
const URGENT: readonly CampaignIssue['code'][] = ['tooLong', 'tooMany', 'duplicate', 'notRising'];

/** The sentences beside the fields. */
export function campaignFaults(issues: readonly CampaignIssue[], form: CampaignForm, words: EditWords, { number, timeZone }: Formats): Faults {
  const faults: Record<string, Faults[string]> = {};
  for (const issue of issues) {
    const { code, limit } = issue;
    // Of no votes none can be given to an idea: one sentence says it.
    if (limit !== undefined && limit < 1) continue;
    faults[fieldOf(issue)] ??= { text: words.issues[code](limit === undefined ? '' : number(limit)), isUrgent: URGENT.includes(code) };
  }
  for (const phase of phases) if (isHalf(form[startKey(phase)], timeZone)) faults[startKey(phase)] = { text: words.noDate };
  return faults;
}

/** A number of votes out of range is told beside the box in which it is typed. */
function fieldOf({ field, about, phase, code, limit }: CampaignIssue): string {
  if (phase) return startKey(phase);
  if (code === 'noVote') return 'from';
  if (code === 'notShown') return 'isShared';
  if (code === 'outOfRange') return limit === CAMPAIGN_LIMITS.maxVotes ? 'votes' : 'most';
  return about === undefined ? field : rowField(field, about);
}
