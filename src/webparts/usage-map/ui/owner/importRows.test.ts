import { emptyUsageMap } from '../../../../domain/usages/usageMap';
import type { UsageMap } from '../../../../domain/usages/usageMap';
import { link, site, tool, toolLink, usage } from '../../../../domain/usages/testing/generateUsageMap';
import type { TableName } from '../../../../domain/usages/csv/columns';
import { exportCells } from '../../../../domain/usages/csv/exportTable';
import { importText } from '../../../../domain/usages/csv/importTable';
import { writeCsv } from '../../../../domain/export/writeCsv';
import type { MemoryUsageServices } from '../testing/memoryUsageServices';
import { memoryUsageServices } from '../testing/memoryUsageServices';
import { planImport } from './importRows';

const CLIENT_KEY = '11111111-2222-4333-8444-555555555555';

const given: UsageMap = {
  usages: [usage(1, { title: 'Réserver une salle', synonyms: ['réunion'], description: 'Deux lignes :\n- la salle\n- le café', order: 1.5 }), usage(2, { title: "'=1+1", directions: ['DRH'] })],
  // The first is replaced by one that comes after it.
  tools: [tool(1, { title: 'C++', status: 'replaced', replacedById: 3 }), tool(2, { title: 'C#', alwaysAtHand: true }), tool(3, { title: 'Rust', access: 'app', notFor: '|calc' })],
  links: [link(1, 1, 2, 'notForThis', 'Trop long.'), toolLink(2, 3, 1, 'before')],
  sites: [site(1, { title: 'villes.example', facet: 'network' }), site(2, { title: 'villes-example', url: 'https://villes.example/' })]
};

const stored = async ({ tables: { usages, tools, links, sites } }: MemoryUsageServices): Promise<UsageMap> => ({
  usages: (await usages.entries()).rows,
  tools: (await tools.entries()).rows,
  links: (await links.entries()).rows,
  sites: (await sites.entries()).rows
});

async function importInto(services: MemoryUsageServices, table: TableName, text: string) {
  const map = await stored(services);
  const preview = importText(table, services.usageMap[table].columns, text, map);
  const result = await planImport(services.usageMap, table, preview, map, CLIENT_KEY).run({ signal: new AbortController().signal, onProgress: () => undefined });
  return { preview, result };
}

const order: readonly TableName[] = ['usages', 'tools', 'links', 'sites'];

describe.each(['fr', 'en'] as const)('an export in %s', (language) => {
  const files = order.map((table) => [table, writeCsv(exportCells(table, memoryUsageServices(emptyUsageMap).usageMap[table].columns, given, language), language)] as const);

  it('imported elsewhere makes the same map, and again changes nothing', async () => {
    const services = memoryUsageServices(emptyUsageMap);
    for (const [table, text] of files) expect((await importInto(services, table, text)).preview.errors).toEqual([]);
    const there = await stored(services);
    const titles = ({ usages, tools, links, sites }: UsageMap) => order.map((table) => exportCells(table, services.usageMap[table].columns, { usages, tools, links, sites }, 'fr'));
    expect(titles(there)).toEqual(titles(given));
    for (const [table, text] of files) {
      const { preview, result } = await importInto(services, table, text);
      expect([preview.added, preview.changed, preview.errors, result]).toEqual([[], [], [], { storedCount: 0, conflictCount: 0 }]);
    }
    expect(await stored(services)).toEqual(there);
  });
});

test('a tool that was there already may be replaced by a new one of the same file', async () => {
  const services = memoryUsageServices({ ...emptyUsageMap, tools: [tool(1, { title: 'Fax' })] });
  const { result } = await importInto(services, 'tools', 'Outil;Remplacé par\nFax;Courriel\nCourriel;\n');
  const { tools } = await stored(services);
  expect(result).toEqual({ storedCount: 2, conflictCount: 0 });
  expect(tools.find(({ title }) => title === 'Fax')?.replacedById).toBe(tools.find(({ title }) => title === 'Courriel')?.id);
});
