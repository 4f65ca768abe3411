import { isUsageLinkKind } from './indexUsageMap';
import type { LinkKind, UsageLink, UsageMap } from './usageMap';

export type LinkFault =
  | 'noUsage'
  | 'noTool'
  | 'sameTool'
  /** The two ends are linked already: a usage and a tool have one link, of one kind. */
  | 'duplicate'
  /** A "not for this" without its reason helps nobody. */
  | 'whyMissing'
  | 'whyTooLong'
  | 'retiredRecommended';

/** Longest sentence of why, in characters: the column's own limit. */
export const whyMaxLength = 255;

/** The two ends of a link as one text: the unique column that keeps two owners from adding the same link twice. */
export function linkKey({ kind, usageId, toolId, otherToolId }: Pick<UsageLink, 'kind' | 'usageId' | 'toolId' | 'otherToolId'>): string {
  if (isUsageLinkKind(kind)) return `u${usageId}-t${toolId}`;
  // "A works with B" and "B works with A" are the same link; so is a "before" between the two, whichever way.
  return `t${Math.min(toolId, otherToolId)}-t${Math.max(toolId, otherToolId)}`;
}

/** What is wrong with a link that an owner is about to save; empty when it may be stored. */
export function checkLink(link: UsageLink, map: UsageMap): readonly LinkFault[] {
  const faults: LinkFault[] = [];
  const tool = map.tools.find(({ id }) => id === link.toolId);
  if (!tool) faults.push('noTool');
  if (isUsageLinkKind(link.kind)) {
    if (!map.usages.some(({ id }) => id === link.usageId)) faults.push('noUsage');
  } else if (link.toolId === link.otherToolId) faults.push('sameTool');
  else if (!map.tools.some(({ id }) => id === link.otherToolId)) faults.push('noTool');
  if (map.links.some((other) => other.id !== link.id && linkKey(other) === linkKey(link))) faults.push('duplicate');
  if (link.kind === 'notForThis' && link.why.trim() === '') faults.push('whyMissing');
  if (link.why.length > whyMaxLength) faults.push('whyTooLong');
  if (link.kind === 'recommended' && tool?.status === 'retired') faults.push('retiredRecommended');
  return faults;
}

/** A link of `kind` between the chosen ends, not stored yet (id 0). */
export function newLink(kind: LinkKind, ends: { usageId?: number; toolId: number; otherToolId?: number }, why = ''): UsageLink {
  return { id: 0, kind, usageId: ends.usageId ?? 0, toolId: ends.toolId, otherToolId: ends.otherToolId ?? 0, why };
}
