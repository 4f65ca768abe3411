import type { IndexedUsageMap } from './indexUsageMap';
import { indexUsageMap } from './indexUsageMap';

/** The part of the map that one family shows: its usages and the tools linked to them. */
export function narrowToFamily(map: IndexedUsageMap, family: string): IndexedUsageMap {
  const usages = map.usages.filter((usage) => usage.family.trim() === family);
  const toolIds = new Set(usages.flatMap(({ id }) => map.toolsOf(id).map(({ tool }) => tool.id)));
  return indexUsageMap({ ...map, usages, tools: map.tools.filter(({ id }) => toolIds.has(id)) }, map.collate);
}

/** What agents see drawn: retired tools, and tools that no usage leads to, stay out of the drawing (search still finds them). Owners see all. */
export function drawableUsageMap(map: IndexedUsageMap): IndexedUsageMap {
  return indexUsageMap({ ...map, tools: map.tools.filter(({ id, status }) => status !== 'retired' && map.usagesOf(id).length > 0) }, map.collate);
}
