import * as React from 'react';
import type { Column } from '../../../../domain/columns/Column';
import type { LinkRow, RowOf, TableName } from '../../../../domain/usages/csv/columns';
import { fileColumns } from '../../../../domain/usages/csv/columns';
import type { ImportPreview } from '../../../../domain/usages/csv/importTable';
import { FaultTable } from '../../../../shell/files/FaultTable';
import { tableWords } from '../../../../shell/files/tableStrings';
import { usePage, useWords } from '../../../../shell/Page';
import { shellWords } from '../../../../shell/strings';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { useUsageServices } from '../usageServices';
import { ImportedChange } from './ImportedChange';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

/** Rows shown; the counts tell the rest. */
const SHOWN = 100;

interface ImportPreviewTablesProps {
  readonly table: TableName;
  /** Of the file. */
  readonly name: string;
  readonly preview: ImportPreview<RowOf[TableName]>;
}

/** What an import would change, and what is wrong with which line. */
export function ImportPreviewTables({ table, name, preview }: ImportPreviewTablesProps): React.ReactElement {
  const { formats, language } = usePage();
  const words = useWords(ownerWords);
  const tableOf = useWords(shellWords).table;
  const fileWords = useWords(tableWords);
  const { exchangePanel: own } = words;
  const columns = fileColumns(useUsageServices().usageMap[table].columns);
  const columnOf = (name: string): Column | undefined => columns.find(({ property }) => property === name);
  const told = (list: readonly unknown[], tell: (count: number, shown: string) => string): readonly string[] => (list.length > 0 ? [tell(list.length, formats.number(list.length))] : []);
  const { added, changed, unchangedCount, errors, unknownColumns, guessed } = preview;
  const rows = [...added, ...changed].sort((left, right) => left.line - right.line);
  return (
    <section aria-label={own.preview(name)} className={`${styles.panel} ${styles.preview}`}>
      <h2 className={styles.heading}>{own.preview(name)}</h2>
      <p>
        {formats.list([
          ...told(added, own.added),
          ...told(changed, own.changed),
          ...(unchangedCount > 0 ? [own.unchanged(unchangedCount, formats.number(unchangedCount))] : []),
          ...told(errors, own.errors)
        ])}
      </p>
      {guessed && <MessageLine tone="warning">{fileWords.guessed[guessed]}</MessageLine>}
      {unknownColumns.length > 0 && <MessageLine tone="warning">{fileWords.unknownColumns(unknownColumns.length, formats.list(unknownColumns))}</MessageLine>}
      {errors.length > 0 && <FaultTable faults={errors} wordsOf={(fault) => ({ ...fileWords.faults, ...words.importFaults })[fault]} titleOf={(column) => columnOf(column)?.title[language] ?? column} />}
      {rows.length > 0 && (
        <DataTable
          caption={own.what}
          columns={[
            { key: 'line', title: fileWords.line, isNumeric: true, render: ({ line }) => formats.number(line) },
            { key: 'row', title: words.tables[table], render: ({ row }) => <bdi>{'title' in row ? row.title : endsOf(row)}</bdi> },
            {
              key: 'what',
              title: own.what,
              render: ({ row, changes }) =>
                row.id === 0
                  ? own.newRow
                  : changes.flatMap((change) => {
                      const column = columnOf(change.column);
                      return column ? [<ImportedChange key={change.column} column={column} change={change} />] : [];
                    })
            }
          ]}
          rows={rows.slice(0, SHOWN)}
          words={tableOf}
          empty=""
          rowKey={({ line }) => line}
        />
      )}
      {rows.length > SHOWN && <p className={styles.hint}>{own.more(rows.length - SHOWN, formats.number(rows.length - SHOWN))}</p>}
    </section>
  );
}

/** A link in the order in which its two ends are read. */
function endsOf({ usage, tool, otherTool }: LinkRow): string {
  return usage ? `${usage} → ${tool}` : `${tool} → ${otherTool}`;
}
