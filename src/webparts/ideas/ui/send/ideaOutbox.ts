import type { CampaignVotes, IdeaServices } from '../../../../data/ideas/IdeaServices';
import type { Idea, IdeaRecord } from '../../../../domain/ideas/Idea';
import { defineSubmission } from '../../../../shell/outbox/defineSubmission';
import { sendingWords } from '../../sendingStrings';
import { sentIdea, sentRecord, sentVote } from './sentFormats';

/** With what stores it. */
const loadSending = () => import(/* webpackChunkName: 'ideas-writing' */ './sendIdea');

/** An idea on its way; the subject is drawn for each, so that several wait beside each other. Sent twice, it is stored once under its client key. */
export const ideaSubmission = defineSubmission({
  kind: 'idea',
  version: 1,
  schema: sentIdea,
  words: sendingWords,
  send: async ({ payload, clientKey }, services: IdeaServices, queries): Promise<Idea> => (await loadSending()).sendIdea(payload, clientKey, services, queries)
});

/** What somebody says later of an idea, on its way. The subject begins with the idea. */
export const recordSubmission = defineSubmission({
  kind: 'idea-record',
  version: 1,
  schema: sentRecord,
  words: sendingWords,
  send: async ({ payload, clientKey }, services: IdeaServices, queries): Promise<IdeaRecord> => (await loadSending()).sendRecord(payload, clientKey, services, queries)
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
