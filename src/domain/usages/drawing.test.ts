import fc from 'fast-check';
import { indexUsageMap } from './indexUsageMap';
import type { Box, LinkLine, MapLayout } from './layoutUsageMap';
import { layoutUsageMap } from './layoutUsageMap';
import { anyUsageMap, link, tool, usage } from './testing/generateUsageMap';
import type { Tool, Usage, UsageMap } from './usageMap';

const GAP = 8;

function draw(map: Partial<UsageMap>, width = 600, isOneSided?: boolean): MapLayout {
  return layoutUsageMap(indexUsageMap({ usages: [], tools: [], links: [], sites: [], ...map }), { width, isOneSided });
}

/** Families with so many usages each, all with titles of one line. */
function families(...sizes: readonly number[]): readonly Usage[] {
  let id = 0;
  return sizes.flatMap((size, family) => Array.from({ length: size }, () => usage((id += 1), { family: `Famille ${family}`, order: id, title: `u${id}` })));
}

const xs = (boxes: readonly Box[]): readonly number[] => [...new Set(boxes.map(({ x }) => x))].sort((a, b) => a - b);
const middle = ({ y, height }: Box): number => y + height / 2;

describe('columns', () => {
  it.each([
    ['two of usages where there is room', 860, undefined, 2],
    ['one where there is too little', 859, undefined, 1],
    ['one where one is asked for', 1280, true, 1]
  ])('%s', (_, width, isOneSided, count) => expect(xs(draw({ usages: families(1, 1) }, width, isOneSided).usages)).toHaveLength(count));

  it('have one of usages for one family, however wide', () => expect(xs(draw({ usages: families(9) }, 1920).usages)).toEqual([0]));

  it.each([
    [600, 1, 120],
    [700, 1, 140],
    [840, 1, 160],
    [860, 2, 95],
    [1100, 2, 121],
    [1920, 2, 160]
  ])('in a width of %d are of one width, %d of usages, with gutters of %d between', (width, sides, gutter) => {
    const { usages, tools, families: labels } = draw({ usages: families(1, 1), tools: [tool(1)] }, width);
    const boxes = [...usages, ...tools, ...labels];
    const column = boxes[0]?.width ?? 0;
    expect(new Set(boxes.map((box) => box.width))).toEqual(new Set([column]));
    expect(xs(boxes)).toEqual([0, column + gutter, 2 * (column + gutter)].slice(0, sides + 1));
    expect(xs(tools)).toEqual([column + gutter]);
    const spare = width - ((sides + 1) * column + sides * gutter);
    expect(spare).toBeGreaterThanOrEqual(0);
    expect(spare).toBeLessThan(sides + 1);
  });

  it.each([
    [[4, 1, 1, 1], [4]],
    [[1, 1, 1, 4], [1, 1, 1]],
    [[2, 5, 1], [2]],
    [[1, 1, 1], [1]],
    [[1, 1], [1]]
  ])('are cut where they come closest in height: families of %j leave %j to the left', (sizes, left) => {
    const { usages, families: labels } = draw({ usages: families(...sizes) }, 1100);
    expect(usages.filter(({ side }) => side === 'left')).toHaveLength(left.reduce((sum, size) => sum + size, 0));
    expect(labels.filter(({ side }) => side === 'left').map(({ name }) => name)).toEqual(left.map((__, family) => `Famille ${family}`));
    expect(labels.every(({ x, side }) => (x === 0) === (side === 'left'))).toBe(true);
  });

  it('are cut by the height of titles too, not by their number', () => {
    const long = usage(1, { family: 'Famille 0', title: 'réglementairement '.repeat(20), order: 1 });
    const rest = [2, 3, 4].map((id) => usage(id, { family: `Famille ${id}`, order: id, title: 'u' }));
    const bottom = ({ usages }: MapLayout, side: string): number => Math.max(...usages.filter((node) => node.side === side).map(({ y, height }) => y + height));
    const drawn = draw({ usages: [long, ...rest] }, 1100);
    expect(drawn.usages.filter(({ side }) => side === 'left').map((node) => node.usage.id)).toEqual([1, 2]);
    expect(Math.abs(bottom(drawn, 'left') - bottom(drawn, 'right'))).toBeLessThan(70);
  });
});

describe('a column of usages', () => {
  it('goes down from the top: label, its usages, a wider gap, the next label', () => {
    const { families: labels, usages, height } = draw({ usages: families(2, 1) });
    expect(labels.map(({ name, y, height: own }) => [name, y, own])).toEqual([['Famille 0', 0, 28], ['Famille 1', 124, 28]]);
    expect(usages.map((node) => [node.usage.id, node.y, node.height])).toEqual([[1, 28, 30], [2, 66, 30], [3, 152, 30]]);
    expect(height).toBe(182);
  });

  it('begins at the top on both sides', () => {
    const { families: labels } = draw({ usages: families(2, 2) }, 1100);
    expect(labels.map(({ y }) => y)).toEqual([0, 0]);
  });

  it('of an empty map has no height', () => expect(draw({})).toEqual({ width: 600, height: 0, families: [], usages: [], tools: [], lines: [] }));
});

