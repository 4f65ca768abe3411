import type { IndexedUsageMap } from './indexUsageMap';
import { byTitle } from './indexUsageMap';
import type { Tool, Usage, UsageLink, UsageLinkKind } from './usageMap';

/** Sizes in CSS pixels at 100 %. */
export interface LayoutOptions {
  /** Room for the drawing. Below `minWidth` there is no drawing: show the list. */
  readonly width: number;
  /** Keep to one column of usages even where two would fit. */
  readonly isOneSided?: boolean;
}

export type Side = 'left' | 'right';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface UsageNode extends Box {
  readonly kind: 'usage';
  readonly usage: Usage;
  readonly side: Side;
}

export interface ToolNode extends Box {
  readonly kind: 'tool';
  readonly tool: Tool;
}

export interface FamilyLabel extends Box {
  readonly name: string;
  readonly side: Side;
}

/** A link from the edge of a usage's box to the edge of a tool's box, through the empty gutter between their columns. */
export interface LinkLine {
  readonly link: UsageLink;
  readonly kind: UsageLinkKind;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly families: readonly FamilyLabel[];
  readonly usages: readonly UsageNode[];
  readonly tools: readonly ToolNode[];
  readonly lines: readonly LinkLine[];
}

/** Narrowest room, in CSS pixels, in which the map can be drawn with one, and with two columns of usages. */
export const minWidth = { oneSided: 560, twoSided: 860 } as const;

const rowGap = 8;
const familyGap = 20;
const familyHeight = 28;
const lineHeight = 18;
const padding = 12;
const maxLines = 3;
/** Average width of a character at 14 px in the widest of the theme fonts, taken high so that labels wrap early rather than late. */
const characterWidth = 8;

/** Height of a box whose text wraps by words in `width`; three lines at most, the rest is cut by the screen. */
function boxHeight(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 2 * padding) / characterWidth));
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    // A word longer than a line is broken.
    const length = Math.min(word.length, perLine);
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = length;
    } else used += length + (used > 0 ? 1 : 0);
    lines += Math.floor(Math.max(0, word.length - 1) / perLine);
  }
  return Math.min(lines, maxLines) * lineHeight + padding;
}

/** The picture of a tool and its gap before its name, and what its bold letters are wider. */
const pictureWidth = 40;

/** A tool that is not simply in service says so beside its name, in two fifths of the box. */
function toolHeight({ title, status }: Tool, width: number): number {
  const room = width - pictureWidth;
  return boxHeight(title, status === 'inService' ? room : room * 0.6);
}

interface Stack {
  readonly side: Side;
  readonly families: readonly { readonly name: string; readonly usages: readonly Usage[] }[];
}

function stackHeight(families: Stack['families'], width: number): number {
  return families.reduce((height, family) => height + familyGap + familyHeight + family.usages.reduce((sum, { title }) => sum + boxHeight(title, width) + rowGap, 0), 0);
}

