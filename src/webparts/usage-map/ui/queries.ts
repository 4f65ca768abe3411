import * as React from 'react';
import type { SitesView, UsageMapView } from '../../../data/usages/UsageMapRepository';
import type { Mark } from '../../../domain/usages/agentMarks';
import { isSameMark, toggleFavourite } from '../../../domain/usages/agentMarks';
import { useMutation } from '../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../shell/queries/useQuery';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useUsageServices } from './usageServices';

/** Keys of the cache; everything about the usage map begins with `usages`. */
export const usageKeys = {
  all: ['usages'],
  view: ['usages', 'view'],
  /** Read again with the view. */
  sites: ['usages', 'view', 'sites'],
  kept: ['usages', 'kept'],
  recents: ['usages', 'recents'],
  needs: ['usages', 'needs'],
  opens: ['usages', 'opens']
} as const;

/** The map as it is now. */
export function useUsageMap(): UseQueryResult<UsageMapView> {
  const { usageMap } = useUsageServices();
  return useQuery({ queryKey: usageKeys.view, queryFn: () => usageMap.load() });
}

/** The directory of sites, for those who are shown it. */
export function useSites(isEnabled: boolean): UseQueryResult<SitesView> {
  const { usageMap } = useUsageServices();
  return useQuery({ queryKey: usageKeys.sites, enabled: isEnabled, queryFn: () => usageMap.loadSites() });
}

/** The map as this tab knew it, while the current one is on its way or cannot be read. */
export function useKeptMap(isEnabled: boolean): UsageMapView | undefined {
  const { usageMap } = useUsageServices();
  const { data } = useQuery({ queryKey: usageKeys.kept, enabled: isEnabled, staleTime: Infinity, queryFn: async () => (await usageMap.cached()) ?? null });
  return data ?? undefined;
}

export function useRecents(): readonly Mark[] {
  const { recents } = useUsageServices();
  return useQuery({ queryKey: usageKeys.recents, staleTime: Infinity, queryFn: () => recents.read() }).data ?? [];
}

/** Later views read what is opened most: this page shows it. */
export function useExpectOpened(): void {
  const { usageMap } = useUsageServices();
  React.useEffect(() => void usageMap.expectOpened(), [usageMap]);
}

/** Remembers and counts an opening. */
export function useOpened(): (mark: Mark, usageId?: number) => void {
  const { recents, countOpen } = useUsageServices();
  const queries = useQueryClient();
  return (mark, usageId) => {
    void countOpen(mark, usageId === undefined ? undefined : { kind: 'usage', id: usageId });
    void recents.remember(mark).then((marks) => queries.setQueryData(usageKeys.recents, marks));
  };
}

export interface FavouriteChange {
  readonly mark: Mark;
  readonly title: string;
  readonly isFavourite: boolean;
}

interface FavouriteOutcomes {
  onStored(change: FavouriteChange): void;
  /** Undefined: another try is on its way. */
  onFailed(change: FavouriteChange | undefined): void;
}

/** Changes a favourite on the screen at once, whatever others are on their way; a failure puts it back. */
export function useChangeFavourite({ onStored, onFailed }: FavouriteOutcomes): (change: FavouriteChange) => void {
  const { usageMap } = useUsageServices();
  const queries = useQueryClient();
  const show = ({ mark, isFavourite }: FavouriteChange): void => {
    queries.setQueryData<UsageMapView>(usageKeys.view, (view) => {
      if (!view || view.favourites.some((other) => isSameMark(other, mark)) === isFavourite) return view;
      return { ...view, favourites: toggleFavourite(view.favourites, mark) };
    });
  };
  const { mutate } = useMutation({
    mutationFn: ({ mark, isFavourite }: FavouriteChange) => usageMap.setFavourite(mark, isFavourite),
    onMutate: (change) => {
      show(change);
      onFailed(undefined);
    },
    onSuccess: (_, change) => onStored(change),
    onError: (_, change) => {
      show({ ...change, isFavourite: !change.isFavourite });
      onFailed(change);
    }
  });
  return mutate;
}
