import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import { OvertakenError } from '../../domain/ideas/OvertakenError';
import { isSameJson } from '../append/isSameJson';
import { toDecision } from './ideaRows';
import type { CampaignDecisionDraft } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { CampaignDecisionValues } from './ideaTables';
import { decisionKey, fromDecision } from './ideaValues';

/** As `CampaignAnimation.decide`, without the word to open pages. @throws OvertakenError */
export async function storeDecision(site: Pick<IdeaSite, 'decide' | 'me'>, campaign: number, draft: CampaignDecisionDraft, known: number): Promise<CampaignDecision> {
  const values = fromDecision(campaign, draft);
  const stored = await site.decide(values, decisionKey(campaign, draft.idea, known));
  const { id: me } = await site.me();
  const decision = toDecision(stored);
  // Under its key stands what this call, or an earlier try of it, stored; or what somebody else decided first.
  if (stored.author.id !== me || !isSame(stored, values)) throw new OvertakenError(decision);
  return decision;
}

function isSame(stored: CampaignDecisionValues, values: CampaignDecisionValues): boolean {
  const said = ({ kind, place, reason, content, targets }: CampaignDecisionValues): unknown => [kind, place, reason, targets, content];
  return isSameJson(said(stored), said(values));
}
