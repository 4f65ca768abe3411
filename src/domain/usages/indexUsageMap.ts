import type { Collate } from '../collate';
import { collateIn } from '../collate';
import type { Tool, ToolLinkKind, Usage, UsageLink, UsageLinkKind, UsageMap } from './usageMap';
import { usageLinkKinds } from './usageMap';

export interface ToolOfUsage {
  readonly tool: Tool;
  readonly kind: UsageLinkKind;
  readonly link: UsageLink;
}

export interface UsageOfTool {
  readonly usage: Usage;
  readonly kind: UsageLinkKind;
  readonly link: UsageLink;
}

/** `after`: the neighbour follows the tool; `before`: it precedes it. */
export type NeighbourKind = 'before' | 'after' | 'worksWith';

export interface Neighbour {
  readonly tool: Tool;
  readonly kind: NeighbourKind;
  readonly link: UsageLink;
}

/** A usage map with its links followed. Links to what no longer exists are left out of it: {@link reportUsageMap} names them. */
export interface IndexedUsageMap extends UsageMap {
  usage(id: number): Usage | undefined;
  tool(id: number): Tool | undefined;
  /** Recommended first, then possible, then not for this; by title within. */
  toolsOf(usageId: number): readonly ToolOfUsage[];
  usagesOf(toolId: number): readonly UsageOfTool[];
  /** Those that it serves: without what it is not for. */
  servedBy(toolId: number): readonly UsageOfTool[];
  /** Before, then after, then works with; by title within. */
  neighboursOf(toolId: number): readonly Neighbour[];
  /** The order of titles in the page's culture. */
  readonly collate: Collate;
  /** Families in the order of their first usage, each with its usages in order. */
  readonly families: readonly Family[];
}

export interface Family {
  readonly name: string;
  readonly usages: readonly Usage[];
}

const neighbourKinds: readonly NeighbourKind[] = ['before', 'after', 'worksWith'];

interface Titled {
  readonly title: string;
  readonly id: number;
}

/** By title, and by id where titles are the same, so that a drawing is the same for all. */
export function byTitle(collate: Collate): (left: Titled, right: Titled) => number {
  return (left, right) => collate(left.title, right.title) || left.id - right.id;
}

export function isUsageLinkKind(kind: string): kind is UsageLinkKind {
  return (usageLinkKinds as readonly string[]).includes(kind);
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function mirrored(kind: ToolLinkKind): NeighbourKind {
  return kind === 'before' ? 'after' : 'worksWith';
}

/**
 * Follows the links once, so that each screen only looks up. Linear in the size of the map, apart from the sorting.
 *
 * @param collate the order of titles in the page's culture
 */
export function indexUsageMap(map: UsageMap, collate: Collate = collateIn('fr')): IndexedUsageMap {
  const compareTitles = byTitle(collate);
  const usages = new Map(map.usages.map((usage) => [usage.id, usage]));
  const tools = new Map(map.tools.map((tool) => [tool.id, tool]));
  const toolsOf = new Map<number, ToolOfUsage[]>();
  const usagesOf = new Map<number, UsageOfTool[]>();
  const neighbours = new Map<number, Neighbour[]>();

  for (const link of [...map.links].sort((left, right) => left.id - right.id)) {
    const tool = tools.get(link.toolId);
    if (!tool) continue;
    if (isUsageLinkKind(link.kind)) {
      const usage = usages.get(link.usageId);
      if (!usage) continue;
      append(toolsOf, usage.id, { tool, kind: link.kind, link });
      append(usagesOf, tool.id, { usage, kind: link.kind, link });
    } else {
      const other = tools.get(link.otherToolId);
      if (!other || other === tool) continue;
      // "A is before B": seen from B, A is before; seen from A, B is after.
      append(neighbours, tool.id, { tool: other, kind: mirrored(link.kind), link });
      append(neighbours, other.id, { tool, kind: link.kind, link });
    }
  }
  const byKind = (left: { kind: UsageLinkKind }, right: { kind: UsageLinkKind }): number => usageLinkKinds.indexOf(left.kind) - usageLinkKinds.indexOf(right.kind);
  toolsOf.forEach((list) => list.sort((left, right) => byKind(left, right) || compareTitles(left.tool, right.tool)));
  usagesOf.forEach((list) => list.sort((left, right) => byKind(left, right) || left.usage.order - right.usage.order || compareTitles(left.usage, right.usage)));
  neighbours.forEach((list) => list.sort((left, right) => neighbourKinds.indexOf(left.kind) - neighbourKinds.indexOf(right.kind) || compareTitles(left.tool, right.tool)));

  return {
    ...map,
    sites: [...map.sites].sort(compareTitles),
    usage: (id) => usages.get(id),
    tool: (id) => tools.get(id),
    toolsOf: (id) => toolsOf.get(id) ?? [],
    usagesOf: (id) => usagesOf.get(id) ?? [],
    servedBy: (id) => (usagesOf.get(id) ?? []).filter(({ kind }) => kind !== 'notForThis'),
    neighboursOf: (id) => neighbours.get(id) ?? [],
    collate,
    families: groupFamilies(map.usages, compareTitles)
  };
}

/** Groups usages by family, first usage first. Usages without a family stand in a family without a name. */
function groupFamilies(usages: readonly Usage[], compareTitles: (left: Titled, right: Titled) => number): readonly Family[] {
  const families = new Map<string, Usage[]>();
  for (const usage of [...usages].sort((left, right) => left.order - right.order || compareTitles(left, right))) append(families, usage.family.trim(), usage);
  return Array.from(families, ([name, members]) => ({ name, usages: members }));
}
