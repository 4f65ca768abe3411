import { collateIn } from '../collate';
import { firstUsages } from './firstUsages';
import { indexUsageMap } from './indexUsageMap';
import { unknownAgent } from './rankForAgent';
import { link, tool, usage } from './testing/generateUsageMap';
import { bestTool, toolsForAgent } from './toolsForAgent';

const gardener = { direction: 'Espaces verts', profession: '' };

/** Two families of three; the fifth leads to a tool that is gone, the last to none that fits. */
const map = indexUsageMap(
  {
    usages: [
      usage(1, { family: 'A', order: 1 }),
      usage(2, { family: 'A', order: 2 }),
      usage(3, { family: 'A', order: 3, directions: ['Espaces verts'] }),
      usage(4, { family: 'B', order: 4 }),
      usage(5, { family: 'B', order: 5 }),
      usage(6, { family: 'B', order: 6, directions: ['Culture'] }),
      usage(7, { family: 'B', order: 7 })
    ],
    tools: [tool(1), tool(2, { status: 'retired' }), tool(3, { directions: ['Espaces verts'] })],
    links: [link(1, 1, 1), link(2, 2, 1), link(3, 3, 1), link(4, 4, 1), link(5, 5, 2), link(6, 6, 1), link(7, 7, 1, 'notForThis'), link(8, 1, 3), link(9, 1, 2, 'possible')],
    sites: []
  },
  collateIn('fr-FR')
);
const ids = (agent: typeof gardener, opened: readonly number[]): readonly [boolean, readonly number[]] => {
  const { usages, areMostOpened } = firstUsages(map, agent, opened);
  return [areMostOpened, usages.map(({ id }) => id)];
};

test('the most opened usages, in their order; those aimed at the agent first, those aimed at others last', () => {
  expect(ids(unknownAgent, [4, 2, 1])).toEqual([true, [4, 2, 1]]);
  expect(ids(gardener, [6, 4, 2, 1, 3])).toEqual([true, [3, 4, 2, 1]]);
});

test('what is gone, and what leads to no tool in service, is none of them', () => {
  expect(ids(unknownAgent, [99, 5, 7, 4, 2, 1])).toEqual([true, [4, 2, 1]]);
});

test('while too little was opened, one of each family in turn, those for the agent first', () => {
  expect(ids(unknownAgent, [2, 1])).toEqual([false, [1, 4, 2, 3]]);
  expect(ids(gardener, [])).toEqual([false, [3, 1, 4, 2]]);
  expect(firstUsages(indexUsageMap({ usages: [], tools: [], links: [], sites: [] }, map.collate), gardener, [1, 2, 3]).usages).toEqual([]);
});

test('the tools of a usage: recommended first, and among them those for the agent; one that is over is nobody’s way', () => {
  expect(toolsForAgent(map, 1, unknownAgent).map((one) => one.tool.id)).toEqual([1, 3, 2]);
  expect(toolsForAgent(map, 1, gardener).map((one) => one.tool.id)).toEqual([3, 1, 2]);
  expect([bestTool(map, 1, gardener)?.id, bestTool(map, 5, gardener), bestTool(map, 7, gardener)]).toEqual([3, undefined, undefined]);
});
