import type { IndexedUsageMap, ToolOfUsage } from './indexUsageMap';
import type { Agent } from './rankForAgent';
import { rankForAgent } from './rankForAgent';
import { usageLinkKinds } from './usageMap';

/** The tools of a usage, best first; within a kind, those that are aimed at this agent first. */
export function toolsForAgent(map: IndexedUsageMap, usageId: number, agent: Agent): readonly ToolOfUsage[] {
  const links = map.toolsOf(usageId);
  return usageLinkKinds.flatMap((kind) => {
    const ofKind = links.filter((one) => one.kind === kind);
    const order = rankForAgent(ofKind.map(({ tool }) => tool), agent).map(({ id }) => id);
    return [...ofKind].sort((left, right) => order.indexOf(left.tool.id) - order.indexOf(right.tool.id));
  });
}

/** The tool to send the agent to: the best one that is in service. Undefined where there is none. */
export function bestTool(map: IndexedUsageMap, usageId: number, agent: Agent): ToolOfUsage['tool'] | undefined {
  return toolsForAgent(map, usageId, agent).find(({ tool, kind }) => kind !== 'notForThis' && tool.status === 'inService')?.tool;
}
