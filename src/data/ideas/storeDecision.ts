import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import { OvertakenError } from '../../domain/ideas/OvertakenError';
import { isSameDecision } from '../append/isSameDecision';
import { toDecision } from './ideaRows';
import type { CampaignDecisionDraft } from './IdeaServices';
import type { LeadIdeaSite } from './IdeaSite';
import { decisionKey, fromDecision } from './ideaValues';

/** As `CampaignAnimation.decide`, without the word to open pages. @throws OvertakenError */
export async function storeDecision(site: Pick<LeadIdeaSite, 'decide' | 'me'>, campaign: number, draft: CampaignDecisionDraft, known: number): Promise<CampaignDecision> {
  const values = fromDecision(campaign, draft);
  const stored = await site.decide(values, decisionKey(campaign, draft.idea, known));
  const { id: me } = await site.me();
  const decision = toDecision(stored);
  // Under its key stands what this call, or an earlier try of it, stored; or what somebody else decided first.
  if (stored.author.id !== me || !isSameDecision(stored, values)) throw new OvertakenError(decision);
  return decision;
}
