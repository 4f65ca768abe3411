import { indexUsageMap } from './indexUsageMap';
import { checkLink } from './linkRules';
import { drawableUsageMap, narrowToFamily } from './narrowUsageMap';
import { groupNeeds, usageFromNeeds } from './needs';
import { reportUsageMap } from './reportUsageMap';
import { link, site, tool, toolLink, usage } from './testing/generateUsageMap';
import type { UsageMap } from './usageMap';

const map: UsageMap = {
  usages: ['A', 'B', 'C', 'D', 'E'].map((family, index) => usage(index + 1, { family })),
  tools: [tool(1), tool(2), tool(3, { status: 'retired' })],
  links: [link(1, 1, 1), link(2, 2, 1), link(3, 3, 2), link(4, 4, 2), link(5, 5, 1)],
  sites: []
};
const codes = (changed: Partial<UsageMap>): readonly string[] => reportUsageMap({ ...map, ...changed }).map(({ code }) => code);

test('a sound map has nothing to report', () => expect(codes({})).toEqual([]));

test('a usage without a tool, a tool without a usage', () => {
  expect(codes({ links: map.links.slice(1) })).toEqual(['usageWithoutTool']);
  expect(codes({ links: [...map.links.slice(1), link(9, 1, 2, 'notForThis')] })).toEqual(['usageWithoutTool']);
  expect(codes({ tools: [...map.tools, tool(4)] })).toEqual(['toolWithoutUsage']);
});

test('a retired tool that is still recommended', () => expect(codes({ links: [...map.links, link(9, 1, 3)] })).toEqual(['retiredRecommended']));

test('a link to a deleted tool, usage or neighbour, and a link twice', () => {
  expect(codes({ links: [...map.links, link(9, 1, 99)] })).toEqual(['deadLink']);
  expect(codes({ links: [...map.links, link(9, 99, 1)] })).toEqual(['deadLink']);
  expect(codes({ links: [...map.links, toolLink(9, 1, 99, 'before')] })).toEqual(['deadLink']);
  expect(codes({ links: [...map.links, link(9, 1, 1, 'possible')] })).toEqual(['duplicateLink']);
});

test('addresses that may not be opened, and a replacement that does not exist', () => {
  expect(codes({ tools: [tool(1, { url: 'javascript:alert(1)' }), tool(2)] })).toEqual(['badUrl']);
  expect(codes({ tools: [tool(1), tool(2), tool(3, { status: 'replaced', replacedById: 77 })] })).toEqual(['replacementMissing']);
  expect(codes({ sites: [site(1, { url: '' })] })).toEqual(['badSiteUrl']);
});

test('five to nine families', () => {
  expect(codes({ usages: map.usages.map((one) => ({ ...one, family: 'A' })) })).toEqual(['fewFamilies']);
  const many = Array.from({ length: 10 }, (_, index) => usage(index + 1, { family: `F${index}` }));
  expect(codes({ usages: many, links: many.map(({ id }) => link(id, id, (id % 2) + 1)) })).toEqual(['manyFamilies']);
  expect(codes({ usages: [...map.usages, usage(6, { family: ' ' })], links: [...map.links, link(6, 6, 1)] })).toEqual(['usageWithoutFamily']);
});

test('a dead link does not break the indexed map', () => {
  const indexed = indexUsageMap({ ...map, links: [link(1, 1, 99), link(2, 99, 1), toolLink(3, 1, 1, 'before'), toolLink(4, 1, 2, 'before')] });
  expect(indexed.toolsOf(1)).toEqual([]);
  expect(indexed.usagesOf(1)).toEqual([]);
  expect(indexed.neighboursOf(1).map(({ kind, tool: { id } }) => [kind, id])).toEqual([['after', 2]]);
  expect(indexed.neighboursOf(2).map(({ kind, tool: { id } }) => [kind, id])).toEqual([['before', 1]]);
});

test('tools of a usage: recommended, then possible, then not for this', () => {
  const indexed = indexUsageMap({ ...map, links: [link(1, 1, 3, 'notForThis', 'x'), link(2, 1, 2, 'possible'), link(3, 1, 1)] });
  expect(indexed.toolsOf(1).map(({ kind }) => kind)).toEqual(['recommended', 'possible', 'notForThis']);
});

test('a family narrows the map to its usages and their tools; retired tools are not drawn', () => {
  const narrow = narrowToFamily(indexUsageMap(map), 'C');
  expect([narrow.usages.map(({ id }) => id), narrow.tools.map(({ id }) => id)]).toEqual([[3], [2]]);
  expect(drawableUsageMap(indexUsageMap({ ...map, links: [...map.links, link(9, 1, 3)] })).tools.map(({ id }) => id)).toEqual([1, 2]);
});

test('what keeps a link from being stored', () => {
  expect(checkLink(link(0, 1, 2), map)).toEqual([]);
  expect(checkLink(link(0, 1, 1), map)).toEqual(['duplicate']);
  expect(checkLink(link(1, 1, 1, 'possible'), map)).toEqual([]);
  expect(checkLink(link(0, 1, 2, 'notForThis', ' '), map)).toEqual(['whyMissing']);
  expect(checkLink(link(0, 1, 3), map)).toEqual(['retiredRecommended']);
  expect(checkLink(link(0, 9, 9), map)).toEqual(['noTool', 'noUsage']);
  expect(checkLink(link(0, 1, 2, 'possible', 'x'.repeat(256)), map)).toEqual(['whyTooLong']);
  expect(checkLink(toolLink(0, 1, 1, 'before'), map)).toEqual(['sameTool']);
  expect(checkLink(toolLink(0, 2, 1, 'before'), { ...map, links: [toolLink(5, 1, 2, 'worksWith')] })).toEqual(['duplicate']);
});

const need = (id: number, words: string, created: string, state: 'open' | 'dismissed' = 'open') => ({ id, words, note: '', state, created, author: 'Léa' });

test('needs told in the same words are one need, told most often first; one click makes a usage of it', () => {
  const groups = groupNeeds([
    need(1, 'louer un vélo', '2026-01-01'),
    need(2, 'VÉLOS louer', '2026-01-03'),
    need(3, 'cantine', '2026-01-02'),
    need(4, 'louer des vélos', '2026-01-04', 'dismissed')
  ]);
  expect(groups.map(({ words, needs }) => [words, needs.length])).toEqual([
    ['VÉLOS louer', 2],
    ['cantine', 1]
  ]);
  const first = groups[0];
  expect(first && usageFromNeeds(first, 'A', map)).toMatchObject({ id: 0, title: 'VÉLOS louer', family: 'A', synonyms: ['louer un vélo'] });
});
