import { callKeys } from '../../../data/calls/callKeys';
import type { CallRights, CheckedText } from '../../../data/calls/CallServices';
import type { Decision } from '../../../domain/calls/Decision';
import type { OpenedCall } from '../../../domain/calls/Thread';
import { useCallServices } from '../../../shell/contributions/useCallServices';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useQueries, useQuery, useQueryClient } from '../../../shell/queries/useQuery';

/** Rights change less than calls do; a version of a text never does. */
const LONG = 5 * 60_000;

export function useRights(): UseQueryResult<CallRights> {
  const { calls } = useCallServices();
  return useQuery({ queryKey: callKeys.rights, staleTime: LONG, queryFn: () => calls.rights() });
}

export function useCallList(isEnabled = true): UseQueryResult<readonly OpenedCall[]> {
  const { calls } = useCallServices();
  const queries = useQueryClient();
  return useQuery({
    queryKey: callKeys.list,
    enabled: isEnabled,
    queryFn: () => calls.list(),
    onSuccess: (list) => list.forEach((opened) => queries.setQueryData(callKeys.call(opened.call.id), opened))
  });
}

export function useCall(id: number, isEnabled = true): UseQueryResult<OpenedCall> {
  const { calls } = useCallServices();
  return useQuery({ queryKey: callKeys.call(id), enabled: isEnabled, queryFn: () => calls.open(id) });
}

/** Versions of the text of a call, in the order of the decisions that published them. */
export function useTexts(callId: number, versions: readonly Decision[]): readonly UseQueryResult<CheckedText>[] {
  const { calls } = useCallServices();
  return useQueries(versions.map((published) => ({ queryKey: callKeys.text(callId, published.content.version ?? 1), staleTime: Infinity, refetchOnWindowFocus: false, queryFn: () => calls.text(published) })));
}
