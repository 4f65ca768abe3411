import { DataError } from '../../src/data/DataError';
import { MemoryTariffs } from '../../src/data/tariffs/testing/MemoryTariffs';
import type { TariffsUnderTest } from './tariffs.contract';

/** The tariffs of the contract, in memory. */
export async function openMemoryTariffs(): Promise<TariffsUnderTest> {
  const secretary = new MemoryTariffs({ me: { id: 7, name: 'Secrétaire' }, isSecretary: true });
  return {
    secretary,
    colleague: secretary.as({ id: 8, name: 'Collègue' }, true),
    reader: secretary.as({ id: 9, name: 'Agent' }),
    addService: (service, codes, isRoadOrParking = false) => secretary.addService(service, service, codes.map((code) => ({ code, isRoadOrParking }))),
    // Files in memory answer or fail: a lost answer of theirs is `SharePointPriceFiles`' to mend.
    loseAnswers: async (of, count) => (of === 'rows' ? secretary.tables.versions.loseAnswers(count) : undefined),
    failFile: async () => secretary.files.failNext(new DataError('unknown')),
    plantFile: async (name, text) => secretary.files.plant(name, text),
    close: async () => undefined
  };
}
