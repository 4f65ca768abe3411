import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { RowOf, TableName } from '../../../../domain/usages/csv/columns';
import { tableNames } from '../../../../domain/usages/csv/columns';
import { exportCells } from '../../../../domain/usages/csv/exportTable';
import type { ImportPreview } from '../../../../domain/usages/csv/importTable';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { tableWords } from '../../../../shell/files/tableStrings';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { Failure } from '../../../../shell/states';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { FileChoice } from '../../../../ui/FileChoice';
import { MessageLine } from '../../../../ui/MessageLine';
import { SidePanel } from '../../../../ui/SidePanel';
import { Chips } from '../Chips';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import type * as importRows from './importRows';
import type { Import, ImportResult } from './importRows';
import { ImportPreviewTables } from './ImportPreviewTables';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

/** Bytes of a file that is read at all. */
const LARGEST = 5_000_000;

interface ExchangePanelProps {
  onClose(): void;
}

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Do its empty cells erase what is stored? */
  readonly erases: boolean;
  readonly preview: ImportPreview<RowOf[TableName]>;
  readonly plan: Import;
}

/** Export of a table as CSV, and import with a preview of what changes and errors by line. */
export function ExchangePanel({ onClose }: ExchangePanelProps): React.ReactElement {
  const { map, showsMap } = useMap();
  const { usageMap } = useUsageServices();
  const { formats, language } = usePage();
  const queries = useQueryClient();
  const panelWords = useWords(ownerWords);
  const fileWords = useWords(tableWords);
  const words = panelWords.exchangePanel;
  const [table, setTable] = React.useState<TableName>(showsMap ? 'usages' : 'sites');
  const { columns } = usageMap[table];
  const [chosen, setChosen] = React.useState<Chosen>();
  const [refusal, setRefusal] = React.useState<string>();
  /** What reads files could not be loaded. */
  const [failure, setFailure] = React.useState<{ readonly error: unknown; readonly file: File }>();
  /** The file chosen last: another one may still be read. */
  const latest = React.useRef<File>();
  const clear = (): void => {
    setChosen(undefined);
  };
  const run = useTask<Import, ImportResult>(
    async (chosenImport, control) => {
      try {
        return await chosenImport.run(control);
      } finally {
        await queries.invalidateQueries(usageKeys.view);
      }
    },
    { onDone: clear }
  );
  const forget = (): void => {
    latest.current = undefined;
    clear();
    setRefusal(undefined);
    setFailure(undefined);
    run.reset();
  };
  const read = async (file: File): Promise<void> => {
    forget();
    if (file.size > LARGEST) return setRefusal(fileWords.tooBig);
    latest.current = file;
    const [code, bytes] = await Promise.allSettled([loadImport(), file.arrayBuffer()]);
    if (latest.current !== file) return;
    if (code.status === 'rejected') return setFailure({ error: code.reason, file });
    if (bytes.status === 'rejected') {
      report(bytes.reason, 'read a file to import');
      return setRefusal(fileWords.unreadable);
    }
    show(code.value, { name: file.name, bytes: new Uint8Array(bytes.value), erases: false });
  };
  const show = ({ importFile, planImport }: ImportCode, file: Omit<Chosen, 'preview' | 'plan'>): void => {
    const preview = importFile<TableName>(table, columns, file.bytes, map, file);
    setChosen({ ...file, preview, plan: planImport(usageMap, table, preview, map, newClientKey()) });
  };
  const count = chosen ? chosen.preview.added.length + chosen.preview.changed.length : 0;
  return (
    <SidePanel title={words.title} closeLabel={panelWords.close} onDismiss={onClose}>
      <div className={styles.panel}>
        <Chips
          label={words.table}
          chips={tableNames.map((key) => ({ key, text: panelWords.tables[key] }))}
          selected={table}
          onSelect={(key) => {
            forget();
            setTable(key as TableName);
          }}
        />
        <p className={styles.hint}>{words.exportText}</p>
        <ExportButton label={words.export} file={words.file(panelWords.tables[table].toLowerCase())} rows={() => exportCells(table, columns, map, language)} />
        <p className={styles.hint}>{words.importText}</p>
        <FileChoice label={words.choose} accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values" onChoose={(file) => void read(file)} />
        {refusal && <MessageLine tone="error">{refusal}</MessageLine>}
        {failure && <Failure error={failure.error} onRetry={() => void read(failure.file)} />}
        {chosen && <ImportPreviewTables table={table} name={chosen.name} preview={chosen.preview} />}
        {chosen && chosen.preview.emptyCount > 0 && run.state.kind === 'idle' && (
          <Check
            isChecked={chosen.erases}
            text={words.erase}
            hint={words.eraseHint(chosen.preview.emptyCount, formats.number(chosen.preview.emptyCount))}
            onChange={(erases) => void loadImport().then((code) => show(code, { ...chosen, erases }))}
          />
        )}
        {chosen && count === 0 && <p>{words.nothing}</p>}
        {chosen && count > 0 && run.state.kind === 'idle' && (
          <div>
            <Button appearance="primary" onClick={() => run.start(chosen.plan)}>
              {words.run(count, formats.number(count))}
            </Button>
          </div>
        )}
        <TaskProgress task={run} running={words.running} stopped={words.stopped} done={({ storedCount, conflictCount }) => [words.done(storedCount, formats.number(storedCount)), conflictCount > 0 && words.conflicts(conflictCount, formats.number(conflictCount))].filter(Boolean).join(' ')} />
      </div>
    </SidePanel>
  );
}

type ImportCode = Pick<typeof importRows, 'importFile' | 'planImport'>;

/** What reads files; loaded already where one is shown. */
function loadImport(): Promise<ImportCode> {
  return import(/* webpackChunkName: 'usage-map-import' */ './importRows');
}
