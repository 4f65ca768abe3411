import { keyWithin } from '../../../../data/items/keyWithin';
import type { UsageMapRepository } from '../../../../data/usages/UsageMapRepository';
import type { RowOf, TableName } from '../../../../domain/usages/csv/columns';
import type { ImportedRow, ImportPreview } from '../../../../domain/usages/csv/importTable';
import { linkFromRow, toolFromRow } from '../../../../domain/usages/csv/importTable';
import type { UsageMap } from '../../../../domain/usages/usageMap';
import type { TaskControl } from '../../../../shell/tasks/useTask';
import type { ColumnValues } from '../../../../shell/columns/columnForm';
import type { EntryTable } from './entryForms';

export interface ImportResult {
  readonly storedCount: number;
  /** Rows that somebody else changed meanwhile; they were left alone. */
  readonly conflictCount: number;
}

/** What a preview announced, on its way into the lists: run again after a stop or a failure, it goes on where it was. */
export interface Import {
  run(control: TaskControl): Promise<ImportResult>;
}

type AnyRow = RowOf[TableName];

/**
 * New rows are added, changed ones replaced where nobody else changed them since.
 * @param clientKey made when the file was chosen: begun again, nothing is stored twice
 */
export function planImport(repository: UsageMapRepository, table: TableName, preview: ImportPreview<AnyRow>, map: UsageMap, clientKey: string): Import {
  const entries: EntryTable = repository[table];
  const stored: ReadonlyArray<ColumnValues & { readonly id: number }> = map[table].map((entry) => ({ ...entry }));
  const entryOf = ({ row }: ImportedRow<AnyRow>): ColumnValues & { readonly id: number } => {
    if ('otherTool' in row) return { ...linkFromRow(row, map) };
    return 'replacedBy' in row ? { ...toolFromRow(row, map) } : { ...row };
  };
  const added = preview.added.map((each) => ({ values: entryOf(each), clientKey: keyWithin(clientKey, String(each.line)) }));
  const changes = preview.changed.flatMap((changed) => {
    const after = entryOf(changed);
    const before = stored.find(({ id }) => id === after.id);
    return before ? [{ id: after.id, before, after }] : [];
  });
  const all = Math.max(1, added.length + changes.length);
  return {
    run: async ({ signal, onProgress }) => {
      const ids = await entries.addMany(added, { signal, onProgress: (done) => onProgress((done * added.length) / all) });
      const { changedIds, conflictIds } = await entries.updateMany(changes, { signal, onProgress: (done) => onProgress((added.length + done * changes.length) / all) });
      return { storedCount: ids.length + changedIds.length, conflictCount: conflictIds.length };
    }
  };
}