/** Cuts the families, in their order, where the two columns come closest in height. */
function cutFamilies(families: Stack['families'], width: number): readonly Stack[] {
  let best = { cut: families.length, difference: Infinity };
  for (let cut = 1; cut < families.length; cut += 1) {
    const difference = Math.abs(stackHeight(families.slice(0, cut), width) - stackHeight(families.slice(cut), width));
    if (difference < best.difference) best = { cut, difference };
  }
  return [
    { side: 'left', families: families.slice(0, best.cut) },
    { side: 'right', families: families.slice(best.cut) }
  ];
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Puts boxes, in their order, as near as can be to where each wants its centre, without overlap and from `top` down:
 * least squares under an order, solved by pooling neighbours that collide.
 */
function placeInOrder(wishes: readonly { readonly centre: number; readonly height: number }[], top: number): readonly number[] {
  interface Pool {
    start: number;
    height: number;
    sum: number;
    count: number;
  }
  const pools: Pool[] = [];
  for (const { centre, height } of wishes) {
    pools.push({ start: Math.max(top, centre - height / 2), height: height + rowGap, sum: centre - height / 2, count: 1 });
    for (;;) {
      const last = pools[pools.length - 1];
      const before = pools[pools.length - 2];
      if (!last || !before || before.start + before.height <= last.start) break;
      // Each wish of the lower pool counts as a wish on the start of the joined one.
      const sum = before.sum + last.sum - before.height * last.count;
      const count = before.count + last.count;
      pools.splice(-2, 2, { start: Math.max(top, sum / count), height: before.height + last.height, sum, count });
    }
  }
  const tops: number[] = [];
  let index = 0;
  for (const pool of pools) {
    let y = pool.start;
    for (let member = 0; member < pool.count; member += 1) {
      tops.push(Math.round(y));
      y += (wishes[index]?.height ?? 0) + rowGap;
      index += 1;
    }
  }
  return tops;
}

function placeUsages(stack: Stack, x: number, width: number): { readonly labels: FamilyLabel[]; readonly nodes: UsageNode[]; readonly height: number } {
  const labels: FamilyLabel[] = [];
  const nodes: UsageNode[] = [];
  let y = 0;
  for (const { name, usages } of stack.families) {
    if (y > 0) y += familyGap;
    labels.push({ name, side: stack.side, x, y, width, height: familyHeight });
    y += familyHeight;
    for (const usage of usages) {
      const height = boxHeight(usage.title, width);
      nodes.push({ kind: 'usage', usage, side: stack.side, x, y, width, height });
      y += height + rowGap;
    }
  }
  return { labels, nodes, height: Math.max(0, y - rowGap) };
}

function centreOf({ y, height }: Box): number {
  return y + height / 2;
}

/** Where, down an edge, the lines of a box meet it: in the order of their other ends, evenly, away from the corners. */
function ports<T>(ends: readonly { readonly item: T; readonly otherY: number; readonly tie: number }[], box: Box): ReadonlyMap<T, number> {
  const sorted = [...ends].sort((left, right) => left.otherY - right.otherY || left.tie - right.tie);
  return new Map(sorted.map(({ item }, index) => [item, Math.round(box.y + (box.height * (index + 1)) / (sorted.length + 1))]));
}

function drawLines(map: IndexedUsageMap, usages: readonly UsageNode[], toolNodes: ReadonlyMap<number, ToolNode>): LinkLine[] {
  const ends = usages.flatMap((node) =>
    map.toolsOf(node.usage.id).flatMap(({ tool, kind, link }) => {
      const toolNode = toolNodes.get(tool.id);
      return toolNode ? [{ link, kind, usageNode: node, toolNode }] : [];
    })
  );
  const atUsage = new Map<UsageLink, number>();
  const atTool = new Map<UsageLink, number>();
  for (const node of usages) {
    const own = ends.filter(({ usageNode }) => usageNode === node);
    ports(own.map(({ link, toolNode }) => ({ item: link, otherY: centreOf(toolNode), tie: link.id })), node).forEach((y, link) => atUsage.set(link, y));
  }
  for (const node of Array.from(toolNodes.values())) {
    for (const side of ['left', 'right'] as const) {
      const own = ends.filter(({ toolNode, usageNode }) => toolNode === node && usageNode.side === side);
      ports(own.map(({ link, usageNode }) => ({ item: link, otherY: centreOf(usageNode), tie: link.id })), node).forEach((y, link) => atTool.set(link, y));
    }
  }
  return ends.map(({ link, kind, usageNode, toolNode }) => ({
    link,
    kind,
    from: [usageNode.side === 'left' ? usageNode.x + usageNode.width : usageNode.x, atUsage.get(link) ?? centreOf(usageNode)],
    to: [usageNode.side === 'left' ? toolNode.x : toolNode.x + toolNode.width, atTool.get(link) ?? centreOf(toolNode)]
  }));
}

/**
 * Computes the drawing: families of usages in one or two columns, tools in a column beside or between them, each tool as
 * near as can be to the usages that it serves (barycentre order). The same data give the same drawing whatever the order
 * in which they arrive; no box overlaps another and no line crosses a box.
 *
 * Tools without a usage come last. The map must be narrowed to what is shown before it is laid out.
 */
export function layoutUsageMap(map: IndexedUsageMap, { width, isOneSided = false }: LayoutOptions): MapLayout {
  const sides = width >= minWidth.twoSided && !isOneSided && map.families.length > 1 ? 2 : 1;
  const gutter = Math.round(Math.min(160, width * (sides === 2 ? 0.11 : 0.2)));
  const column = Math.floor((width - gutter * sides) / (sides + 1));
  const stacks = sides === 2 ? cutFamilies(map.families, column) : [{ side: 'left' as const, families: map.families }];
  const placed = stacks.map((stack) => placeUsages(stack, stack.side === 'left' ? 0 : 2 * (column + gutter), column));
  const usages = placed.flatMap(({ nodes }) => nodes);
  const centres = new Map(usages.map((node) => [node.usage.id, centreOf(node)]));
  const usagesHeight = Math.max(0, ...placed.map(({ height }) => height));

  const wanted = map.tools.map((tool) => ({
    tool,
    centre: mean(map.usagesOf(tool.id).flatMap(({ usage }) => centres.get(usage.id) ?? [])),
    height: toolHeight(tool, column)
  }));
  const compareTitles = byTitle(map.collate);
  wanted.sort((left, right) => {
    if (left.centre === right.centre) return compareTitles(left.tool, right.tool);
    return (left.centre ?? Infinity) - (right.centre ?? Infinity);
  });
  const tops = placeInOrder(
    wanted.map(({ centre, height }) => ({ centre: centre ?? usagesHeight, height })),
    0
  );
  const tools = wanted.map(({ tool, height }, index): ToolNode => ({ kind: 'tool', tool, x: column + gutter, y: tops[index] ?? 0, width: column, height }));
  const toolNodes = new Map(tools.map((node) => [node.tool.id, node]));

  return {
    width,
    height: Math.max(usagesHeight, ...tools.map(({ y, height }) => y + height)),
    families: placed.flatMap(({ labels }) => labels),
    usages,
    tools,
    lines: drawLines(map, usages, toolNodes)
  };
}
