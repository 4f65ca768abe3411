import type { CampaignDecisionDraft, IdeaServices } from '../../../../data/ideas/IdeaServices';
import { newestOf } from '../../../../domain/decided/newestOf';
import type { CampaignDecision } from '../../../../domain/ideas/CampaignDecision';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { OvertakenError } from '../../../../domain/ideas/OvertakenError';
import type { Tried } from '../../../../shell/decided/tryToDecide';
import { decidedAfter, tryToDecide, unseenBy } from '../../../../shell/decided/tryToDecide';
import { covers, isClash, isOfOneOrMany } from './clash';

/** What is known where somebody decides. */
export interface Known {
  /** With all decisions that were read. */
  readonly opened: OpenedCampaign;
  remember(decisions: readonly CampaignDecision[]): void;
}

/** @param decisions as they are now: while it is stored, somebody may have made others */
export type DraftOf = (decisions: readonly CampaignDecision[]) => CampaignDecisionDraft;

/**
 * Stores a decision. What others decided meanwhile of other things is stepped over, and remembered. What somebody may have decided of an idea
 * while another one decides it of many, the server cannot refuse: it is read first, one operation.
 * @param known the newest decision on the same thing that its maker saw; 0: none
 */
export async function decide(services: IdeaServices, { opened, remember }: Known, draftOf: DraftOf, known: number): Promise<Tried<CampaignDecision>> {
  const animation = await services.animation();
  const first = draftOf(opened.decisions);
  const unseen = isOfOneOrMany(first) ? await animation.decidedSince(opened.campaign, newestOf(opened.decisions)) : [];
  if (unseen.length > 0) remember(unseen);
  let now: OpenedCampaign = { campaign: opened.campaign, decisions: [...opened.decisions, ...unseen] };
  const tried = await tryToDecide<CampaignDecision, CampaignDecisionDraft>(
    {
      draft: first,
      unseen: await unseenBy(services, unseen, ({ idea }, other) => idea === other.idea),
      store: (draft, last) => animation.decide(now, draft, last),
      overtakenBy: (error) => (error instanceof OvertakenError ? error.latest : undefined),
      since: async (draft, last, overtaking) => {
        const since = await decidedSince(services, opened, draft, last, overtaking);
        remember(since);
        now = { campaign: opened.campaign, decisions: [...now.decisions, ...since] };
        return since;
      },
      again: () => {
        const draft = draftOf(now.decisions);
        return { draft, isClash: (other) => isClash(draft, other), covers: (other) => covers(draft, other) };
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
