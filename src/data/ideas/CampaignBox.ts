import type { AuditedVotes } from '../../domain/ideas/campaignResults';
import type { LongTask, VotedCampaign, VotesRepository } from './IdeaServices';

/** Votes as animators have to do with them, beside what agents do. */
export interface CampaignBox extends VotesRepository {
  /** Before anybody votes; safe to call again. */
  openBox(voted: VotedCampaign): Promise<void>;
  /** Tells open pages that dates or rules are about to change. */
  announce(voted: VotedCampaign): Promise<void>;
  /** As `CampaignAnimation.audit`. */
  audit(voted: VotedCampaign, options?: LongTask): Promise<AuditedVotes>;
}
