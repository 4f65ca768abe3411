import { MemoryChangeFiles } from '../../changes/testing/MemoryChangeFiles';
import type { MemoryTariffs } from '../../testing/MemoryTariffs';
import type { GroupName, TariffOwner, TariffRights } from '../TariffOwner';

interface MemoryOwnerOptions {
  readonly changes?: MemoryChangeFiles;
  readonly groups?: readonly GroupName[];
  readonly may?: Partial<TariffRights>;
}

/** What is said once of the tariffs of a city in memory, on its own lists. */
export function memoryOwner(tariffs: MemoryTariffs, { changes = new MemoryChangeFiles(tariffs), groups = [], may = {} }: MemoryOwnerOptions = {}): TariffOwner {
  const { delegations, rules } = changes.state.tables;
  const owner: TariffOwner = { settings: tariffs.tables.settings, delegations, rules, folders: changes.folders(), groups: async () => groups, may: async () => ({ settings: true, delegations: true, rules: true, ...may }) };
  tariffs.owner = async () => owner;
  return owner;
}
