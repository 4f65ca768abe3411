import type { UsageMapRepository } from '../../../../data/usages/UsageMapRepository';
import type { UsageTable } from '../../../../data/usages/UsageTable';
import type { LinkRow, RowOf, TableName, ToolRow } from '../../../../domain/usages/csv/columns';
import type { ImportedRow, ImportPreview } from '../../../../domain/usages/csv/importTable';
import { linkFromRow, toolFromRow } from '../../../../domain/usages/csv/importTable';
import type { UsageMap } from '../../../../domain/usages/usageMap';
import type { TaskControl } from '../../../../shell/tasks/useTask';
import { stopWhenAborted } from '../../../../shell/tasks/useTask';

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

interface Identified {
  readonly id: number;
}

/** Rows stored between two looks at whether to stop: a request. */
const STEP = 100;

/** New rows are added, changed ones replaced where nobody else changed them since. */
export function planImport(repository: UsageMapRepository, table: TableName, preview: ImportPreview<AnyRow>, map: UsageMap): Import {
  const entries = repository[table] as unknown as UsageTable<Identified>;
  const stored: readonly Identified[] = map[table];
  const entryOf = ({ row }: ImportedRow<AnyRow>): Identified => {
    if (table === 'links') return linkFromRow(row as LinkRow, map);
    return table === 'tools' ? toolFromRow(row as ToolRow, map) : row;
  };
  const added = preview.added.map(entryOf);
  const changes = preview.changed.flatMap((changed) => {
    const after = entryOf(changed);
    const before = stored.find(({ id }) => id === after.id);
    return before ? [{ before, after }] : [];
  });
  const all = added.length + changes.length;
  let addedCount = 0;
  let seenCount = 0;
  let changedCount = 0;
  return {
    run: async ({ signal, onProgress }) => {
      const tell = (): void => onProgress((addedCount + seenCount) / all);
      tell();
      while (addedCount < added.length) {
        stopWhenAborted(signal);
        addedCount += (await entries.addMany(added.slice(addedCount, addedCount + STEP))).length;
        tell();
      }
      while (seenCount < changes.length) {
        stopWhenAborted(signal);
        const step = changes.slice(seenCount, seenCount + STEP);
        changedCount += (await entries.updateMany(step)).changedIds.length;
        seenCount += step.length;
        tell();
      }
      return { storedCount: addedCount + changedCount, conflictCount: seenCount - changedCount };
    }
  };
}
