import { indexUsageMap } from './indexUsageMap';
import { checkLink, linkKey, newLink, whyMaxLength } from './linkRules';
import { drawableUsageMap, narrowToFamily } from './narrowUsageMap';
import { isAimedAt, rankForAgent, unknownAgent } from './rankForAgent';
import { familyRange, reportUsageMap } from './reportUsageMap';
import { link, site, tool, toolLink, usage } from './testing/generateUsageMap';
import type { UsageMap } from './usageMap';
import { emptyUsageMap } from './usageMap';

const usages = [usage(1, { title: 'Voyager', family: 'Sortir', order: 2 }), usage(2, { title: 'danser', family: ' Sortir ', order: 1 }), usage(3, { title: 'Chanter', family: 'Jouer', order: 1 }), usage(4, { title: 'Chanter', family: '', order: 1 })];
const tools = [tool(1, { title: 'b' }), tool(2, { title: 'A' }), tool(3, { title: 'c' })];

describe('the order in which the map is told', () => {
  it('is that of the places of usages, then of titles whatever their case, then of ids', () => {
    expect(indexUsageMap({ ...emptyUsageMap, usages }).families.map(({ name, usages: members }) => [name, members.map(({ id }) => id)])).toEqual([['Jouer', [3]], ['', [4]], ['Sortir', [2, 1]]]);
  });

  it('is that of the kinds of links, then of titles', () => {
    const map = indexUsageMap({ usages, tools, sites: [], links: [link(1, 1, 1, 'possible'), link(2, 1, 3), link(3, 1, 2, 'possible'), link(4, 2, 1, 'notForThis'), link(5, 3, 1), link(6, 4, 1), toolLink(7, 1, 2, 'worksWith'), toolLink(8, 1, 3, 'before'), toolLink(9, 2, 3, 'before'), toolLink(10, 3, 2, 'worksWith')] });
    expect(map.toolsOf(1).map(({ tool: { id }, kind }) => [id, kind])).toEqual([[3, 'recommended'], [2, 'possible'], [1, 'possible']]);
    expect(map.usagesOf(1).map(({ usage: { id } }) => id)).toEqual([3, 4, 1, 2]);
    expect(map.neighboursOf(3).map(({ tool: { id }, kind }) => [id, kind])).toEqual([[2, 'before'], [1, 'before'], [2, 'worksWith']]);
    expect(map.neighboursOf(2).map(({ tool: { id }, kind }) => [id, kind])).toEqual([[3, 'after'], [1, 'worksWith'], [3, 'worksWith']]);
    expect([map.usage(2)?.title, map.tool(2)?.title, map.usage(9), map.tool(9), map.toolsOf(9), map.usagesOf(9), map.neighboursOf(9)]).toEqual(['danser', 'A', undefined, undefined, [], [], []]);
  });

  it('begins with what Camille chose, then what names her direction or profession however it is written', () => {
    const camille = { direction: 'Direction des Finances', profession: 'Juriste' };
    expect(isAimedAt(usage(1, { professions: ['Agent', ' JURISTE'] }), camille)).toBe(true);
    expect(isAimedAt(usage(1, { directions: ['Juriste'] }), camille)).toBe(false);
    expect(rankForAgent([usage(1, { professions: ['Agent'] }), usage(2), usage(3)], camille).map(({ id }) => id)).toEqual([2, 3, 1]);
  });
});

