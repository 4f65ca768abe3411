import type { AccessCondition, Site, SiteFacet, Tool, ToolStatus, Usage, UsageLink } from '../../domain/usages/usageMap';
import { accessConditions, linkKinds, siteFacets, toolStatuses } from '../../domain/usages/usageMap';
import { linkKey } from '../../domain/usages/linkRules';
import type { ValuesOf } from '../../lists/defineList';
import type { SiteItem, SitesList, ToolItem, ToolsList, UsageItem, UsageLinkItem, UsageLinksList, UsagesList } from '../../lists/usages';

/** One a line; separators of other habits are understood. */
function lines(text: string | null): readonly string[] {
  const parts = (text ?? '').split(/[\r\n;|]+/).map((part) => part.trim());
  return Array.from(new Set(parts.filter((part) => part !== '')));
}

/** A choice as stored; what somebody wrote otherwise counts as the first. */
function oneOf<T extends string>(choices: readonly T[], value: string | null, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}

function audience(item: { readonly Directions: string | null; readonly Professions: string | null }) {
  return { directions: lines(item.Directions), professions: lines(item.Professions) };
}

function audienceColumns({ directions, professions }: { readonly directions: readonly string[]; readonly professions: readonly string[] }) {
  return { Directions: directions.join('\n'), Professions: professions.join('\n') };
}

export function toUsage(item: UsageItem): Usage {
  return {
    id: item.Id,
    title: item.Title,
    family: item.Family ?? '',
    description: item.Details ?? '',
    synonyms: lines(item.Synonyms),
    order: item.SortOrder ?? 0,
    ...audience(item)
  };
}

export function toUsageColumns(usage: Usage): ValuesOf<typeof UsagesList> {
  return {
    Title: usage.title.trim(),
    Family: usage.family.trim(),
    Details: usage.description,
    Synonyms: usage.synonyms.join('\n'),
    SortOrder: usage.order,
    ...audienceColumns(usage)
  };
}

export function toTool(item: ToolItem): Tool {
  return {
    id: item.Id,
    title: item.Title,
    purpose: item.Purpose ?? '',
    notFor: item.NotFor ?? '',
    url: item.Address ?? '',
    access: oneOf<AccessCondition>(accessConditions, item.Access, 'anywhere'),
    status: oneOf<ToolStatus>(toolStatuses, item.Status, 'inService'),
    replacedById: item.ReplacedById ?? 0,
    trainingUrl: item.TrainingAddress ?? '',
    helpUrl: item.HelpAddress ?? '',
    contact: item.Contact ?? '',
    recommendedBy: item.RecommendedBy ?? '',
    pictureUrl: item.PictureAddress ?? '',
    synonyms: lines(item.Synonyms),
    alwaysAtHand: item.AlwaysAtHand ?? false,
    ...audience(item)
  };
}

export function toToolColumns(tool: Tool): ValuesOf<typeof ToolsList> {
  return {
    Title: tool.title.trim(),
    Purpose: tool.purpose,
    NotFor: tool.notFor,
    Address: tool.url.trim(),
    Access: tool.access,
    Status: tool.status,
    ReplacedById: tool.replacedById || null,
    TrainingAddress: tool.trainingUrl.trim(),
    HelpAddress: tool.helpUrl.trim(),
    Contact: tool.contact,
    RecommendedBy: tool.recommendedBy,
    PictureAddress: tool.pictureUrl.trim(),
    Synonyms: tool.synonyms.join('\n'),
    AlwaysAtHand: tool.alwaysAtHand,
    ...audienceColumns(tool)
  };
}

export function toLink(item: UsageLinkItem): UsageLink {
  return {
    id: item.Id,
    kind: oneOf(linkKinds, item.Kind, 'possible'),
    usageId: item.UsageId ?? 0,
    toolId: item.ToolId ?? 0,
    otherToolId: item.OtherToolId ?? 0,
    why: item.Why ?? ''
  };
}

export function toLinkColumns(link: UsageLink): ValuesOf<typeof UsageLinksList> {
  return {
    Kind: link.kind,
    UsageId: link.usageId || null,
    ToolId: link.toolId || null,
    OtherToolId: link.otherToolId || null,
    Why: link.why.trim(),
    LinkKey: linkKey(link)
  };
}

export function toSite(item: SiteItem): Site {
  return {
    id: item.Id,
    title: item.Title,
    facet: oneOf<SiteFacet>(siteFacets, item.Facet, 'direction'),
    url: item.Address ?? '',
    description: item.Details ?? '',
    contact: item.Contact ?? '',
    synonyms: lines(item.Synonyms),
    ...audience(item)
  };
}

export function toSiteColumns(site: Site): ValuesOf<typeof SitesList> {
  return {
    Title: site.title.trim(),
    Facet: site.facet,
    Address: site.url.trim(),
    Details: site.description,
    Contact: site.contact,
    Synonyms: site.synonyms.join('\n'),
    ...audienceColumns(site)
  };
}
