import type { InferOutput } from 'valibot';
import type { IdeaServices } from '../../../../data/ideas/IdeaServices';
import { campaignState } from '../../../../domain/ideas/campaignState';
import type { Idea, IdeaRecord } from '../../../../domain/ideas/Idea';
import { mayThrow } from '../../../../domain/ideas/mayDo';
import type { QueryClient } from '../../../../shell/queries/QueryClient';
import { campaignOf, NotTakenError } from './campaignOf';
import { rememberIdea, rememberInside, rememberRecord } from './remember';
import type { sentIdea, sentRecord } from './sentFormats';

/** Stores an idea where its campaign still collects. @throws NotTakenError */
export async function sendIdea({ campaign: id, ...draft }: InferOutput<typeof sentIdea>, clientKey: string, services: IdeaServices, queries: QueryClient): Promise<Idea> {
  const { campaign, decisions } = await campaignOf(id, services, queries);
  if (mayThrow(campaignState(campaign, decisions, services.serverNow()), { mayTakePart: true }) !== null) throw new NotTakenError('notCollecting');
  const idea = await services.ideas.add(campaign, draft, clientKey);
  rememberIdea(queries, idea);
  return idea;
}

export async function sendRecord({ campaign: id, idea, inside = false, ...draft }: InferOutput<typeof sentRecord>, clientKey: string, services: IdeaServices, queries: QueryClient): Promise<IdeaRecord> {
  const { campaign } = await campaignOf(id, services, queries);
  if (inside) {
    const { kind, text, answers = 0 } = draft;
    const said = await (await services.guests()).sayInside(campaign, { id: idea }, { kind: kind === 'commentWithdrawn' ? kind : 'comment', text, answers }, clientKey);
    rememberInside(queries, said);
    return said;
  }
  const record = await services.ideas.record(campaign, { id: idea, campaignId: id }, draft, clientKey);
  rememberRecord(queries, record);
  return record;
}
