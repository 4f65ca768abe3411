import type { CampaignDecisionDraft, IdeaServices } from '../../../../data/ideas/IdeaServices';
import { newestOf } from '../../../../domain/decided/newestOf';
import type { CampaignDecision } from '../../../../domain/ideas/CampaignDecision';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { OvertakenError } from '../../../../domain/ideas/OvertakenError';
import type { Tried } from '../../../../shell/decided/tryToDecide';
import { decidedAfter, tryToDecide } from '../../../../shell/decided/tryToDecide';
import { isClash } from './clash';

/** What is known where somebody decides. */
export interface Known {
  /** With all decisions that were read. */
  readonly opened: OpenedCampaign;
  remember(decisions: readonly CampaignDecision[]): void;
}

/** @param decisions as they are now: while it is stored, somebody may have made others */
export type DraftOf = (decisions: readonly CampaignDecision[]) => CampaignDecisionDraft;

/**
 * Stores a decision. What others decided meanwhile of other things is stepped over, and remembered.
 * @param known the newest decision on the same thing that its maker saw; 0: none
 */
export async function decide(services: IdeaServices, { opened, remember }: Known, draftOf: DraftOf, known: number): Promise<Tried<CampaignDecision>> {
  const animation = await services.animation();
  let now = opened;
  const tried = await tryToDecide<CampaignDecision, CampaignDecisionDraft>(
    {
      draft: draftOf(opened.decisions),
      store: (draft, newest) => animation.decide(now, draft, newest),
      overtakenBy: (error) => (error instanceof OvertakenError ? error.latest : undefined),
      since: async (draft, newest, first) => {
        const since = await decidedSince(services, opened, draft, newest, first);
        remember(since);
        now = { campaign: opened.campaign, decisions: [...now.decisions, ...since] };
        return since;
      },
      again: () => {
        const draft = draftOf(now.decisions);
        return { draft, isClash: (other) => isClash(draft, other) };
      }
    },
    known
  );
  if ('stored' in tried) remember([tried.stored]);
  return tried;
}

/** The newest that is known on what a decision is about: the idea, or the campaign and what was decided of many at once. */
export function newestKnown({ decisions }: OpenedCampaign, { idea }: Pick<CampaignDecisionDraft, 'idea'>): number {
  return newestOf(decisions.filter((decision) => decision.idea === idea));
}

async function decidedSince({ campaigns }: IdeaServices, { campaign }: OpenedCampaign, { idea }: CampaignDecisionDraft, known: number, first: CampaignDecision): Promise<readonly CampaignDecision[]> {
  const { decisions } = idea > 0 ? { decisions: [first] } : await campaigns.open(campaign.id);
  return decidedAfter(
    decisions.filter((decision) => decision.idea === idea),
    known,
    first
  );
}
