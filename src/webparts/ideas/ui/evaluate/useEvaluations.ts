import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { Campaign } from '../../../../domain/ideas/Campaign';
import type { Evaluation } from '../../../../domain/ideas/Evaluation';
import type { UseQueryResult } from '../../../../shell/queries/useQuery';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useIdeaServices } from '../queries';

/** Marks that the reader can read: an evaluator his own, an animator all. */
export function useEvaluations(campaign: Campaign, isEnabled = true): UseQueryResult<readonly Evaluation[]> {
  const services = useIdeaServices();
  return useQuery({ queryKey: ideaKeys.evaluations(campaign.id), enabled: isEnabled, queryFn: async () => (await services.evaluations()).read(campaign) });
}
