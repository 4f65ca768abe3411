import * as React from 'react';
import { callKeys } from '../../data/calls/callKeys';
import type { Call } from '../../domain/calls/Call';
import type { GroupIndex } from '../../domain/calls/indexGroups';
import { indexGroups } from '../../domain/calls/indexGroups';
import type { UseQueryResult } from '../queries/useQuery';
import { useQuery } from '../queries/useQuery';
import { useCallServices } from './useCallServices';

/** What was decided of many contributions at once; read once a visit. */
export function useGroups(call: Call, isEnabled = true): UseQueryResult<GroupIndex> {
  const { contributions } = useCallServices();
  const read = useQuery({ queryKey: callKeys.groups(call.id), enabled: isEnabled, refetchOnWindowFocus: false, queryFn: () => contributions.groupDecisions(call) });
  const data = React.useMemo(() => read.data && indexGroups(read.data), [read.data]);
  return { ...read, data };
}
