import { keyWithin } from '../../../../data/items/keyWithin';
import type { Change } from '../../../../data/items/Table';
import type { UsageMapRepository } from '../../../../data/usages/UsageMapRepository';
import type { RowOf, TableName } from '../../../../domain/usages/csv/columns';
import type { ImportedRow, ImportPreview } from '../../../../domain/usages/csv/importTable';
import { linkFromRow, toolFromRow } from '../../../../domain/usages/csv/rowEntries';
import type { UsageMap } from '../../../../domain/usages/usageMap';
import type { TaskControl } from '../../../../shell/tasks/useTask';
import type { ColumnValues } from '../../../../shell/columns/columnForm';
import type { EntryTable } from './entryForms';

export { importFile } from '../../../../domain/usages/csv/importTable';

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
  const stored: readonly Values[] = map[table].map((entry) => ({ ...entry }));
  const entryOf = ({ row }: ImportedRow<AnyRow>, known: UsageMap): Values => {
    if ('otherTool' in row) return { ...linkFromRow(row, known) };
    return 'replacedBy' in row ? { ...toolFromRow(row, known) } : { ...row };
  };
  const added = preview.added.map((each) => ({ values: entryOf(each, map), clientKey: keyWithin(clientKey, String(each.line)) }));
  const all = Math.max(1, added.length + preview.changed.length);
  return {
    run: async ({ signal, onProgress }) => {
      const ids = await entries.addMany(added, { signal, onProgress: (done) => onProgress((done * added.length) / all) });
      const known = withAdded(map, preview, ids);
      const changes = preview.changed.flatMap((changed) => {
        const after = entryOf(changed, known);
        const before = stored.find(({ id }) => id === after.id);
        return before ? [{ id: after.id, before, after }] : [];
      });
      const { changedIds, conflictIds } = await entries.updateMany(changes, { signal, onProgress: (done) => onProgress((added.length + done * changes.length) / all) });
      await entries.updateMany(completed(ids, added, preview.added.map((each) => entryOf(each, known))), { signal });
      return { storedCount: ids.length + changedIds.length, conflictCount: conflictIds.length };
    }
  };
}

type Values = ColumnValues & { readonly id: number };

/** The map with the new tools, which others of the file may name. */
function withAdded(map: UsageMap, { added }: ImportPreview<AnyRow>, ids: readonly number[]): UsageMap {
  const tools = added.flatMap(({ row }, index) => ('replacedBy' in row ? [{ ...toolFromRow(row, map), id: ids[index] ?? 0 }] : []));
  return { ...map, tools: [...map.tools, ...tools] };
}

/** New tools whose replacement had no id yet when they were added. */
function completed(ids: readonly number[], added: ReadonlyArray<{ readonly values: Values }>, complete: readonly Values[]): ReadonlyArray<Change<ColumnValues>> {
  return complete.flatMap((entry, index) => {
    const [id = 0, values] = [ids[index], added[index]?.values];
    return !values || entry['replacedById'] === values['replacedById'] ? [] : [{ id, before: { ...values, id }, after: { ...entry, id } }];
  });
}
