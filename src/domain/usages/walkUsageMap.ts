import type { Box, MapLayout, ToolNode, UsageNode } from './layoutUsageMap';

export type MapNode = UsageNode | ToolNode;
export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

export const walkKeys: readonly WalkKey[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** `u12`, `t3`: one name for a node, whatever its kind. */
export function nodeKey(node: MapNode): string {
  return node.kind === 'usage' ? `u${node.usage.id}` : `t${node.tool.id}`;
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

function nearest(nodes: readonly MapNode[], to: Box): MapNode | undefined {
  return nodes.reduce<MapNode | undefined>((best, node) => (!best || Math.abs(middle(node) - middle(to)) < Math.abs(middle(best) - middle(to)) ? node : best), undefined);
}

function isLinked(layout: MapLayout, from: MapNode, to: MapNode): boolean {
  return layout.lines.some(({ link }) => {
    if (from.kind === 'usage' && to.kind === 'tool') return link.usageId === from.usage.id && link.toolId === to.tool.id;
    return from.kind === 'tool' && to.kind === 'usage' && link.toolId === from.tool.id && link.usageId === to.usage.id;
  });
}

/**
 * The node to which a key leads. Up and down stay in the column, left and right follow a link into the next column
 * (the nearest of the linked nodes, else the nearest of all), Home and End go to the ends of the column.
 * At the edge of the drawing the node itself is returned.
 */
export function walkUsageMap(layout: MapLayout, from: MapNode, key: WalkKey): MapNode {
  const nodes: readonly MapNode[] = [...layout.usages, ...layout.tools];
  const column = nodes.filter(({ x }) => x === from.x).sort((left, right) => left.y - right.y);
  const place = column.findIndex((node) => nodeKey(node) === nodeKey(from));
  switch (key) {
    case 'ArrowUp':
      return column[place - 1] ?? from;
    case 'ArrowDown':
      return column[place + 1] ?? from;
    case 'Home':
      return column[0] ?? from;
    case 'End':
      return column[column.length - 1] ?? from;
    default: {
      const columns = Array.from(new Set(nodes.map(({ x }) => x))).sort((left, right) => left - right);
      const nextX = columns[columns.indexOf(from.x) + (key === 'ArrowRight' ? 1 : -1)];
      const next = nodes.filter(({ x }) => x === nextX);
      return nearest(next.filter((node) => isLinked(layout, from, node)), from) ?? nearest(next, from) ?? from;
    }
  }
}
