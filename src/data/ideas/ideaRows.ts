import type { Campaign, CampaignDraft } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import type { Idea, IdeaRecord, IdeaRecordKind } from '../../domain/ideas/Idea';
import type { IdeaSlot } from '../../domain/ideas/ideaFolders';
import { ideaFolder, readPlace } from '../../domain/ideas/ideaFolders';
import { asArrived, isAltered } from '../append/asArrived';
import { isChanged } from '../append/isChanged';
import type { Entry, Stored } from '../items/Table';
import type { CampaignDecisionValues, CampaignDraftValues, CampaignValues, IdeaRecordValues, IdeaValues } from './ideaTables';

export function toCampaign({ id, box, ...values }: Entry<CampaignValues>): Campaign {
  return { ...toCampaignDraft(values), id, box };
}

export function toCampaignDraft({ question, why, settings }: CampaignDraftValues): CampaignDraft {
  return { ...settings, question, why };
}

/** Undefined where ideas have no folder. */
export function boxOf(campaign: Campaign): string | undefined {
  return isSecret(campaign) ? undefined : campaign.box;
}

/** @param box of its campaign; undefined among reserved ones, which have no folders */
export function toIdea(row: Stored<IdeaValues>, box: string | undefined): Idea {
  const { id, campaign, title, text, category, buildsOn, content, author, created, folder } = row;
  const { link = '', picture = '', direction = '' } = content;
  return { id, campaignId: campaign, title, text, category, link, picture, buildsOn, direction, author, created, isAltered: isChanged(row, [title, text, link]), isMisplaced: box !== undefined && folder !== undefined && !folder.endsWith(`/${box}`) };
}

const SCOPES: Readonly<Record<IdeaRecordKind, 'words' | 'said' | 'own' | 'charter'>> = {
  corrected: 'words', added: 'words', withdrawn: 'words', restored: 'words', coauthorInvited: 'words', coauthorAccepted: 'words', coauthorDeclined: 'words',
  comment: 'said', commentWithdrawn: 'said',
  sameAs: 'own', supportKept: 'own', thanksAgreed: 'own', thanksRefused: 'own',
  charterAccepted: 'charter'
};

/** What of an idea is read with all ideas at once. */
export function wordsScope(campaign: number): string {
  return `${campaign}.words`;
}

export function slotOf(kind: IdeaRecordKind): IdeaSlot {
  return kind === 'comment' ? 'comment' : 'record';
}

/** @param box as that of an idea @returns null for what names no idea */
export function toRecord(row: Stored<IdeaRecordValues>, box: string | undefined): IdeaRecord | null {
  const { id, campaign, scope, place, kind, text, answers, content, author, created, folder } = row;
  const at = readPlace(place);
  if (!at) return null;
  const isElsewhere = at.campaign !== campaign || scope !== scopeOf(campaign, kind);
  const isMisplaced = box !== undefined && folder !== undefined && !folder.endsWith(`/${box}/${ideaFolder(at.idea, slotOf(kind))}`);
  // A title and a link are told where they were typed: a correction that leaves one out leaves it as it is.
  return { id, campaignId: campaign, idea: at.idea, kind, text, ...content, answers, author, created, isAltered: isChanged(row, [text, content.title, content.link]), isMisplaced: isElsewhere || isMisplaced };
}

export function toDecision(row: Stored<CampaignDecisionValues>): CampaignDecision {
  const { id, campaign, place, kind, reason, content, targets, author, created } = row;
  const at = readPlace(place);
  // What says two campaigns is about none.
  return { id, campaignId: at?.campaign === campaign ? campaign : 0, idea: at?.idea ?? 0, targets, kind, reason, content, author, created, isAltered: kind === 'released' ? isChanged(row, [content.title, content.text, content.link]) : isAltered(row) };
}

/** With what a record is read: see docs/decisions/0033-brainstorms.md. */
export function scopeOf(campaign: number, kind: IdeaRecordKind): string {
  return `${campaign}.${SCOPES[kind]}`;
}

/** In the order in which they came. */
export function toRecords(campaign: Campaign, rows: readonly Stored<IdeaRecordValues>[]): readonly IdeaRecord[] {
  return asArrived(rows).flatMap((row) => toRecord(row, boxOf(campaign)) ?? []);
}