describe('those who serve and are served', () => {
  it('stand by the places of usages within a kind of link', () => {
    const placed = [usage(1, { title: 'a', order: 5 }), usage(2, { title: 'b', order: 2 }), usage(3, { title: 'c', order: 4 }), usage(4, { title: 'd', order: 1 })];
    const map = indexUsageMap({ ...emptyUsageMap, usages: placed, tools, links: [link(1, 1, 1), link(2, 2, 1), link(3, 3, 1), link(4, 4, 1, 'possible')] });
    expect(map.usagesOf(1).map(({ usage: { id } }) => id)).toEqual([2, 3, 1, 4]);
  });

  it('are told with the sites by title, and the map as it came stays as it was', () => {
    const sites = [site(1, { title: 'b' }), site(2, { title: 'a' })];
    const plain = { ...emptyUsageMap, sites };
    expect(indexUsageMap(plain).sites.map(({ id }) => id)).toEqual([2, 1]);
    expect(plain.sites.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('keep their order for an agent of whom nothing is known', () => {
    const entries = [usage(3), usage(1), usage(2)];
    expect(rankForAgent(entries, unknownAgent).map(({ id }) => id)).toEqual([3, 1, 2]);
    expect(isAimedAt(usage(1, { directions: ['x'], professions: ['x'] }), unknownAgent)).toBe(false);
    expect(unknownAgent).toEqual({ direction: '', profession: '' });
  });
});

describe('a family, and the drawing', () => {
  const map = indexUsageMap({ usages, tools: [...tools, tool(4, { status: 'retired' })], sites: [], links: [link(1, 1, 1), link(2, 3, 2), link(3, 2, 4)] });

  it('show the usages of that family and what serves them', () => {
    const { usages: shown, tools: drawn } = narrowToFamily(map, 'Sortir');
    expect([shown.map(({ id }) => id), drawn.map(({ id }) => id)]).toEqual([[1, 2], [1, 4]]);
  });

  it('leave out tools that are retired or that nothing leads to', () => {
    expect(drawableUsageMap(map).tools.map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('a link', () => {
  it('is known by its two ends, whichever way two tools are named', () => {
    expect([linkKey(link(0, 3, 4)), linkKey(toolLink(0, 7, 2, 'before')), linkKey(toolLink(0, 2, 7, 'worksWith'))]).toEqual(['u3-t4', 't2-t7', 't2-t7']);
  });

  it('begins without a reason, between what was chosen', () => {
    expect(newLink('possible', { usageId: 1, toolId: 2 })).toEqual({ id: 0, kind: 'possible', usageId: 1, toolId: 2, otherToolId: 0, why: '' });
    expect(newLink('before', { toolId: 2, otherToolId: 3 }, 'x')).toEqual({ id: 0, kind: 'before', usageId: 0, toolId: 2, otherToolId: 3, why: 'x' });
  });

  it('is stored only between what exists, with a reason that fits', () => {
    const map: UsageMap = { usages, tools, links: [], sites: [] };
    expect(checkLink(toolLink(0, 1, 9, 'before'), map)).toEqual(['noTool']);
    expect(checkLink(toolLink(0, 9, 1, 'before'), map)).toEqual(['noTool']);
    expect(checkLink(link(0, 9, 1), map)).toEqual(['noUsage']);
    expect(checkLink(link(0, 1, 1, 'possible', 'x'.repeat(whyMaxLength)), map)).toEqual([]);
    expect(checkLink(link(0, 1, 1, 'notForThis', 'Trop lourd'), map)).toEqual([]);
    expect(checkLink(link(0, 1, 4, 'possible'), { ...map, tools: [tool(4, { status: 'retired' })] })).toEqual([]);
  });
});

describe('what the owner is told to mend', () => {
  const told = (map: Partial<UsageMap>): string[] =>
    reportUsageMap({ ...emptyUsageMap, ...map }).map((finding) => `${finding.code} ${'count' in finding ? finding.count : [finding, 'usage' in finding && finding.usage?.id, 'tool' in finding && finding.tool?.id].slice(1).map(Number).join('-')}`);
  const families = (count: number) => Array.from({ length: count }, (_, index) => usage(index + 1, { family: `F${index}` }));
  const served = (count: number): Partial<UsageMap> => ({ usages: families(count), tools: [tool(1)], links: families(count).map(({ id }) => link(id, id, 1)) });

  it('is nothing of an empty map, nor of one with as few or as many families as a page can show', () => {
    expect([told({}), told(served(familyRange.min)), told(served(familyRange.max))]).toEqual([[], [], []]);
    expect([told(served(4)), told(served(10))]).toEqual([['fewFamilies 4'], ['manyFamilies 10']]);
  });

  it('is a tool without a use, whether it is there or comes soon; what is gone needs none', () => {
    const whole = served(5);
    const withTool = (status: 'coming' | 'inService' | 'retired') => told({ ...whole, tools: [tool(1), tool(2, { status })] });
    expect([withTool('coming'), withTool('inService'), withTool('retired')]).toEqual([['toolWithoutUsage 0-2'], ['toolWithoutUsage 0-2'], []]);
    expect(told({ ...whole, tools: [tool(1), tool(2)], links: [...(whole.links ?? []), link(9, 1, 2, 'notForThis', 'x'), toolLink(10, 2, 1, 'before')] })).toEqual(['toolWithoutUsage 0-2']);
  });

  it('is an address that leads nowhere: its own where it is in service, and those of its training and help', () => {
    const withTool = (values: Parameters<typeof tool>[1]) => told({ ...served(5), tools: [tool(1, values)] });
    expect([withTool({ url: ' ' }), withTool({ url: '', status: 'coming' }), withTool({ trainingUrl: 'x' }), withTool({ helpUrl: 'javascript:1' }), withTool({ helpUrl: '/aide' })]).toEqual([['badUrl 0-1'], [], ['badUrl 0-1'], ['badUrl 0-1'], []]);
    expect(told({ ...served(5), sites: [site(1), site(2, { url: 'x' })] }).map((finding) => finding.split(' ')[0])).toEqual(['badSiteUrl']);
  });

  it('is a replaced tool whose successor is missing or itself', () => {
    const withSuccessor = (replacedById: number) => told({ ...served(5), tools: [tool(1), tool(2, { status: 'replaced', replacedById })] });
    expect([withSuccessor(1), withSuccessor(0), withSuccessor(2)]).toEqual([[], ['replacementMissing 0-2'], ['replacementMissing 0-2']]);
  });

  it('is each link that leads nowhere, says the same again, or recommends what is retired, with the ends that are known', () => {
    const whole = served(5);
    const withLinks = (...more: readonly UsageMap['links'][number][]) => told({ ...whole, tools: [tool(1), tool(3, { status: 'retired' })], links: [...(whole.links ?? []), ...more] });
    expect(withLinks(link(9, 9, 1))).toEqual(['deadLink 0-1']);
    expect(withLinks(link(9, 1, 9))).toEqual(['deadLink 1-0']);
    expect([withLinks(toolLink(9, 1, 9, 'before')), withLinks(toolLink(9, 1, 1, 'before')), withLinks(toolLink(9, 9, 1, 'before')), withLinks(toolLink(9, 1, 3, 'before'))]).toEqual([['deadLink 0-1'], ['deadLink 0-1'], ['deadLink 0-0'], []]);
    expect(withLinks(link(9, 1, 1, 'possible'))).toEqual(['duplicateLink 1-1']);
    expect([withLinks(link(9, 1, 3)), withLinks(link(9, 1, 3, 'possible'))]).toEqual([['retiredRecommended 1-3'], []]);
  });

  it('is a link of a kind of its own that leads from no usage: it serves nobody', () => {
    const whole = served(5);
    expect(told({ ...whole, tools: [tool(1), tool(2)], links: [...(whole.links ?? []), link(9, 0, 2)] })).toEqual(['toolWithoutUsage 0-2', 'deadLink 0-2']);
  });

  it('is no family of spaces, and one family however it is spaced', () => {
    const spaced = { ...served(9), usages: families(9).map((one, index) => (index === 0 ? { ...one, family: ' F1 ' } : one)) };
    expect(told(spaced)).toEqual([]);
    expect(told({ ...served(5), usages: families(5).map((one, index) => (index === 0 ? { ...one, family: ' F1 ' } : one)) })).toEqual(['fewFamilies 4']);
  });

  it('is an address of spaces where one is needed, and none where none is', () => {
    const withTool = (values: Parameters<typeof tool>[1]) => told({ ...served(5), tools: [tool(1, values)] });
    expect([withTool({ trainingUrl: '  ' }), withTool({ helpUrl: ' /aide ' }), withTool({ url: '  ' })]).toEqual([[], [], ['badUrl 0-1']]);
  });
});
