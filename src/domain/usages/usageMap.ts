/** The things of the usage map as the rules see them. Ids are list item ids: positive integers, unique by kind. */

/** Whom an entry is aimed at first. Both lists empty: everybody. */
export interface Audience {
  readonly directions: readonly string[];
  readonly professions: readonly string[];
}

/** Something an agent wants to do; the title completes "Je veux …". */
export interface Usage extends Audience {
  readonly id: number;
  readonly title: string;
  readonly family: string;
  readonly description: string;
  /** Other words and old names by which agents look for it. */
  readonly synonyms: readonly string[];
  /** Place among the usages, lowest first; equal places follow the title. */
  readonly order: number;
}

export const toolStatuses = ['coming', 'inService', 'replaced', 'retired'] as const;
export type ToolStatus = (typeof toolStatuses)[number];

export const accessConditions = ['anywhere', 'network', 'app'] as const;
/** From anywhere, on the organisation's network only, or with an installed app. */
export type AccessCondition = (typeof accessConditions)[number];

export interface Tool extends Audience {
  readonly id: number;
  readonly title: string;
  readonly purpose: string;
  readonly notFor: string;
  readonly url: string;
  readonly access: AccessCondition;
  readonly status: ToolStatus;
  /** The tool that takes its place when `status` is `replaced`; 0 when none is named. */
  readonly replacedById: number;
  readonly trainingUrl: string;
  readonly helpUrl: string;
  readonly contact: string;
  /** Who in the organisation recommends it. */
  readonly recommendedBy: string;
  readonly pictureUrl: string;
  readonly synonyms: readonly string[];
  /** Always shown in "my part" (personal page, HR access). */
  readonly alwaysAtHand: boolean;
}

export const usageLinkKinds = ['recommended', 'possible', 'notForThis'] as const;
export const toolLinkKinds = ['before', 'worksWith'] as const;
export const linkKinds = [...usageLinkKinds, ...toolLinkKinds] as const;
/** How a usage and a tool go together. */
export type UsageLinkKind = (typeof usageLinkKinds)[number];
/** How two tools hang together: the first comes before the second, or they work with each other. */
export type ToolLinkKind = (typeof toolLinkKinds)[number];
export type LinkKind = (typeof linkKinds)[number];

/** A link from a usage to a tool, or (kinds `before` and `worksWith`) from a tool to another tool. */
export interface UsageLink {
  readonly id: number;
  readonly kind: LinkKind;
  /** 0 for a link between two tools. */
  readonly usageId: number;
  readonly toolId: number;
  /** The second tool of a link between two tools; 0 otherwise. */
  readonly otherToolId: number;
  /** One sentence of why. */
  readonly why: string;
}

export const siteFacets = ['direction', 'network', 'project', 'community'] as const;
export type SiteFacet = (typeof siteFacets)[number];

/** A site of the directory. */
export interface Site extends Audience {
  readonly id: number;
  readonly title: string;
  readonly facet: SiteFacet;
  readonly url: string;
  readonly description: string;
  readonly contact: string;
  readonly synonyms: readonly string[];
}

export interface UsageMap {
  readonly usages: readonly Usage[];
  readonly tools: readonly Tool[];
  readonly links: readonly UsageLink[];
  readonly sites: readonly Site[];
}

export const emptyUsageMap: UsageMap = { usages: [], tools: [], links: [], sites: [] };
