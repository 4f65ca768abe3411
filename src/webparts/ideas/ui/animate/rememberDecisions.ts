import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { IdeaBook } from '../../../../data/ideas/IdeaServices';
import type { CampaignDecision } from '../../../../domain/ideas/CampaignDecision';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import type { QueryClient } from '../../../../shell/queries/QueryClient';

/** Puts decisions where the screens of agents and animators read them. */
export function putDecisions(queries: QueryClient, campaignId: number, decisions: readonly CampaignDecision[]): void {
  if (decisions.length === 0) return;
  queries.setQueryData<IdeaBook>(ideaKeys.book(campaignId), (book) => book && { ...book, decisions: withAll(book.decisions, decisions) });
  queries.setQueryData<OpenedCampaign>(ideaKeys.campaign(campaignId), (opened) => opened && { ...opened, decisions: withAll(opened.decisions, decisions) });
  if (decisions.some(({ idea }) => idea === 0)) void queries.invalidateQueries(ideaKeys.list);
}

function withAll(known: readonly CampaignDecision[], decisions: readonly CampaignDecision[]): readonly CampaignDecision[] {
  const fresh = decisions.filter(({ id }) => !known.some((each) => each.id === id));
  return fresh.length === 0 ? known : [...known, ...fresh];
}
