import { callKeys } from '../../../../data/calls/callKeys';
import type { CheckedSynthesis } from '../../../../data/calls/CallOutputs';
import type { Decision } from '../../../../domain/calls/Decision';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import type { UseQueryResult } from '../../../../shell/queries/useQuery';
import { useQuery } from '../../../../shell/queries/useQuery';

/** A published synthesis; its file never changes. */
export function useSynthesis(callId: number, published: Decision | null): UseQueryResult<CheckedSynthesis | null> {
  const services = useCallServices();
  return useQuery({
    queryKey: [...callKeys.call(callId), 'synthesis', published?.id ?? 0],
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    queryFn: async () => (published ? (await services.outputs()).synthesis(published) : null)
  });
}
