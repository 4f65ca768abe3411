import { monthsAfter } from '../retention/monthsAfter';
import type { CampaignSettings } from './Campaign';
import type { CampaignState } from './campaignState';

/** Until when what people say in a campaign is to be kept: months after it was put away. @returns null: no period was said, or it goes on */
export function keptUntil({ retentionMonths }: Pick<CampaignSettings, 'retentionMonths'>, { archived }: Pick<CampaignState, 'archived'>): Date | null {
  return retentionMonths === null || archived === null ? null : monthsAfter(archived.created, retentionMonths);
}
