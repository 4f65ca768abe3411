import * as React from 'react';
import type { UsageMapView } from '../../../data/usages/UsageMapRepository';
import type { Mark } from '../../../domain/usages/agentMarks';
import type { IndexedUsageMap } from '../../../domain/usages/indexUsageMap';
import { indexUsageMap } from '../../../domain/usages/indexUsageMap';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { useAddresses, useArrival } from '../../../shell/addresses/useAddresses';
import { usePage } from '../../../shell/Page';
import type { FavouriteChange } from './queries';

/** What is chosen: lit on the map, told in a card. */
export type Choice = Pick<Mark, 'id'> & { readonly kind: 'usage' | 'tool' };

export interface UsageMapState extends Omit<UsageMapView, 'map'> {
  readonly map: IndexedUsageMap;
  /** Does this part show usages and tools, or only the directory? */
  readonly showsMap: boolean;
  /** The page's address says it, so that it can be sent on, and the browser's "back" leads to the one before. */
  readonly chosen: Choice | undefined;
  /** How the choice was made; of something that is no longer on the map, too. */
  readonly arrival: Arrival | undefined;
  /** The change of a favourite that could not be stored, until it is done again or given up. */
  readonly failedFavourite: FavouriteChange | undefined;
  favouriteFailed(change: FavouriteChange | undefined): void;
  /** Chooses and leaves the focus where it is. */
  choose(choice: Choice | undefined): void;
  /** Chooses and goes there: the card takes the focus. */
  visit(choice: Choice): void;
}

const MapContext = React.createContext<UsageMapState | undefined>(undefined);

interface UsageMapProviderProps extends Pick<UsageMapState, 'showsMap'> {
  readonly view: UsageMapView;
}

const THINGS: readonly string[] = ['usage', 'tool'];
const NO_THINGS: readonly string[] = [];

/** Follows the links once for each map that is read. */
export function UsageMapProvider({ view, showsMap, children }: React.PropsWithChildren<UsageMapProviderProps>): React.ReactElement {
  const { instanceId, webPath, formats } = usePage();
  const { collate } = formats;
  const addresses = useAddresses();
  const arrival = useArrival(showsMap ? THINGS : NO_THINGS);
  const map = React.useMemo(() => indexUsageMap(view.map, collate), [view.map, collate]);
  const [failedFavourite, favouriteFailed] = React.useState<FavouriteChange>();
  const value = React.useMemo(
    (): UsageMapState => ({
      ...view,
      map,
      showsMap,
      chosen: arrival && choiceOf(arrival, map),
      arrival,
      failedFavourite,
      favouriteFailed,
      choose: (choice) => addresses.follow(choice && { ...choice, webPath }, instanceId),
      visit: (choice) => addresses.go({ ...choice, webPath }, instanceId)
    }),
    [view, map, showsMap, arrival, failedFavourite, addresses, webPath, instanceId]
  );
  return <MapContext.Provider value={value}>{children}</MapContext.Provider>;
}

/** Undefined for what is no longer on the map. */
function choiceOf({ thing: { kind, id } }: Arrival, map: IndexedUsageMap): Choice | undefined {
  if (kind === 'usage') return map.usage(id) && { kind, id };
  return kind === 'tool' && map.tool(id) ? { kind, id } : undefined;
}

/** @throws Error outside of the usage map */
export function useMap(): UsageMapState {
  const state = React.useContext(MapContext);
  if (!state) throw new Error('useMap is for the screens of the usage map.');
  return state;
}
