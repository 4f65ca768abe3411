import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import type { Idea, IdeaDraft, IdeaRecord, IdeaRecordKind } from '../../domain/ideas/Idea';
import { ideaFolder, placeOf } from '../../domain/ideas/ideaFolders';
import { IDS_A_QUERY } from '../append/chunksOf';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import type { Condition } from '../items/Table';
import { boxOf, slotOf, toIdea, toRecord, toRecords } from './ideaRows';
import type { IdeaRecordDraft, IdeaRef } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { CampaignDecisionValues, IdeaTables } from './ideaTables';
import { fromIdea, fromRecord } from './ideaValues';

/** As `IdeasRepository.add`. */
export async function addIdea(site: IdeaSite, campaign: Campaign, draft: IdeaDraft, clientKey: string): Promise<Idea> {
  const box = boxOf(campaign);
  return toIdea(await site.storeIdea(box ?? null, fromIdea(campaign.id, draft), clientKey), box);
}

/** As `IdeasRepository.record`. */
export async function addRecord(site: IdeaSite, campaign: Campaign, { id }: IdeaRef, draft: IdeaRecordDraft, clientKey: string): Promise<IdeaRecord> {
  const box = boxOf(campaign);
  const record = toRecord(await site.storeRecord(box ?? null, ideaFolder(id, slotOf(draft.kind)), fromRecord(campaign.id, id, draft), clientKey), box);
  if (!record) throw new DataError('conflict', `something else is stored under ${clientKey}`);
  return record;
}

/** As `IdeasRepository.addPicture`. */
export async function addPicture(site: IdeaSite, campaign: Campaign, name: string, content: Blob, clientKey: string): Promise<string> {
  if (isSecret(campaign)) throw new DataError('forbidden', 'pictures in a campaign whose ideas are not for everybody');
  return site.storePicture(name, content, clientKey);
}

/** As `IdeasRepository.said`. */
export async function saidOf(records: IdeaTables['records'], campaign: Campaign, { id }: IdeaRef): Promise<readonly IdeaRecord[]> {
  return toRecords(campaign, await everyRow(records, [{ column: 'place', is: 'eq', value: placeOf(campaign.id, id) }]));
}

/** As `IdeasRepository.mine`. */
export async function mineOf(records: IdeaTables['records'], campaign: Campaign, kind: IdeaRecordKind, me: number): Promise<readonly IdeaRecord[]> {
  return toRecords(campaign, await everyRow(records, [{ column: 'author', is: 'eq', value: me }, { column: 'campaign', is: 'eq', value: campaign.id }, { column: 'kind', is: 'eq', value: kind }]));
}

/** The campaign in which an animator let a reserved idea through: among those that were made last. */
export async function releasedIn({ campaigns, decisions }: Pick<IdeaTables, 'campaigns' | 'decisions'>, idea: number): Promise<number | undefined> {
  const { rows } = await campaigns.page({ descending: true, size: IDS_A_QUERY });
  const places = rows.filter(({ settings }) => isSecret(settings)).map(({ id }): Condition<CampaignDecisionValues> => ({ column: 'place', is: 'eq', value: placeOf(id, idea) }));
  if (places.length === 0) return undefined;
  const { rows: decided } = await decisions.page({ where: [places], size: 100 });
  return decided.find(({ kind, content }) => kind === 'released' && content.record === undefined)?.campaign;
}
