import { isUsageLinkKind } from './indexUsageMap';
import { linkKey } from './linkRules';
import { checkAddress } from '../address/safeAddress';
import type { Site, Tool, Usage, UsageLink, UsageMap } from './usageMap';

/** Families that a page can show at once and an agent can scan. */
export const familyRange = { min: 5, max: 9 } as const;

export type Finding =
  | { readonly code: 'toolWithoutUsage'; readonly tool: Tool }
  | { readonly code: 'badUrl' | 'replacementMissing'; readonly tool: Tool }
  | { readonly code: 'usageWithoutTool'; readonly usage: Usage }
  | { readonly code: 'usageWithoutFamily'; readonly usage: Usage }
  | { readonly code: 'retiredRecommended'; readonly tool: Tool; readonly usage: Usage; readonly link: UsageLink }
  | { readonly code: 'deadLink'; readonly link: UsageLink; readonly usage?: Usage; readonly tool?: Tool }
  | { readonly code: 'duplicateLink'; readonly link: UsageLink; readonly usage?: Usage; readonly tool?: Tool }
  | { readonly code: 'badSiteUrl'; readonly site: Site }
  | { readonly code: 'fewFamilies' | 'manyFamilies'; readonly count: number };

export type FindingCode = Finding['code'];

function badUrl(url: string, isNeeded: boolean): boolean {
  return url.trim() === '' ? isNeeded : !checkAddress(url).ok;
}

function reportTools({ tools, links }: UsageMap): Finding[] {
  const served = new Set(links.filter(({ kind, usageId }) => isUsageLinkKind(kind) && kind !== 'notForThis' && usageId > 0).map(({ toolId }) => toolId));
  const ids = new Set(tools.map(({ id }) => id));
  return tools.flatMap((tool): Finding[] => {
    const findings: Finding[] = [];
    const isOffered = tool.status === 'inService' || tool.status === 'coming';
    if (isOffered && !served.has(tool.id)) findings.push({ code: 'toolWithoutUsage', tool });
    if (badUrl(tool.url, tool.status === 'inService') || badUrl(tool.trainingUrl, false) || badUrl(tool.helpUrl, false)) findings.push({ code: 'badUrl', tool });
    if (tool.status === 'replaced' && (!ids.has(tool.replacedById) || tool.replacedById === tool.id)) findings.push({ code: 'replacementMissing', tool });
    return findings;
  });
}

function reportLinks({ usages, tools, links }: UsageMap): Finding[] {
  const usageOf = new Map(usages.map((usage) => [usage.id, usage]));
  const toolOf = new Map(tools.map((tool) => [tool.id, tool]));
  const seen = new Set<string>();
  return links.flatMap((link): Finding[] => {
    const usage = usageOf.get(link.usageId);
    const tool = toolOf.get(link.toolId);
    const ends = { ...(usage && { usage }), ...(tool && { tool }) };
    const isWhole = isUsageLinkKind(link.kind) ? usage && tool : tool && toolOf.get(link.otherToolId) && link.otherToolId !== link.toolId;
    if (!isWhole) return [{ code: 'deadLink', link, ...ends }];
    const key = linkKey(link);
    if (seen.has(key)) return [{ code: 'duplicateLink', link, ...ends }];
    seen.add(key);
    return link.kind === 'recommended' && tool?.status === 'retired' && usage ? [{ code: 'retiredRecommended', tool, usage, link }] : [];
  });
}

function reportUsages({ usages, tools, links }: UsageMap): Finding[] {
  const toolIds = new Set(tools.map(({ id }) => id));
  const served = new Set(links.filter(({ kind, toolId }) => isUsageLinkKind(kind) && kind !== 'notForThis' && toolIds.has(toolId)).map(({ usageId }) => usageId));
  return usages.flatMap((usage): Finding[] => {
    const findings: Finding[] = [];
    if (!served.has(usage.id)) findings.push({ code: 'usageWithoutTool', usage });
    if (usage.family.trim() === '') findings.push({ code: 'usageWithoutFamily', usage });
    return findings;
  });
}

function reportFamilies({ usages }: UsageMap): Finding[] {
  const count = new Set(usages.map(({ family }) => family.trim()).filter(Boolean)).size;
  if (count > familyRange.max) return [{ code: 'manyFamilies', count }];
  return usages.length > 0 && count < familyRange.min ? [{ code: 'fewFamilies', count }] : [];
}

/** Everything in the map that would mislead an agent or lead nowhere, for the owner to mend. */
export function reportUsageMap(map: UsageMap): readonly Finding[] {
  return [
    ...reportUsages(map),
    ...reportTools(map),
    ...reportLinks(map),
    ...map.sites.filter(({ url }) => badUrl(url, true)).map((site): Finding => ({ code: 'badSiteUrl', site })),
    ...reportFamilies(map)
  ];
}
