import { placeOf, readPlace } from '../../domain/ideas/ideaFolders';
import type { IdeaRecord } from '../../domain/ideas/Idea';
import { isChanged } from '../append/isChanged';
import type { Stored } from '../items/Table';
import type { InsideDraft } from './GuestServices';
import type { InternalValues } from './ideaTables';

export function fromInside(campaign: number, idea: number, { kind, text, answers }: InsideDraft): InternalValues {
  return { campaign, place: placeOf(campaign, idea), kind, text, answers };
}

/** @returns null for what names no idea */
export function toInside(row: Stored<InternalValues>): IdeaRecord | null {
  const { id, campaign, place, kind, text, answers, author, created } = row;
  const at = readPlace(place);
  return at && { id, campaignId: campaign, idea: at.idea, kind, text, answers, author, created, isAltered: isChanged(row, [text]), isMisplaced: at.campaign !== campaign };
}
