import type { InferOutput } from 'valibot';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { CampaignVotes, IdeaBook, IdeaServices } from '../../../../data/ideas/IdeaServices';
import { brainstorm } from '../../../../domain/ideas/brainstorm';
import { planOpinion, planVotes } from '../../../../domain/ideas/votes';
import type { QueryClient } from '../../../../shell/queries/QueryClient';
import { campaignOf, FRESH, NotTakenError } from './campaignOf';
import type { sentVote } from './sentFormats';

/** From what the agent holds now to what he wants to give an idea. @throws NotTakenError */
export async function sendVote({ campaign: id, idea, votes = 0, opinion }: InferOutput<typeof sentVote>, services: IdeaServices, queries: QueryClient): Promise<CampaignVotes> {
  const opened = await campaignOf(id, services, queries);
  const book = await queries.fetchQuery<IdeaBook>({ queryKey: ideaKeys.book(id), queryFn: () => services.ideas.book(opened), staleTime: FRESH });
  const { campaign, state, ideas, forest } = brainstorm({ campaign: opened.campaign, ...book }, services.serverNow());
  const voted = { campaign, state, ideas };
  const known = await queries.fetchQuery<CampaignVotes>({ queryKey: ideaKeys.votes(id), queryFn: () => services.votes.read(voted), staleTime: FRESH });
  const steps = opinion === undefined ? planVotes(idea, votes, known.mine, state.rules.vote, forest) : planOpinion(idea, opinion, known.mine);
  if (typeof steps === 'string') throw new NotTakenError(steps);
  const { votes: now, outcome } = await services.votes.cast(voted, steps, known);
  queries.setQueryData(ideaKeys.votes(id), now);
  if (outcome === 'recorded' || outcome === 'alreadyRecorded') return now;
  // What the page knows is not what is: it is read again before anything else is said of it.
  void Promise.all([ideaKeys.book(id), ideaKeys.votes(id)].map((key) => queries.invalidateQueries(key)));
  if (outcome === 'overtaken') throw new Error('other steps came first');
  throw new NotTakenError(outcome);
}
