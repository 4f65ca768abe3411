import { blankCampaign } from '../../domain/ideas/blankCampaign';
import type { CampaignTemplate } from '../../domain/ideas/CampaignTemplate';
import type { Stored } from '../items/Table';
import { toCampaignDraft } from './ideaRows';
import type { Beginning, StoredBeginning, StoredTemplate } from './IdeaServices';
import type { CampaignTemplateValues } from './ideaTables';
import { fromCampaignDraft } from './ideaValues';

export function toTemplate(row: Stored<CampaignTemplateValues>): StoredTemplate {
  const { id, etag, created, modified, author, editor, name, hint, why, settings } = row;
  return { id, etag, created, modified, author, editor, name, hint, draft: toCampaignDraft({ question: '', why, settings }) };
}

export function fromTemplate({ name, hint, draft }: CampaignTemplate): CampaignTemplateValues {
  const { why, settings } = fromCampaignDraft(draft);
  return { name, hint, kind: 'template', why, settings };
}

export function toBeginning(row: Stored<CampaignTemplateValues>): StoredBeginning {
  const { id, etag, created, modified, author, editor, settings } = row;
  return { id, etag, created, modified, author, editor, retentionMonths: settings.retentionMonths, charter: settings.charter };
}

/** @param name for people who look in the list */
export function fromBeginning({ retentionMonths, charter }: Beginning, name: string): CampaignTemplateValues {
  const { why, settings } = fromCampaignDraft({ ...blankCampaign, retentionMonths, charter });
  return { name, hint: '', kind: 'beginning', why, settings };
}
