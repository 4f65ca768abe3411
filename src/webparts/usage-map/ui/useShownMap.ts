import * as React from 'react';
import type { UsageMapView } from '../../../data/usages/UsageMapRepository';
import { usePage } from '../../../shell/Page';
import type { UsageMapProperties } from '../UsageMapProperties';
import { useRecents, useSites, useUsageMap } from './queries';

interface ShownMap {
  /** Undefined until all that the part shows is there. */
  readonly view: UsageMapView | undefined;
  readonly error: unknown;
  /** May the agent edit it here and now? */
  readonly isOwner: boolean;
  refetch(): void;
}

/** The map with the directory of sites where it is shown: in the directory, among the agent's own entries, and to who edits. */
export function useShownMap({ content = 'map', showMyPart = true }: UsageMapProperties): ShownMap {
  const { isEditing } = usePage();
  const map = useUsageMap();
  const recents = useRecents();
  const edits = isEditing && (map.data?.canManage ?? false);
  const isNeeded = content !== 'map' || edits;
  const isMarked = showMyPart && [...(map.data?.favourites ?? []), ...recents].some(({ kind }) => kind === 'site');
  const directory = useSites(isNeeded || isMarked);
  // Who edits sees nothing that he could not edit completely.
  const isLacking = isNeeded && directory.data === undefined;
  const { data } = map;
  const view = React.useMemo(
    () => data && { ...data, map: { ...data.map, sites: directory.data?.sites ?? [] }, unreadable: [...data.unreadable, ...(directory.data?.unreadable ?? [])] },
    [data, directory.data]
  );
  return {
    view: isLacking ? undefined : view,
    error: map.error ?? (isNeeded ? directory.error : null),
    isOwner: edits && !isLacking,
    refetch: () => {
      void map.refetch();
      if (isNeeded) void directory.refetch();
    }
  };
}
