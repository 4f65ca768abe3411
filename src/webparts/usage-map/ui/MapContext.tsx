import * as React from 'react';
import type { UsageMapView } from '../../../data/usages/UsageMapRepository';
import type { Mark } from '../../../domain/usages/agentMarks';
import type { IndexedUsageMap } from '../../../domain/usages/indexUsageMap';
import { indexUsageMap } from '../../../domain/usages/indexUsageMap';
import type { UsageMapSearch } from '../../../domain/usages/searchUsageMap';
import { searchUsageMap } from '../../../domain/usages/searchUsageMap';

/** What is chosen: lit on the map, told in a card. */
export type Choice = Pick<Mark, 'id'> & { readonly kind: 'usage' | 'tool' };

export interface UsageMapState extends Omit<UsageMapView, 'map'> {
  readonly map: IndexedUsageMap;
  readonly search: UsageMapSearch;
  readonly chosen: Choice | undefined;
  choose(choice: Choice | undefined): void;
}

const MapContext = React.createContext<UsageMapState | undefined>(undefined);

interface UsageMapProviderProps {
  readonly view: UsageMapView;
}

/** Follows the links and builds the search once for each map that is read. */
export function UsageMapProvider({ view, children }: React.PropsWithChildren<UsageMapProviderProps>): React.ReactElement {
  const [chosen, choose] = React.useState<Choice>();
  const map = React.useMemo(() => indexUsageMap(view.map), [view.map]);
  const search = React.useMemo(() => lazySearch(map), [map]);
  const exists = chosen && (chosen.kind === 'usage' ? map.usage(chosen.id) : map.tool(chosen.id));
  const value = React.useMemo(() => ({ ...view, map, search, chosen: exists ? chosen : undefined, choose }), [view, map, search, chosen, exists]);
  return <MapContext.Provider value={value}>{children}</MapContext.Provider>;
}

/** The index is built at the first key: a page where nobody searches does not pay for it. */
function lazySearch(map: IndexedUsageMap): UsageMapSearch {
  let made: UsageMapSearch | undefined;
  const get = (): UsageMapSearch => (made ??= searchUsageMap(map));
  return { find: (query) => get().find(query), findSites: (query) => get().findSites(query) };
}

/** @throws Error outside of the usage map */
export function useMap(): UsageMapState {
  const state = React.useContext(MapContext);
  if (!state) throw new Error('useMap is for the screens of the usage map.');
  return state;
}
