import * as React from 'react';
import type { ListHealthServices } from '../../../../data/health/ListHealthServices';
import type { SiteConcerns } from '../../../../data/health/SiteConcerns';
import type { SiteHealth } from '../../../../data/health/SiteHealth';
import type { Hub } from '../../../../data/sites/HubSites';
import type { UseQueryResult } from '../../../../shell/queries/useQuery';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useServices } from '../../../../shell/services';
import type { HealthServices } from '../HealthServices';
import { healthKeys } from '../keys';

/** What the screens of lists work through, loaded with the first of them. */
export function useListHealth(): () => Promise<ListHealthServices> {
  const { lists } = useServices<HealthServices>();
  return React.useCallback(() => lists(), [lists]);
}

export function useSiteHealth(): UseQueryResult<SiteHealth> {
  const lists = useListHealth();
  return useQuery({ queryKey: healthKeys.site, queryFn: async () => (await lists()).look() });
}

export function useConcerns(): UseQueryResult<SiteConcerns> {
  const lists = useListHealth();
  return useQuery({ queryKey: healthKeys.concerns, queryFn: async () => (await lists()).concerns() });
}

export function useHub(): UseQueryResult<Hub | null> {
  const lists = useListHealth();
  return useQuery({ queryKey: healthKeys.hub, queryFn: async () => (await lists()).hub() });
}