describe('a box', () => {
  // 240 wide in a drawing of 600: 27 characters a line.
  const heightOf = (title: string): number => draw({ usages: [usage(1, { title })] }).usages[0]?.height ?? 0;

  it.each([
    [1, 'a line that is full', 'x'.repeat(27)],
    [2, 'a word that is one letter too long, and is broken', 'x'.repeat(28)],
    [2, 'a word of two full lines', 'x'.repeat(54)],
    [3, 'a word of two lines and a letter', 'x'.repeat(55)],
    [1, 'two words that fit with the space between them', `${'x'.repeat(13)} ${'y'.repeat(13)}`],
    [2, 'two words that fit but for the space', `${'x'.repeat(13)} ${'y'.repeat(14)}`],
    [1, 'three words that fit', `${'x'.repeat(9)} ${'y'.repeat(8)} ${'z'.repeat(8)}`],
    [2, 'three words of which the last does not', `${'x'.repeat(9)} ${'y'.repeat(8)} ${'z'.repeat(9)}`],
    [1, 'spaces in a row, which show as one', `${'x'.repeat(13)}     ${'y'.repeat(13)}`],
    [3, 'three lines of one word each', Array.from({ length: 3 }, () => 'x'.repeat(20)).join(' ')],
    [3, 'more, of which the rest is cut', Array.from({ length: 9 }, () => 'x'.repeat(20)).join(' ')],
    [1, 'nothing', '']
  ])('has the height of %d lines for %s', (lines, _, title) => expect(heightOf(title)).toBe(lines * 18 + 12));

  it.each<[number, number, Tool['status']]>([
    [22, 1, 'inService'],
    [23, 2, 'inService'],
    [12, 1, 'retired'],
    [13, 2, 'retired'],
    [13, 2, 'coming'],
    [13, 2, 'replaced']
  ])('of a tool with a name of %d letters has %d lines when it is %s: what it says of that stands beside, its picture before', (length, lines, status) => {
    expect(draw({ tools: [tool(1, { title: 'x'.repeat(length), status })] }).tools[0]?.height).toBe(lines * 18 + 12);
  });

  it('in a drawing that is far too narrow still has a height', () => {
    expect(draw({ usages: [usage(1, { title: 'ab' })] }, 40).usages[0]?.height).toBe(48);
  });
});

