import { callKeys } from '../../../../data/calls/callKeys';
import type { Call } from '../../../../domain/calls/Call';
import type { PassageCounts } from '../../../../domain/calls/Thread';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useQuery } from '../../../../shell/queries/useQuery';

/** How many contributions of each kind lie under the passages of a block; undefined until it is known. */
export function useCounts(call: Call, block: number, isEnabled: boolean): PassageCounts | undefined {
  const { contributions } = useCallServices();
  return useQuery({ queryKey: [...callKeys.counts(call.id), block], enabled: isEnabled, queryFn: () => contributions.counts(call, [block]) }).data;
}
