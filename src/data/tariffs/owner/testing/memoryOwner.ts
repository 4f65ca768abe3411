import { MemoryFolderTable } from '../../../append/testing/MemoryFolderTable';
import { readOverview } from '../../overview/readOverview';
import type { MemoryTariffs } from '../../testing/MemoryTariffs';
import type { GroupName, TariffOwner, TariffRights } from '../TariffOwner';

interface MemoryOwnerOptions {
  readonly groups?: readonly GroupName[];
  readonly may?: Partial<TariffRights>;
}

/** What is said once of the tariffs of a city in memory, on its own lists. */
export function memoryOwner(tariffs: MemoryTariffs, { groups = [], may = {} }: MemoryOwnerOptions = {}): TariffOwner {
  const { tables, folders, groups: people, hidden } = tariffs.changeFiles.state;
  const { delegations, rules } = tables;
  const { settings } = tariffs.tables;
  const none = () => 'none' as const;
  const read = {
    files: new MemoryFolderTable(tables.files, folders.files, none),
    proposals: new MemoryFolderTable(tables.proposals, folders.proposals, none),
    steps: new MemoryFolderTable(tables.steps, folders.steps, none),
    rules,
    settings
  };
  const owner: TariffOwner = {
    settings,
    delegations,
    rules,
    folders: tariffs.changeFiles.folders(),
    groups: async () => groups,
    overview: (timeZone) => readOverview({ tables: read, prices: tariffs.prices, members: async (some) => new Map(some.map((id) => [id, hidden.has(id) ? null : (people.get(id) ?? new Set<number>())])), serverNow: () => tariffs.serverNow() }, timeZone),
    may: async () => ({ settings: true, delegations: true, rules: true, ...may })
  };
  tariffs.owner = async () => owner;
  return owner;
}
