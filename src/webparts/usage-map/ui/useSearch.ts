import type { IndexedUsageMap } from '../../../domain/usages/indexUsageMap';
import type { UsageMapSearch } from '../../../domain/usages/searchUsageMap';
import { searchUsageMap } from '../../../domain/usages/searchUsageMap';
import { useMap } from './MapContext';

const made = new WeakMap<IndexedUsageMap, UsageMapSearch>();

/** The search over the map that is shown. Only what is loaded on demand asks for it: a page where nobody searches does not pay for it. */
export function useSearch(): UsageMapSearch {
  const { map } = useMap();
  let search = made.get(map);
  if (!search) made.set(map, (search = searchUsageMap(map)));
  return search;
}
