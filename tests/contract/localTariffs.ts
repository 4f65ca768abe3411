import { tariffServicesOf } from '../../src/data/tariffs/tariffServicesOf';
import { tariffTablesOf } from '../../src/data/tariffs/tariffWriterOf';
import { joinGroup } from './joinGroup';
import { openLocalSite } from './localSite';
import type { TariffsUnderTest } from './tariffs.contract';

/** The tariffs of the contract, on the local SharePoint. */
export async function openLocalTariffs(): Promise<TariffsUnderTest> {
  const site = await openLocalSite();
  const owner = site.connection('owner', { language: 1036 });
  await tariffServicesOf(owner).setup.setUp();
  for (const persona of ['agent1', 'agent2'] as const) await joinGroup(site, 'secretariat', persona);
  const tables = tariffTablesOf(owner);
  return {
    secretary: tariffServicesOf(site.connection('agent1')),
    colleague: tariffServicesOf(site.connection('agent2')),
    // Nothing that was seen a moment ago is taken for what is there now.
    get reader() {
      return tariffServicesOf(site.connection('visitor'));
    },
    addService: async (service, codes, isRoadOrParking = false) => {
      await tables.settings.add({ title: service, kind: 'service', key: `service:${service}`, content: { direction: 'sports', about: '' } }, crypto.randomUUID());
      for (const [rank, code] of codes.entries()) await tables.lines.add({ ...tables.lines.blank(), lineKey: `${service}:${code}`, service, direction: 'sports', title: code, rank, isRoadOrParking }, crypto.randomUUID());
    },
    loseAnswers: async (of, count) => {
      await site.clearFaults();
      if (count > 0) await site.fault(of === 'rows' ? { kind: 'dropAfter', method: 'POST', path: '_api/\\$batch', count } : { kind: 'dropAfter', method: 'PUT', path: 'ParvisTariffPrices', count });
    },
    failFile: async () => site.fault({ kind: 'fail', method: 'PUT', path: 'ParvisTariffPrices', count: 1 }),
    plantFile: async (name, text) => {
      const answer = await site.rest('owner', `_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/ParvisTariffPrices')/files/addUsingPath(decodedurl='${name}.json',overwrite=true)`, { method: 'POST', body: text });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: () => site.close()
  };
}
