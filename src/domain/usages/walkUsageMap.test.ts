import { indexUsageMap } from './indexUsageMap';
import { layoutUsageMap } from './layoutUsageMap';
import { link, tool, usage } from './testing/generateUsageMap';
import type { UsageMap } from './usageMap';
import type { WalkKey } from './walkUsageMap';
import { nodeKey, walkUsageMap } from './walkUsageMap';

/** The node to which a key leads, from the node of this name. */
function walkOn(map: Partial<UsageMap>, width: number): (from: string, key: WalkKey) => string {
  const layout = layoutUsageMap(indexUsageMap({ usages: [], tools: [], links: [], sites: [], ...map }), { width });
  const nodes = new Map([...layout.usages, ...layout.tools].map((node) => [nodeKey(node), node]));
  return (from, key) => {
    const node = nodes.get(from);
    if (!node) throw new Error(`There is no ${from}`);
    return nodeKey(walkUsageMap(layout, node, key));
  };
}

const usages = [1, 2, 3, 4].map((id) => usage(id, { order: id }));
const tools = [1, 2, 3, 4].map((id) => tool(id));

describe('in a column', () => {
  const walk = walkOn({ usages, tools }, 600);

  it.each<[string, WalkKey, string]>([
    ['u2', 'ArrowDown', 'u3'],
    ['u3', 'ArrowUp', 'u2'],
    ['u1', 'ArrowUp', 'u1'],
    ['u4', 'ArrowDown', 'u4'],
    ['u3', 'Home', 'u1'],
    ['u2', 'End', 'u4'],
    ['t2', 'ArrowDown', 't3'],
    ['t2', 'ArrowUp', 't1'],
    ['t3', 'Home', 't1'],
    ['t1', 'End', 't4']
  ])('%s, %s: %s', (from, key, to) => expect(walk(from, key)).toBe(to));
});

describe('from column to column', () => {
  it('the nearest of all comes where nothing is linked, the upper of two as near', () => {
    const walk = walkOn({ usages, tools, links: [1, 2, 3, 4].map((id) => link(id, id, id)) }, 600);
    expect(['u1', 'u2', 'u3', 'u4'].map((from) => walk(from, 'ArrowRight'))).toEqual(['t1', 't2', 't3', 't4']);
    // Tools 1 and 2 beside usages 1 and 3: usage 2 lies between them.
    const between = walkOn({ usages: usages.slice(0, 3), tools: tools.slice(0, 2), links: [link(1, 1, 1), link(2, 3, 2)] }, 600);
    expect(between('u2', 'ArrowRight')).toBe('t1');
  });

  it('the linked one comes first, however far it is, there and back', () => {
    // Each of the two tools stands beside the usages that the other one does not serve.
    const links = [link(1, 1, 1), link(2, 4, 1), link(3, 4, 1, 'possible'), link(4, 2, 2), link(5, 3, 3)];
    const walk = walkOn({ usages, tools: tools.slice(0, 3), links }, 600);
    expect(walk('u1', 'ArrowRight')).toBe('t1');
    expect(walk('u4', 'ArrowRight')).toBe('t1');
    expect(walk('u2', 'ArrowRight')).toBe('t2');
    expect(walk('t2', 'ArrowLeft')).toBe('u2');
    expect(walk('t3', 'ArrowLeft')).toBe('u3');
    expect(['u1', 'u4']).toContain(walk('t1', 'ArrowLeft'));
  });

  it('the nearest of the linked ones', () => {
    const links = [link(1, 2, 1), link(2, 4, 1), link(3, 1, 2), link(4, 3, 1)];
    const walk = walkOn({ usages, tools: tools.slice(0, 2), links }, 600);
    expect(walk('t1', 'ArrowLeft')).toBe('u3');
    const up = walkOn({ usages, tools: tools.slice(0, 2), links: [link(1, 1, 1), link(2, 4, 1), link(3, 1, 2)] }, 600);
    expect(up('t2', 'ArrowLeft')).toBe('u1');
  });

  it('at the edges of the drawing the node stays', () => {
    const walk = walkOn({ usages, tools }, 600);
    expect(walk('u2', 'ArrowLeft')).toBe('u2');
    expect(walk('t2', 'ArrowRight')).toBe('t2');
  });

  it('leads through the tools to the usages of the other side', () => {
    const twoSided = [usage(1, { family: 'A', order: 1 }), usage(2, { family: 'A', order: 2 }), usage(3, { family: 'B', order: 3 }), usage(4, { family: 'B', order: 4 })];
    const walk = walkOn({ usages: twoSided, tools: tools.slice(0, 1), links: [link(1, 2, 1), link(2, 4, 1)] }, 1100);
    expect(walk('u2', 'ArrowRight')).toBe('t1');
    expect(walk('t1', 'ArrowRight')).toBe('u4');
    expect(walk('t1', 'ArrowLeft')).toBe('u2');
    expect(walk('u4', 'ArrowLeft')).toBe('t1');
    expect(walk('u4', 'ArrowRight')).toBe('u4');
    expect(walk('u3', 'ArrowDown')).toBe('u4');
    expect(walk('u2', 'ArrowDown')).toBe('u2');
  });

  it('of a map without tools leads nowhere', () => expect(walkOn({ usages }, 600)('u2', 'ArrowRight')).toBe('u2'));
});

test('a usage and a tool of one id are two nodes', () => {
  const walk = walkOn({ usages: usages.slice(0, 1), tools: tools.slice(0, 1), links: [link(1, 1, 1)] }, 600);
  expect([walk('u1', 'ArrowRight'), walk('t1', 'ArrowLeft')]).toEqual(['t1', 'u1']);
});
