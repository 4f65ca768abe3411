import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { CampaignVotes, IdeaBook, IdeaServices, VoteOutcome } from '../../../../data/ideas/IdeaServices';
import { brainstorm } from '../../../../domain/ideas/brainstorm';
import { campaignState } from '../../../../domain/ideas/campaignState';
import type { Idea, IdeaRecord } from '../../../../domain/ideas/Idea';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { mayThrow } from '../../../../domain/ideas/mayDo';
import type { VoteRefusal } from '../../../../domain/ideas/votes';
import { planOpinion, planVotes } from '../../../../domain/ideas/votes';
import { defineSubmission } from '../../../../shell/outbox/defineSubmission';
import type { QueryClient } from '../../../../shell/queries/QueryClient';
import { sendingWords } from '../../sendingStrings';
import { rememberIdea, rememberRecord } from './remember';
import { sentIdea, sentRecord, sentVote } from './sentFormats';

/** What was sent can no longer be taken, as the page knows before it asks, or as the ballot box says. */
export class NotTakenError extends Error {
  public constructor(public readonly code: 'notCollecting' | VoteRefusal | Exclude<VoteOutcome['outcome'], 'recorded' | 'alreadyRecorded' | 'overtaken'>) {
    super(code);
  }
}

/** What was read this recently need not be read again before something is sent (milliseconds). */
const FRESH = 60_000;

function campaignOf(id: number, { campaigns }: IdeaServices, queries: QueryClient): Promise<OpenedCampaign> {
  return queries.fetchQuery({ queryKey: ideaKeys.campaign(id), queryFn: () => campaigns.open(id), staleTime: FRESH });
}

/** An idea on its way; the subject is drawn for each, so that several wait beside each other. Sent twice, it is stored once under its client key. */
export const ideaSubmission = defineSubmission({
  kind: 'idea',
  version: 1,
  schema: sentIdea,
  words: sendingWords.idea,
  send: async ({ payload: { campaign: id, ...draft }, clientKey }, services: IdeaServices, queries): Promise<Idea> => {
    const { campaign, decisions } = await campaignOf(id, services, queries);
    if (mayThrow(campaignState(campaign, decisions, services.serverNow()), { mayTakePart: true }) !== null) throw new NotTakenError('notCollecting');
    const idea = await services.ideas.add(campaign, draft, clientKey);
    rememberIdea(queries, idea);
    return idea;
  }
});

/** What somebody says later of an idea, on its way. The subject begins with the idea. */
export const recordSubmission = defineSubmission({
  kind: 'idea-record',
  version: 1,
  schema: sentRecord,
  words: sendingWords.record,
  send: async ({ payload: { campaign: id, idea, ...draft }, clientKey }, services: IdeaServices, queries): Promise<IdeaRecord> => {
    const { campaign } = await campaignOf(id, services, queries);
    const record = await services.ideas.record(campaign, { id: idea, campaignId: id }, draft, clientKey);
    rememberRecord(queries, record);
    return record;
  }
});

/** What an agent gives an idea, on its way; the subject is the idea: the last word is sent. */
export const voteSubmission = defineSubmission({
  kind: 'idea-vote',
  version: 1,
  schema: sentVote,
  words: sendingWords.vote,
  send: async ({ payload: { campaign: id, idea, votes = 0, opinion } }, services: IdeaServices, queries): Promise<CampaignVotes> => {
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
});

/** For `mountWebPart`: what an earlier visit left goes out now. */
export function sendIdeas(...target: Parameters<typeof ideaSubmission.sends>): void {
  for (const { sends } of [ideaSubmission, recordSubmission, voteSubmission]) sends(...target);
}
