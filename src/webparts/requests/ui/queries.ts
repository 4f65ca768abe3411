import * as React from 'react';
import type { MyRequests, OpenedRequest, RequestFrame, RequestRights, RequestServices, StoredCommunity, TeamRequests } from '../../../data/requests/RequestServices';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useQuery, useQueryClient } from '../../../shell/queries/useQuery';
import { useServices } from '../../../shell/services';
import { requestKeys } from './keys';

/** What the screens of requests talk to. */
export const useRequestServices = (): RequestServices => useServices<RequestServices>();

/** What the team reads and writes through, loaded when it is needed. */
export function useTeam(): () => Promise<TeamRequests> {
  const services = useRequestServices();
  return React.useCallback(() => services.team(), [services]);
}

export function useFrame(): UseQueryResult<RequestFrame> {
  const { agent } = useRequestServices();
  return useQuery({ queryKey: requestKeys.frame, queryFn: () => agent.frame() });
}

export function useRights(): UseQueryResult<RequestRights> {
  const { agent } = useRequestServices();
  return useQuery({ queryKey: requestKeys.rights, queryFn: () => agent.rights() });
}

export function useMine(): UseQueryResult<MyRequests> {
  const { agent } = useRequestServices();
  return useQuery({ queryKey: requestKeys.mine, queryFn: () => agent.mine() });
}

export function useCommunities(): UseQueryResult<readonly StoredCommunity[]> {
  const { communities } = useRequestServices();
  return useQuery({ queryKey: requestKeys.communities, queryFn: () => communities.list() });
}

/** One request, as the team or as somebody of it reads it. */
export function useOpened(id: number, isTeam: boolean): UseQueryResult<OpenedRequest> {
  const { agent } = useRequestServices();
  const team = useTeam();
  return useQuery({ queryKey: requestKeys.one(id), queryFn: async () => (isTeam ? (await team()).open(id) : agent.open(id)) });
}

/** Shows a request as it is after something was said, and has the rest read again. */
export function useSaid(): (opened: OpenedRequest) => Promise<void> {
  const queries = useQueryClient();
  return React.useCallback(
    async (opened) => {
      queries.setQueryData<OpenedRequest>(requestKeys.one(opened.state.id), opened);
      await Promise.all([queries.invalidateQueries([...requestKeys.mine]), queries.invalidateQueries([...requestKeys.board]), queries.invalidateQueries([...requestKeys.communities])]);
    },
    [queries]
  );
}

/** Who the reader is in the site; undefined until it is known. */
export function useMe(): number | undefined {
  const services = useRequestServices();
  return useQuery({ queryKey: requestKeys.me, queryFn: () => services.userId() }).data;
}

