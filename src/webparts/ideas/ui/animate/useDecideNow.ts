import type { CampaignDecisionDraft, IdeaServices } from '../../../../data/ideas/IdeaServices';
import type { CampaignDecision } from '../../../../domain/ideas/CampaignDecision';
import { storedOf } from '../../../../shell/decided/MeanwhileError';
import type { Mutation } from '../../../../shell/queries/useMutation';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useServices } from '../../../../shell/services';
import { decide, newestKnown } from './decide';
import type { Desk } from './Desk';
import { useDesk } from './Desk';

/** A decision that needs no form. */
export interface PlainDecision {
  /** What is said when it is stored. */
  readonly said: string;
  draftOf(decisions: readonly CampaignDecision[]): CampaignDecisionDraft;
}

/** @throws MeanwhileError */
export async function decideAtOnce(services: IdeaServices, desk: Pick<Desk, 'opened' | 'remember'>, draftOf: PlainDecision['draftOf']): Promise<CampaignDecision> {
  return storedOf(await decide(services, desk, draftOf, newestKnown(desk.opened, draftOf(desk.opened.decisions))));
}

/** Decides at once; who decided on the same things meanwhile is told of, and nothing is stored. */
export function useDecideNow(onDone: (said: string) => void): Mutation<PlainDecision> {
  const desk = useDesk();
  const services = useServices<IdeaServices>();
  return useMutation({
    mutationKey: ['ideas', 'decide'],
    mutationFn: ({ draftOf }: PlainDecision): Promise<CampaignDecision> => decideAtOnce(services, desk, draftOf),
    onSuccess: (_, { said }) => onDone(said)
  });
}
