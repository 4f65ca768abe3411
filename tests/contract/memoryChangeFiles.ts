import { DataError } from '../../src/data/DataError';
import { MemoryChangeFiles } from '../../src/data/tariffs/changes/testing/MemoryChangeFiles';
import { newClientKey } from '../../src/data/items/newClientKey';
import { MemoryTariffs } from '../../src/data/tariffs/testing/MemoryTariffs';
import type { ChangeFilesUnderTest, Who } from './changeFiles.contract';
import { ACT, CHAIN, LINES, pastTariffs, SERVICES } from './changeFilesCity';
import { dayOf } from '../../src/domain/calendar/calendarDay';

const people: readonly Who[] = ['sports', 'colleague', 'culture', 'finance', 'deputy', 'legal', 'secretary', 'agent', 'owner'];
const person = (who: Who) => ({ id: people.indexOf(who) + 1, name: who });
const GROUPS = { sports: 50, culture: 51, finances: 52, juridique: 53 } as const;

/** The change files of the contract, in memory. */
export async function openMemoryChangeFiles(): Promise<ChangeFilesUnderTest> {
  const tariffs = new MemoryTariffs({ me: person('secretary'), isSecretary: true });
  const changes = new MemoryChangeFiles(tariffs);
  const { tables } = tariffs;
  const { groups, hidden, rights } = changes.state;
  const group = (name: keyof typeof GROUPS) => ({ id: GROUPS[name], name });
  groups.set(GROUPS.sports, new Set([1, 2]));
  groups.set(GROUPS.culture, new Set([3]));
  groups.set(GROUPS.finances, new Set([4, 5]));
  groups.set(GROUPS.juridique, new Set([6]));
  for (const [service, direction] of SERVICES) await tables.settings.add({ title: service, kind: 'service', key: `service:${service}`, content: { direction } }, newClientKey());
  for (const direction of ['sports', 'culture'] as const) await tables.settings.add({ title: direction, kind: 'direction', key: `direction:${direction}`, content: { group: group(direction) } }, newClientKey());
  await tables.settings.add({ title: 'Chaîne', kind: 'chain', key: 'chain:sports', content: { steps: CHAIN.map((step) => ({ ...step, group: group(step.key) })) } }, newClientKey());
  await changes.folders().repair(await changes.folders().check());
  for (const line of LINES) await tables.lines.add({ ...tables.lines.blank(), lineKey: line, service: line.split(':')[0] ?? '', title: line }, newClientKey());
  const writer = await tariffs.writer();
  const act = async (file: number): Promise<number> => (await writer.addAct({ ...ACT, number: newClientKey(), file }, newClientKey())).id;
  // The writer of others than the secretary is refused by the list.
  const as = (who: Who) => {
    const found = changes.as(person(who), who === 'owner');
    if (who !== 'secretary') found.apply = () => Promise.reject(new DataError('forbidden'));
    return found;
  };
  return {
    as,
    folders: changes.folders(),
    charge: async (prices) => void (await writer.apply(await act(0), pastTariffs(prices), newClientKey())),
    act,
    meanwhile: async (line, cents) => void (await writer.apply(await act(0), [{ line, firstDay: dayOf(2021, 1, 1), n: 1, price: { cents }, corrects: null, knownOn: dayOf(2020, 12, 1) }], newClientKey())),
    versions: async (line, day) => tables.versions.peek().filter((row) => row.line === line && row.firstDay === day).length,
    plant: async (list, who, folder, values) => {
      const table = changes.state.tables[list];
      changes.state.folders[list].set(table.plant({ ClientKey: newClientKey(), ...values }, person(who)), folder);
    },
    loseAnswers: async (count) => [changes.state.tables.proposals, changes.state.tables.steps, tables.versions].forEach((table) => table.loseAnswers(count)),
    regroup: async (step, who) => void groups.set(GROUPS[step], new Set(who.map((each) => person(each).id))),
    hideFinance: async (isHidden) => void (isHidden ? hidden.add(GROUPS.finances) : hidden.delete(GROUPS.finances)),
    breakFolder: async (folder) => void rights.set(`steps/${folder}`, GROUPS.sports),
    spoilPrices: async (service, text) => void (text === null ? tariffs.files.texts.delete(service) : tariffs.files.plant(service, text)),
    setRoad: async (line) => {
      const row = tables.lines.peek().find(({ lineKey }) => lineKey === line);
      if (row) await tables.lines.update({ ...row, isRoadOrParking: true });
    },
    close: async () => undefined
  };
}
