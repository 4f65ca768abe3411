import type { IndexedUsageMap } from './indexUsageMap';
import type { Agent } from './rankForAgent';
import { rankForAgent } from './rankForAgent';
import { bestTool } from './toolsForAgent';
import type { Usage } from './usageMap';

/** What stands beside a search box is read at a glance. */
const MOST = 4;
/** Fewer say little of what is opened: then others are proposed. */
const FEWEST = 3;

export interface FirstUsages {
  readonly usages: readonly Usage[];
  /** False: too little was opened, they are a choice to begin with. */
  readonly areMostOpened: boolean;
}

/**
 * Three or four usages to begin with: the most opened ones, those aimed at this agent first; while too little was opened, one of each
 * family in turn. A usage that leads to no tool in service is not among them.
 * @param opened ids of usages, most opened first
 */
export function firstUsages(map: IndexedUsageMap, agent: Agent, opened: readonly number[]): FirstUsages {
  const pick = (usages: readonly Usage[]): readonly Usage[] => rankForAgent(usages.filter(({ id }) => bestTool(map, id, agent)), agent).slice(0, MOST);
  const mostOpened = pick(opened.flatMap((id) => map.usage(id) ?? []));
  if (mostOpened.length >= FEWEST) return { usages: mostOpened, areMostOpened: true };
  const longest = Math.max(0, ...map.families.map(({ usages }) => usages.length));
  const inTurn = Array.from({ length: longest }, (_, place) => map.families.flatMap(({ usages }) => usages.slice(place, place + 1))).flat();
  return { usages: pick(inTurn), areMostOpened: false };
}
