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

/** Remembers and counts an opening. */
export function useOpened(): (mark: Mark) => void {
  const { recents, countOpen } = useUsageServices();
  const queries = useQueryClient();
  return (mark) => {
    void countOpen(mark);
    void recents.remember(mark).then((marks) => queries.setQueryData(usageKeys.recents, marks));
  };
}

export interface FavouriteChange {
  readonly mark: Mark;
  readonly isFavourite: boolean;
}

/** Changes a favourite on the screen at once; a failure puts it back and is for the caller to tell. */
export function useChangeFavourite(options: { onSuccess(change: FavouriteChange): void; onError(): void }) {
  const { usageMap } = useUsageServices();
  const queries = useQueryClient();
  const show = (favourites: (before: readonly Mark[]) => readonly Mark[]): void => {
    queries.setQueryData<UsageMapView>(usageKeys.view, (view) => view && { ...view, favourites: favourites(view.favourites) });
  };
  return useMutation({
    mutationFn: ({ mark, isFavourite }: FavouriteChange) => usageMap.setFavourite(mark, isFavourite),
    onMutate: ({ mark, isFavourite }) => show((before) => (before.some((other) => isSameMark(other, mark)) === isFavourite ? before : toggleFavourite(before, mark))),
    onSuccess: (favourites, change) => {
      show(() => favourites);
      options.onSuccess(change);
    },
    onError: (_, { mark, isFavourite }) => {
      show((before) => (before.some((other) => isSameMark(other, mark)) === isFavourite ? toggleFavourite(before, mark) : before));
      options.onError();
    }
  });
}
