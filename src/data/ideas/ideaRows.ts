import type { Campaign, CampaignDraft } from '../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import type { Evaluation, EvaluationDraft } from '../../domain/ideas/Evaluation';
import type { Idea, IdeaDraft, IdeaRecord, IdeaRecordKind } from '../../domain/ideas/Idea';
import type { IdeaSlot } from '../../domain/ideas/ideaFolders';
import { ideaFolder, placeOf, readPlace } from '../../domain/ideas/ideaFolders';
import { isAltered } from '../append/asArrived';
import type { Entry, Stored } from '../items/Table';
import type { CampaignDecisionDraft, IdeaRecordDraft } from './IdeaServices';
import type { CampaignDecisionValues, CampaignDraftValues, CampaignValues, EvaluationValues, IdeaRecordValues, IdeaValues } from './ideaTables';

export function toCampaign({ id, box, ...values }: Entry<CampaignValues>): Campaign {
  return { ...toCampaignDraft(values), id, box };
}

export function toCampaignDraft({ question, why, settings }: CampaignDraftValues): CampaignDraft {
  return { ...settings, question, why };
}

/** What is stored of a campaign, or of a draft of one. */
export function fromCampaignDraft({ question, why, ...settings }: CampaignDraft): CampaignDraftValues {
  const { names, moderation, movers, vote, starts, outcome, sponsor, categories, criteria, evaluators, mayComment, mayPicture, reasons, retentionMonths } = settings;
  return { question, why, settings: { names, moderation, movers, vote, starts, outcome, sponsor, categories, criteria, evaluators, mayComment, mayPicture, reasons, retentionMonths } };
}

export function fromIdea(campaign: number, { title, text, category, link, picture, buildsOn, direction }: IdeaDraft): IdeaValues {
  return { title, campaign, text, category, buildsOn, content: { ...(link === '' ? {} : { link }), ...(picture === '' ? {} : { picture }), ...(direction === '' ? {} : { direction }) } };
}

/** @param box of its campaign; undefined among reserved ones, which have no folders */
export function toIdea(row: Stored<IdeaValues>, box: string | undefined): Idea {
  const { id, campaign, title, text, category, buildsOn, content, author, created, folder } = row;
  const { link = '', picture = '', direction = '' } = content;
  return { id, campaignId: campaign, title, text, category, link, picture, buildsOn, direction, author, created, isAltered: isAltered(row), isMisplaced: box !== undefined && folder !== undefined && !folder.endsWith(`/${box}`) };
}

const SCOPES: Readonly<Record<IdeaRecordKind, 'words' | 'said' | 'own'>> = {
  corrected: 'words', added: 'words', withdrawn: 'words', restored: 'words', coauthorInvited: 'words', coauthorAccepted: 'words', coauthorDeclined: 'words',
  comment: 'said', commentWithdrawn: 'said',
  sameAs: 'own', supportKept: 'own', thanksAgreed: 'own', thanksRefused: 'own'
};

/** What of an idea is read with all ideas at once. */
export function wordsScope(campaign: number): string {
  return `${campaign}.words`;
}

export function slotOf(kind: IdeaRecordKind): IdeaSlot {
  return kind === 'comment' ? 'comment' : 'record';
}

export function fromRecord(campaign: number, idea: number, draft: IdeaRecordDraft): IdeaRecordValues {
  const { kind, text, answers = 0, title, link, person, other, merge, mentions = [] } = draft;
  const content = { ...(title === undefined ? {} : { title }), ...(link === undefined ? {} : { link }), ...(person ? { person } : {}), ...(other === undefined ? {} : { other }), ...(merge === undefined ? {} : { merge }), ...(mentions.length === 0 ? {} : { mentions }) };
  return { campaign, scope: `${campaign}.${SCOPES[kind]}`, place: placeOf(campaign, idea), kind, text, answers, content };
}

/** @param box as that of an idea @returns null for what names no idea */
export function toRecord(row: Stored<IdeaRecordValues>, box: string | undefined): IdeaRecord | null {
  const { id, campaign, scope, place, kind, text, answers, content, author, created, folder } = row;
  const at = readPlace(place);
  if (!at) return null;
  const isElsewhere = at.campaign !== campaign || scope !== `${campaign}.${SCOPES[kind]}`;
  const isMisplaced = box !== undefined && folder !== undefined && !folder.endsWith(`/${box}/${ideaFolder(at.idea, slotOf(kind))}`);
  // A title and a link are told where they were typed: a correction that leaves one out leaves it as it is.
  return { id, campaignId: campaign, idea: at.idea, kind, text, ...content, answers, author, created, isAltered: isAltered(row), isMisplaced: isElsewhere || isMisplaced };
}

export function fromDecision(campaign: number, { kind, idea, targets, reason, content }: CampaignDecisionDraft): CampaignDecisionValues {
  return { campaign, place: placeOf(campaign, idea), kind, reason, content, targets: [...new Set(targets)].sort((a, b) => a - b) };
}

export function toDecision(row: Stored<CampaignDecisionValues>): CampaignDecision {
  const { id, campaign, place, kind, reason, content, targets, author, created } = row;
  const at = readPlace(place);
  // What says two campaigns is about none.
  return { id, campaignId: at?.campaign === campaign ? campaign : 0, idea: at?.idea ?? 0, targets, kind, reason, content, author, created, isAltered: isAltered(row) };
}

/** Of all that decide on one thing having seen the same, the server lets one in. */
export function decisionKey(campaign: number, idea: number, known: number): string {
  return `${campaign}:${idea === 0 ? 'c' : idea}:${known}`;
}

export function fromEvaluation(campaign: number, { idea, marks, words }: EvaluationDraft): EvaluationValues {
  return { campaign, idea, marks, words };
}

export function toEvaluation(row: Stored<EvaluationValues>): Evaluation {
  const { id, campaign, idea, marks, words, author, created } = row;
  return { id, campaignId: campaign, idea, marks, words, author, created, isAltered: isAltered(row) };
}

/** There is one place an idea, whoever puts it there first. */
export function placeKey(campaign: number, idea: number): string {
  return `place:${placeOf(campaign, idea)}`;
}