describe('tools', () => {
  it('stand with their middle beside the usage that they serve, between two that they serve, and at the end without one', () => {
    const map = { usages: families(9), tools: [tool(1), tool(2), tool(3)], links: [link(1, 7, 1), link(2, 2, 2), link(3, 4, 2)] };
    const { usages, tools } = draw(map);
    const usageAt = (id: number): number => middle(usages[id - 1] ?? { x: 0, y: NaN, width: 0, height: 0 });
    expect(tools.map((node) => node.tool.id)).toEqual([2, 1, 3]);
    expect(tools.map(middle)).toEqual([(usageAt(2) + usageAt(4)) / 2, usageAt(7), expect.any(Number)]);
    const last = usages[8];
    expect(tools[2] && middle(tools[2])).toBe(last && last.y + last.height);
  });

  it('that serve the same usages stand by title', () => {
    const map = { usages: families(1), tools: [tool(1, { title: 'Zoom' }), tool(2, { title: 'Agenda' }), tool(3, { title: 'Mél' })], links: [link(1, 1, 1), link(2, 1, 2), link(3, 1, 3)] };
    expect(draw(map).tools.map((node) => node.tool.title)).toEqual(['Agenda', 'Mél', 'Zoom']);
    expect(draw({ ...map, links: [] }).tools.map((node) => node.tool.title)).toEqual(['Agenda', 'Mél', 'Zoom']);
  });

  it('never begin above the top', () => {
    const map = { usages: [usage(1, { title: 'u' })], tools: [tool(1), tool(2), tool(3)], links: [link(1, 1, 1), link(2, 1, 2), link(3, 1, 3)] };
    expect(draw(map).tools.map(({ y }) => y)).toEqual([0, 38, 76]);
    expect(draw(map).height).toBe(106);
  });

  it('are as near as can be to where they wish to stand: no group of neighbours would be nearer one pixel up or down', () => {
    fc.assert(
      fc.property(anyUsageMap({ usages: 12, tools: 14, families: 3 }), fc.constantFrom(600, 1100), (usageMap, width) => {
        const map = indexUsageMap(usageMap);
        const { usages, tools } = layoutUsageMap(map, { width });
        const bottom = Math.max(0, ...usages.map(({ y, height }) => y + height));
        const centres = new Map(usages.map((node) => [node.usage.id, middle(node)]));
        const wishes = tools.map(({ tool: { id } }) => {
          const served = map.usagesOf(id).map(({ usage: { id: usageId } }) => centres.get(usageId) ?? NaN);
          return served.length === 0 ? bottom : served.reduce((sum, value) => sum + value, 0) / served.length;
        });
        expect([...wishes].sort((a, b) => a - b)).toEqual(wishes);
        // How much too low each stands, group by group of boxes that touch (half a pixel goes by rounding).
        const off = tools.map((node, index) => middle(node) - (wishes[index] ?? NaN));
        const begins = tools.flatMap(({ y }, index) => (index === 0 || y - GAP - 1 > (tools[index - 1]?.y ?? 0) + (tools[index - 1]?.height ?? 0) ? [index] : []));
        begins.forEach((begin, group) => {
          const end = begins[group + 1] ?? tools.length;
          for (let cut = begin; cut < end; cut += 1) {
            const below = off.slice(cut, end);
            expect(below.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(-below.length);
            const above = off.slice(begin, cut + 1);
            if ((tools[begin]?.y ?? 0) > 0) expect(above.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(above.length);
          }
        });
        tools.slice(1).forEach(({ y }, index) => expect(y - (tools[index]?.y ?? 0) - (tools[index]?.height ?? 0)).toBeGreaterThanOrEqual(GAP - 1));
      }),
      { numRuns: 60 }
    );
  });
});

describe('lines', () => {
  const drawn = (usageMap: UsageMap, width: number): MapLayout => layoutUsageMap(indexUsageMap(usageMap), { width });

  it('lead from the edge of a usage to the facing edge of a tool, on both sides', () => {
    const { usages, tools, lines } = draw({ usages: families(1, 1), tools: [tool(1)], links: [link(1, 1, 1), link(2, 2, 1, 'possible')] }, 1100);
    const [left, right] = usages;
    const [only] = tools;
    if (!left || !right || !only) throw new Error('A box is missing');
    expect(lines.map(({ link: { id }, kind, from, to }) => [id, kind, from[0], to[0]])).toEqual([
      [1, 'recommended', left.x + left.width, only.x],
      [2, 'possible', right.x, only.x + only.width]
    ]);
    expect(lines.map(({ from, to }) => [from[1], to[1]])).toEqual([[middle(left), middle(only)], [middle(right), middle(only)]]);
  });

  it('meet a box evenly, away from its corners, in the order of their other ends', () => {
    const map = { usages: families(3), tools: [tool(1, { title: 'A' })], links: [link(1, 3, 1), link(2, 1, 1), link(3, 2, 1)] };
    const { tools, lines } = draw(map);
    const top = tools[0]?.y ?? NaN;
    const at = (usageId: number): number | undefined => lines.find(({ link: own }) => own.usageId === usageId)?.to[1];
    expect([at(1), at(2), at(3)]).toEqual([top + 8, top + 15, top + 23]);
  });

  it('of a pair that is linked twice stay apart, the older above', () => {
    const { lines } = draw({ usages: families(1), tools: [tool(1)], links: [link(2, 1, 1, 'possible'), link(1, 1, 1, 'possible')] });
    const ends = [1, 2].map((id) => lines.find(({ link: own }) => own.id === id));
    expect(ends.map((line) => [line?.from[1], line?.to[1]])).toEqual([[38, 38], [48, 48]]);
  });

  it('are there for each link of a usage, and none that share an end on one side cross', () => {
    fc.assert(
      fc.property(anyUsageMap({ usages: 10, tools: 8, families: 3 }), fc.constantFrom(600, 1100), (usageMap, width) => {
        const { lines, usages, tools } = drawn(usageMap, width);
        const map = indexUsageMap(usageMap);
        expect(lines.map(({ link: { id } }) => id).sort()).toEqual(map.usages.flatMap(({ id }) => map.toolsOf(id).map(({ link: own }) => own.id)).sort());
        const sideOf = ({ link: { usageId } }: LinkLine): string | undefined => usages.find((node) => node.usage.id === usageId)?.side;
        const isInside = (y: number, box: Box | undefined): boolean => box !== undefined && y > box.y && y < box.y + box.height;
        for (const one of lines) {
          expect(isInside(one.from[1], usages.find((node) => node.usage.id === one.link.usageId))).toBe(true);
          expect(isInside(one.to[1], tools.find((node) => node.tool.id === one.link.toolId))).toBe(true);
          for (const other of lines) {
            const shares = one.link.usageId === other.link.usageId || (one.link.toolId === other.link.toolId && sideOf(one) === sideOf(other));
            if (shares) expect((one.from[1] - other.from[1]) * (one.to[1] - other.to[1])).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 40 }
    );
  });
});
