import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { IdeaBook } from '../../../../data/ideas/IdeaServices';
import type { CampaignDecision } from '../../../../domain/ideas/CampaignDecision';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { withFresh } from '../../../../domain/decided/withFresh';
import type { QueryClient } from '../../../../shell/queries/QueryClient';

/** Puts decisions where the screens of agents and animators read them. */
export function putDecisions(queries: QueryClient, campaignId: number, decisions: readonly CampaignDecision[]): void {
  if (decisions.length === 0) return;
  queries.setQueryData<IdeaBook>(ideaKeys.book(campaignId), (book) => book && { ...book, decisions: withFresh(book.decisions, decisions) });
  queries.setQueryData<OpenedCampaign>(ideaKeys.campaign(campaignId), (opened) => opened && { ...opened, decisions: withFresh(opened.decisions, decisions) });
  if (decisions.some(({ idea }) => idea === 0)) void queries.invalidateQueries(ideaKeys.list);
}
