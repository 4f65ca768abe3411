import type { IndexedUsageMap } from '../../../../domain/usages/indexUsageMap';
import { linkKey, newLink } from '../../../../domain/usages/linkRules';
import type { UsageLink } from '../../../../domain/usages/usageMap';
import type { Choice } from '../MapContext';

export function titleOf(map: IndexedUsageMap, { kind, id }: Choice): string {
  return (kind === 'usage' ? map.usage(id)?.title : map.tool(id)?.title) ?? '';
}

/** The stored link between two chosen nodes, or a new one; undefined for two usages, or a node and itself. */
export function linkBetween(map: IndexedUsageMap, from: Choice, to: Choice): UsageLink | undefined {
  if (from.kind === 'usage' && to.kind === 'usage') return undefined;
  if (from.kind === to.kind && from.id === to.id) return undefined;
  const usage = [from, to].find(({ kind }) => kind === 'usage');
  const tool = from.kind === 'tool' ? from : to;
  const link = usage ? newLink('recommended', { usageId: usage.id, toolId: tool.id }) : newLink('worksWith', { toolId: from.id, otherToolId: to.id });
  return map.links.find((other) => linkKey(other) === linkKey(link)) ?? link;
}
