import type { LinkKind, Tool, ToolLinkKind, Usage, UsageLink, UsageLinkKind, UsageMap } from '../usageMap';

/** The tools of the starter sets, the same in each language. */
export type StarterKey =
  | 'teams'
  | 'collab'
  | 'onedrive'
  | 'outlook'
  | 'forms'
  | 'polls'
  | 'ideas'
  | 'comments'
  | 'planner'
  | 'whiteboard'
  | 'hr'
  | 'training'
  | 'support'
  | 'rooms'
  | 'transfer'
  | 'signature'
  | 'directory'
  | 'news'
  | 'tariffs'
  | 'expenses'
  | 'me'
  | 'networkDrive';

export type StarterTool = Partial<Omit<Tool, 'id' | 'replacedById'>> & Pick<Tool, 'title' | 'purpose' | 'notFor'> & { readonly replacedBy?: string };
export type StarterLink<K extends string> = readonly [tool: K, kind: UsageLinkKind, why: string];

export interface StarterUsage<K extends string> {
  readonly title: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly links: ReadonlyArray<StarterLink<K>>;
}

/** Content to begin from, its tools named by short keys. */
export interface StarterSet<K extends string = string> {
  readonly tools: Readonly<Record<K, StarterTool>>;
  readonly families: ReadonlyArray<{ readonly name: string; readonly usages: ReadonlyArray<StarterUsage<K>> }>;
  readonly neighbours: ReadonlyArray<readonly [tool: K, kind: ToolLinkKind, other: K, why: string]>;
}

/**
 * The set as a map of its own, ids counted from 1.
 * @param blankTool what a tool holds that the set says nothing of
 */
export function starterMap<K extends string>(set: StarterSet<K>, blankTool: Omit<Tool, 'id'>): UsageMap {
  const keys = Object.keys(set.tools) as K[];
  const idOf = (key: string | undefined): number => keys.findIndex((other) => other === key) + 1;
  const tools = keys.map((key): Tool => {
    const { replacedBy, ...tool } = set.tools[key];
    return { ...blankTool, ...tool, id: idOf(key), replacedById: idOf(replacedBy) };
  });
  const usages: Usage[] = [];
  const links: UsageLink[] = [];
  const addLink = (kind: LinkKind, why: string, ends: Partial<UsageLink>): void => {
    links.push({ id: links.length + 1, usageId: 0, toolId: 0, otherToolId: 0, ...ends, kind, why });
  };
  for (const family of set.families) {
    for (const { links: toTools, ...usage } of family.usages) {
      const id = usages.length + 1;
      usages.push({ ...usage, id, family: family.name, order: id, directions: [], professions: [] });
      for (const [tool, kind, why] of toTools) addLink(kind, why, { usageId: id, toolId: idOf(tool) });
    }
  }
  for (const [tool, kind, other, why] of set.neighbours) addLink(kind, why, { toolId: idOf(tool), otherToolId: idOf(other) });
  return { usages, tools, links, sites: [] };
}
