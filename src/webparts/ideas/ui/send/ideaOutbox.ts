import type { CampaignVotes, IdeaServices } from '../../../../data/ideas/IdeaServices';
import { campaignState } from '../../../../domain/ideas/campaignState';
import type { Idea, IdeaRecord } from '../../../../domain/ideas/Idea';
import { mayThrow } from '../../../../domain/ideas/mayDo';
import { defineSubmission } from '../../../../shell/outbox/defineSubmission';
import { sendingWords } from '../../sendingStrings';
import { campaignOf, NotTakenError } from './campaignOf';
import { rememberIdea, rememberRecord } from './remember';
import { sentIdea, sentRecord, sentVote } from './sentFormats';

/** An idea on its way; the subject is drawn for each, so that several wait beside each other. Sent twice, it is stored once under its client key. */
export const ideaSubmission = defineSubmission({
  kind: 'idea',
  version: 1,
  schema: sentIdea,
  words: sendingWords,
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
  words: sendingWords,
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
  words: sendingWords,
  send: async ({ payload }, services: IdeaServices, queries): Promise<CampaignVotes> => {
    const { sendVote } = await import(/* webpackChunkName: 'ideas-votes' */ './sendVote');
    return sendVote(payload, services, queries);
  }
});

/** For `mountWebPart`: what an earlier visit left goes out now. */
export function sendIdeas(...target: Parameters<typeof ideaSubmission.sends>): void {
  for (const { sends } of [ideaSubmission, recordSubmission, voteSubmission]) sends(...target);
}
