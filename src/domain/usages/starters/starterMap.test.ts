import { blankOf } from '../../../lists/columns';
import { ToolsList } from '../../../lists/usages';
import type { StarterSet } from './StarterSet';
import { starterMap } from './StarterSet';
import { starterMaps } from './starterMaps';

const tool = (title: string, replacedBy?: string) => ({ title, purpose: '', notFor: '', replacedBy });
const set: StarterSet = {
  tools: { old: tool('Ancien', 'fresh'), fresh: tool('Nouveau'), third: tool('Autre') },
  families: [
    { name: 'A', usages: [{ title: 'un', description: 'd', synonyms: ['s'], links: [['fresh', 'recommended', 'car'], ['old', 'notForThis', 'vieux']] }] },
    { name: 'B', usages: [{ title: 'deux', description: '', synonyms: [], links: [] }] }
  ],
  neighbours: [['fresh', 'before', 'third', 'd’abord']]
};

test('a starter set is a map: ids from 1, ends found by their keys, no end that there is none of', () => {
  const { usages, tools, links, sites } = starterMap(set, blankOf(ToolsList));
  expect(tools.map(({ id, title, replacedById }) => [id, title, replacedById])).toEqual([[1, 'Ancien', 2], [2, 'Nouveau', 0], [3, 'Autre', 0]]);
  expect(tools.every((one) => !('replacedBy' in one))).toBe(true);
  expect(usages).toEqual([
    { id: 1, title: 'un', description: 'd', synonyms: ['s'], family: 'A', order: 1, directions: [], professions: [] },
    { id: 2, title: 'deux', description: '', synonyms: [], family: 'B', order: 2, directions: [], professions: [] }
  ]);
  expect(links).toEqual([
    { id: 1, kind: 'recommended', why: 'car', usageId: 1, toolId: 2, otherToolId: 0 },
    { id: 2, kind: 'notForThis', why: 'vieux', usageId: 1, toolId: 1, otherToolId: 0 },
    { id: 3, kind: 'before', why: 'd’abord', usageId: 0, toolId: 2, otherToolId: 3 }
  ]);
  expect(sites).toEqual([]);
});

test('each language has its own', () => {
  const titles = (['fr', 'en'] as const).map((language) => starterMaps[language](blankOf(ToolsList)).usages.map(({ title }) => title));
  expect(titles).toEqual([expect.arrayContaining(['poser un congé']), expect.not.arrayContaining(['poser un congé'])]);
  expect(titles[1]?.length).toBe(titles[0]?.length);
});
