import fc from 'fast-check';
import { indexUsageMap } from './indexUsageMap';
import type { Box, MapLayout } from './layoutUsageMap';
import { layoutUsageMap } from './layoutUsageMap';
import { anyUsageMap, link, regularUsageMap, tool, usage } from './testing/generateUsageMap';
import { nodeKey, walkKeys, walkUsageMap } from './walkUsageMap';

const widths = fc.constantFrom(560, 700, 860, 1024, 1280, 1920);

function boxes(layout: MapLayout): readonly Box[] {
  return [...layout.families, ...layout.usages, ...layout.tools];
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Sweep by the top edge: only boxes that begin before another ends are compared. */
function overlapCount(all: readonly Box[]): number {
  const sorted = [...all].sort((a, b) => a.y - b.y);
  let count = 0;
  sorted.forEach((box, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.y >= box.y + box.height) break;
      if (overlaps(box, other)) count += 1;
    }
  });
  return count;
}

function crossesABox(layout: MapLayout): boolean {
  return layout.lines.some(({ from, to }) => boxes(layout).some(({ x, width }) => x < Math.max(from[0], to[0]) && Math.min(from[0], to[0]) < x + width));
}

test('no box overlaps another, all are inside the drawing, no line runs under a box: up to 300 usages and 200 tools', () => {
  fc.assert(
    fc.property(anyUsageMap({ usages: 300, tools: 200, families: 12 }), widths, (map, width) => {
      const layout = layoutUsageMap(indexUsageMap(map), { width });
      expect(overlapCount(boxes(layout))).toBe(0);
      expect(boxes(layout).every((box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= layout.height)).toBe(true);
      expect(crossesABox(layout)).toBe(false);
      expect(layout.usages).toHaveLength(map.usages.length);
      expect(layout.tools).toHaveLength(map.tools.length);
    }),
    // Shrinking a map of this size takes minutes; the seed repeats it.
    { numRuns: 40, endOnFailure: true }
  );
});

test('the same data give the same drawing, in whatever order they arrive', () => {
  fc.assert(
    fc.property(anyUsageMap({ usages: 40, tools: 30, families: 6 }), widths, fc.infiniteStream(fc.nat()), (map, width, random) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((value) => ({ value, key: Number(random.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value);
      const other = { usages: shuffled(map.usages), tools: shuffled(map.tools), links: shuffled(map.links), sites: [] };
      const drawn = layoutUsageMap(indexUsageMap(map), { width });
      const again = layoutUsageMap(indexUsageMap(other), { width });
      expect(again).toEqual(drawn);
    }),
    { numRuns: 60 }
  );
});

test('a family of 300 usages is drawn in one column', () => {
  const layout = layoutUsageMap(indexUsageMap(regularUsageMap({ usages: 300, tools: 200, families: 1 })), { width: 1280 });
  expect(new Set(layout.usages.map(({ x }) => x)).size).toBe(1);
  expect(overlapCount(boxes(layout))).toBe(0);
});

test('families fill two columns of nearly the same height where there is room', () => {
  const layout = layoutUsageMap(indexUsageMap(regularUsageMap({ usages: 30, tools: 20, families: 6 })), { width: 1100 });
  const bottom = (side: string): number => Math.max(...layout.usages.filter((node) => node.side === side).map(({ y, height }) => y + height));
  expect(Math.abs(bottom('left') - bottom('right'))).toBeLessThan(60);
});

test('a tool stands beside the usages that it serves', () => {
  const map = indexUsageMap({ usages: [usage(1, { order: 1 }), usage(2, { order: 2 }), usage(3, { order: 3 })], tools: [tool(1), tool(2)], links: [link(1, 3, 1), link(2, 1, 2)], sites: [] });
  const { tools } = layoutUsageMap(map, { width: 600 });
  expect(tools.map(({ tool: { id } }) => id)).toEqual([2, 1]);
});

test('arrow keys reach every node, and never leave the drawing', () => {
  fc.assert(
    fc.property(anyUsageMap({ usages: 20, tools: 12, families: 5 }), widths, (map, width) => {
      const layout = layoutUsageMap(indexUsageMap(map), { width });
      const start = layout.usages[0] ?? layout.tools[0];
      if (!start) return;
      const seen = new Set<string>();
      const waiting = [start];
      for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (seen.has(nodeKey(node))) continue;
        seen.add(nodeKey(node));
        waiting.push(...walkKeys.map((key) => walkUsageMap(layout, node as typeof start, key)));
      }
      expect(seen.size).toBe(layout.usages.length + layout.tools.length);
    })
  );
});

test('to the right of a usage comes a tool that serves it', () => {
  const map = indexUsageMap({ usages: [usage(1)], tools: [tool(1), tool(2), tool(3)], links: [link(1, 1, 3)], sites: [] });
  const layout = layoutUsageMap(map, { width: 600 });
  const from = layout.usages[0];
  expect(from && nodeKey(walkUsageMap(layout, from, 'ArrowRight'))).toBe('t3');
});
