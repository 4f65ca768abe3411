import type { Table } from '../../../../data/items/Table';
import { titleKey } from '../../../../domain/usages/foldWords';
import type { UsageMap } from '../../../../domain/usages/usageMap';
import type { ColumnForm, ColumnValues } from '../../../../shell/columns/columnForm';

export type EntryKind = 'usage' | 'tool' | 'site';

export type EntryTable = Table<ColumnValues>;

export const tableOf = { usage: 'usages', tool: 'tools', site: 'sites' } as const;

/** A new entry; a new usage joins the end of the map. */
export function newEntry(kind: EntryKind, table: EntryTable, map: UsageMap): ColumnValues {
  return kind === 'usage' ? { ...table.blank(), order: map.usages.reduce((last, { order }) => Math.max(last, order), 0) + 1 } : table.blank();
}

/** Has another entry of the kind this name already? */
export function isDouble(kind: EntryKind, id: number, form: ColumnForm, map: UsageMap): boolean {
  const entries: ReadonlyArray<{ readonly id: number; readonly title: string }> = map[tableOf[kind]];
  const key = titleKey(String(form['title'] ?? ''));
  return key !== '' && entries.some((other) => other.id !== id && titleKey(other.title) === key);
}
