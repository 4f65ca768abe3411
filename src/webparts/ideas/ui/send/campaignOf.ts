import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { IdeaServices, VoteOutcome } from '../../../../data/ideas/IdeaServices';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import type { VoteRefusal } from '../../../../domain/ideas/votes';
import type { QueryClient } from '../../../../shell/queries/QueryClient';

/** What was sent can no longer be taken, as the page knows before it asks, or as the ballot box says. */
export class NotTakenError extends Error {
  public constructor(public readonly code: 'notCollecting' | VoteRefusal | Exclude<VoteOutcome['outcome'], 'recorded' | 'alreadyRecorded' | 'overtaken'>) {
    super(code);
  }
}

/** What was read this recently need not be read again before something is sent (milliseconds). */
export const FRESH = 60_000;

export function campaignOf(id: number, { campaigns }: IdeaServices, queries: QueryClient): Promise<OpenedCampaign> {
  return queries.fetchQuery({ queryKey: ideaKeys.campaign(id), queryFn: () => campaigns.open(id), staleTime: FRESH });
}
