import type { CampaignDraft } from '../../domain/ideas/Campaign';
import type { IdeaDraft } from '../../domain/ideas/Idea';
import { placeOf } from '../../domain/ideas/ideaFolders';
import { scopeOf } from './ideaRows';
import type { CampaignDecisionDraft, IdeaRecordDraft } from './IdeaServices';
import type { CampaignDecisionValues, CampaignDraftValues, IdeaRecordValues, IdeaValues } from './ideaTables';

/* What is stored of what was said and decided: of no use to who only reads. */

/** What is stored of a campaign, or of a draft of one. */
export function fromCampaignDraft({ question, why, ...settings }: CampaignDraft): CampaignDraftValues {
  const { names, moderation, movers, vote, starts, outcome, sponsor, categories, criteria, evaluators, mayComment, mayPicture, reasons, retentionMonths, origin, charter, host } = settings;
  return { question, why, settings: { names, moderation, movers, vote, starts, outcome, sponsor, categories, criteria, evaluators, mayComment, mayPicture, reasons, retentionMonths, ...(origin ? { origin } : {}), ...(charter ? { charter } : {}), ...(host === undefined ? {} : { host }) } };
}

export function fromIdea(campaign: number, { title, text, category, link, picture, buildsOn, direction }: IdeaDraft): IdeaValues {
  return { title, campaign, text, category, buildsOn, content: { ...(link === '' ? {} : { link }), ...(picture === '' ? {} : { picture }), ...(direction === '' ? {} : { direction }) } };
}

export function fromRecord(campaign: number, idea: number, draft: IdeaRecordDraft): IdeaRecordValues {
  const { kind, text, answers = 0, title, link, person, other, merge, mentions = [], charter } = draft;
  const content = { ...(title === undefined ? {} : { title }), ...(link === undefined ? {} : { link }), ...(person ? { person } : {}), ...(other === undefined ? {} : { other }), ...(merge === undefined ? {} : { merge }), ...(mentions.length === 0 ? {} : { mentions }), ...(charter === undefined ? {} : { charter }) };
  return { campaign, scope: scopeOf(campaign, kind), place: placeOf(campaign, idea), kind, text, answers, content };
}

export function fromDecision(campaign: number, { kind, idea, targets, reason, content }: CampaignDecisionDraft): CampaignDecisionValues {
  return { campaign, place: placeOf(campaign, idea), kind, reason, content, targets: [...new Set(targets)].sort((a, b) => a - b) };
}

/** Of all that decide on one thing having seen the same, the server lets one in. */
export function decisionKey(campaign: number, idea: number, known: number): string {
  return `${campaign}:${idea === 0 ? 'c' : idea}:${known}`;
}

/** There is one place an idea, whoever puts it there first. */
export function placeKey(campaign: number, idea: number): string {
  return `place:${placeOf(campaign, idea)}`;
}
