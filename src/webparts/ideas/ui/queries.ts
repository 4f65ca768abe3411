import * as React from 'react';
import { ideaKeys } from '../../../data/ideas/ideaKeys';
import type { CampaignVotes, IdeaBook, IdeaServices, SiteCampaignRights, StoredPlace, VotedCampaign } from '../../../data/ideas/IdeaServices';
import type { Campaign } from '../../../domain/ideas/Campaign';
import type { CampaignState } from '../../../domain/ideas/campaignState';
import type { IdeaRecord } from '../../../domain/ideas/Idea';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import { ideasToAsk } from '../../../domain/ideas/threadsOf';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useQuery, useQueryClient } from '../../../shell/queries/useQuery';
import { useServices } from '../../../shell/services';

/** Rights change less than campaigns do. */
const LONG = 5 * 60_000;

/** What the screens of brainstorms talk to. */
export const useIdeaServices = (): IdeaServices => useServices<IdeaServices>();

export function useRights(): UseQueryResult<SiteCampaignRights> {
  const { campaigns } = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.rights, staleTime: LONG, queryFn: () => campaigns.rights() });
}

/** The reader's id in the site; undefined until it is known. */
export function useMe(): number | undefined {
  const services = useIdeaServices();
  return useQuery({ queryKey: [...ideaKeys.all, 'me'], staleTime: Infinity, queryFn: () => services.userId() }).data;
}

export function useCampaignList(isEnabled = true): UseQueryResult<readonly OpenedCampaign[]> {
  const { campaigns } = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.list, enabled: isEnabled, queryFn: () => campaigns.list() });
}

export function useCampaign(id: number, isEnabled = true): UseQueryResult<OpenedCampaign> {
  const { campaigns } = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.campaign(id), enabled: isEnabled, queryFn: () => campaigns.open(id) });
}

/** The campaign of an idea that the page's address names. */
export function useCampaignOf(idea: number, isReserved: boolean): UseQueryResult<number> {
  const { ideas } = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.campaignOf(idea, isReserved), staleTime: Infinity, queryFn: () => ideas.campaignOf(idea, isReserved) });
}

/** All ideas of a campaign; read again it asks for what is new alone. */
export function useBook(opened: OpenedCampaign): UseQueryResult<IdeaBook> {
  const { ideas } = useIdeaServices();
  const queries = useQueryClient();
  const key = ideaKeys.book(opened.campaign.id);
  return useQuery({
    queryKey: key,
    queryFn: () => {
      const known = queries.query<IdeaBook>(key).data;
      return known ? ideas.since(opened.campaign, known) : ideas.book(opened);
    }
  });
}

/** When ideas were first voted for whose words somebody changed: whether that counts rests on it. Undefined until it is known. */
export function useVotedAt(campaign: Campaign, state: CampaignState, records: readonly IdeaRecord[]): ReadonlyMap<number, Date> | undefined {
  const { votes } = useIdeaServices();
  const asked = ideasToAsk(records);
  const { data, error } = useQuery({
    queryKey: [...ideaKeys.votes(campaign.id), 'first', asked],
    enabled: asked.length > 0,
    queryFn: () => Promise.all(asked.map(async (idea) => [idea, await votes.votedAt({ campaign, state }, idea)] as const))
  });
  const isKnown = asked.length === 0 || error !== null;
  return React.useMemo(() => (data ? new Map(data.flatMap(([idea, at]) => (at ? [[idea, at] as const] : []))) : isKnown ? new Map<number, Date>() : undefined), [data, isKnown]);
}

/** @param voted undefined: it is not known yet */
export function useVotes(campaignId: number, voted: VotedCampaign | undefined): UseQueryResult<CampaignVotes> {
  const { votes } = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.votes(campaignId), enabled: voted !== undefined, queryFn: () => (voted ? votes.read(voted) : { counts: {}, mine: [], uncounted: {} }) });
}

export function usePlaces(campaign: Campaign): UseQueryResult<readonly StoredPlace[]> {
  const { board } = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.places(campaign.id), queryFn: () => board.places(campaign) });
}

export function useCommentCounts(campaign: Campaign, ideas: readonly number[] | undefined): Readonly<Record<number, number>> {
  const services = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.commentCounts(campaign.id), enabled: campaign.mayComment && (ideas?.length ?? 0) > 0, queryFn: () => services.ideas.commentCounts(campaign, ideas ?? []) }).data ?? NONE;
}

const NONE: Readonly<Record<number, number>> = {};

/** All that was said of one idea, comments too. */
export function useSaid(campaign: Campaign, idea: number): UseQueryResult<readonly IdeaRecord[]> {
  const { ideas } = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.said(idea), queryFn: () => ideas.said(campaign, { id: idea, campaignId: campaign.id }) });
}
