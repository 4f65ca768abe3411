import type { UsageMapRepository } from '../../../../data/usages/UsageMapRepository';
import type { UsageTable } from '../../../../data/usages/UsageTable';
import type { LinkRow, RowOf, TableName, ToolRow } from '../../../../domain/usages/csv/columns';
import type { ImportedRow, ImportPreview } from '../../../../domain/usages/csv/importTable';
import { linkFromRow, toolFromRow } from '../../../../domain/usages/csv/importTable';
import type { UsageMap } from '../../../../domain/usages/usageMap';

export interface ImportResult {
  readonly storedCount: number;
  /** Rows that somebody else changed meanwhile; they were left alone. */
  readonly conflictCount: number;
}

type AnyRow = RowOf[TableName];

interface Identified {
  readonly id: number;
}

/** Stores what a preview announced: new rows are added, changed ones replaced where nobody else changed them since. */
export async function importRows(repository: UsageMapRepository, table: TableName, preview: ImportPreview<AnyRow>, map: UsageMap): Promise<ImportResult> {
  const entries = repository[table] as unknown as UsageTable<Identified>;
  const stored: readonly Identified[] = map[table];
  const entryOf = ({ row }: ImportedRow<AnyRow>): Identified => {
    if (table === 'links') return linkFromRow(row as LinkRow, map);
    return table === 'tools' ? toolFromRow(row as ToolRow, map) : row;
  };
  const added = await entries.addMany(preview.added.map(entryOf));
  const changes = preview.changed.flatMap((changed) => {
    const after = entryOf(changed);
    const before = stored.find(({ id }) => id === after.id);
    return before ? [{ before, after }] : [];
  });
  const { changedIds, conflictIds } = await entries.updateMany(changes);
  return { storedCount: added.length + changedIds.length, conflictCount: conflictIds.length };
}
