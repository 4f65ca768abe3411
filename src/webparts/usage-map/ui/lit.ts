import type { IndexedUsageMap, NeighbourKind } from '../../../domain/usages/indexUsageMap';
import type { UsageLinkKind } from '../../../domain/usages/usageMap';
import type { Choice } from './MapContext';

/** What a choice lights: links, and nodes by `u12` and `t3` with how each is tied to what is chosen. */
export interface Lit {
  readonly linkIds: ReadonlySet<number>;
  readonly nodes: ReadonlyMap<string, UsageLinkKind | NeighbourKind>;
}

/** A usage lights its tools; a tool lights its usages and its neighbours. Undefined when nothing is chosen. */
export function litBy(map: IndexedUsageMap, chosen: Choice | undefined): Lit | undefined {
  if (!chosen) return undefined;
  const nodes = new Map<string, UsageLinkKind | NeighbourKind>();
  const linkIds = new Set<number>();
  if (chosen.kind === 'usage') {
    for (const { tool, kind, link } of map.toolsOf(chosen.id)) {
      nodes.set(`t${tool.id}`, kind);
      linkIds.add(link.id);
    }
  } else {
    for (const { tool, kind } of map.neighboursOf(chosen.id)) nodes.set(`t${tool.id}`, kind);
    for (const { usage, kind, link } of map.usagesOf(chosen.id)) {
      nodes.set(`u${usage.id}`, kind);
      linkIds.add(link.id);
    }
  }
  return { linkIds, nodes };
}
