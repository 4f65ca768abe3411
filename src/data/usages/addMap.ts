import { titleKey } from '../../domain/usages/foldWords';
import { linkKey } from '../../domain/usages/linkRules';
import type { UsageMap } from '../../domain/usages/usageMap';
import { keyWithin } from '../items/keyWithin';
import type { Entry, Table } from '../items/Table';
import type { UsageTables } from './usageTables';

export interface StoreProgress {
  /** From 0 to 1. */
  readonly done: number;
}

/** A map to be added, and the run that adds it. */
export interface MapRun {
  /** Its ids only tie its own parts together. */
  readonly added: UsageMap;
  /** As it was when the run began. */
  readonly stored: UsageMap;
  /** GUID made when the run began. */
  readonly clientKey: string;
  readonly onProgress?: (progress: StoreProgress) => void;
}

/** Stores what the added map has and the stored one has not; see `UsageMapRepository.addMap`. */
export async function addMap({ tools, usages, links, sites }: Pick<UsageTables, 'tools' | 'usages' | 'links' | 'sites'>, run: MapRun): Promise<void> {
  const { added, stored, clientKey, onProgress = () => undefined } = run;
  const missing = <T extends { readonly title: string }>(table: Table<T>, name: string, entries: readonly Entry<T>[], known: readonly Entry<T>[]): Promise<ReadonlyMap<number, number>> =>
    addMissing(table, entries, known, (title) => keyWithin(clientKey, `${name} ${title}`));
  const toolIds = await missing(tools, 'tool', added.tools.map((tool) => ({ ...tool, replacedById: 0 })), stored.tools);
  onProgress({ done: 0.3 });
  const usageIds = await missing(usages, 'usage', added.usages, stored.usages);
  await missing(sites, 'site', added.sites, stored.sites);
  onProgress({ done: 0.6 });
  const idOf = (ids: ReadonlyMap<number, number>, id: number): number => ids.get(id) ?? 0;
  const linked = added.links.map((link) => ({ ...link, usageId: idOf(usageIds, link.usageId), toolId: idOf(toolIds, link.toolId), otherToolId: idOf(toolIds, link.otherToolId) }));
  const known = new Set(stored.links.map(linkKey));
  await links.addMany(linked.filter((link) => !known.has(linkKey(link))).map((values) => ({ values, clientKey: keyWithin(clientKey, linkKey(values)) })));
  onProgress({ done: 0.9 });
  const before = new Set(stored.tools.map(({ id }) => id));
  await tools.updateMany(
    added.tools.flatMap((tool) => {
      const id = idOf(toolIds, tool.id);
      // A tool that was there already keeps what it says.
      if (tool.replacedById === 0 || before.has(id)) return [];
      return [{ id, before: { ...tool, replacedById: 0 }, after: { ...tool, replacedById: idOf(toolIds, tool.replacedById) } }];
    })
  );
  onProgress({ done: 1 });
}

/** Ids of the stored entries by the ids of the given ones: those with the same title, and the newly added. */
async function addMissing<T extends { readonly title: string }>(table: Table<T>, entries: readonly Entry<T>[], stored: readonly Entry<T>[], keyOf: (title: string) => string): Promise<ReadonlyMap<number, number>> {
  const known = new Map(stored.map(({ id, title }) => [titleKey(title), id]));
  const missing = entries.filter(({ title }) => !known.has(titleKey(title)));
  const ids = await table.addMany(missing.map((values) => ({ values, clientKey: keyOf(titleKey(values.title)) })));
  missing.forEach(({ title }, index) => known.set(titleKey(title), ids[index] ?? 0));
  return new Map(entries.map(({ id, title }) => [id, known.get(titleKey(title)) ?? 0]));
}
