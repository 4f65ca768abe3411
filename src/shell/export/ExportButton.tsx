import * as React from 'react';
import type { Cell } from '../../domain/export/writeCsv';
import { Button } from '../../ui/Button';
import { downloadText } from '../../ui/downloadText';
import { usePage } from '../Page';
import { Failure } from '../states';
import { useTask } from '../tasks/useTask';

interface ExportButtonProps {
  readonly label: string;
  /** Name of the file, without its ending. */
  readonly file: string;
  readonly disabled?: boolean;
  rows(): readonly (readonly Cell[])[];
}

/** Hands a table to the browser as a CSV file in the page's culture; what writes it is loaded at the first click. */
export function ExportButton({ label, file, disabled, rows }: ExportButtonProps): React.ReactElement {
  const { culture } = usePage().formats;
  const task = useTask(async () => {
    const { writeCsv } = await import(/* webpackChunkName: 'export' */ '../../domain/export/writeCsv');
    downloadText(`${file}.csv`, 'text/csv;charset=utf-8', writeCsv(rows(), culture));
  });
  return (
    <div>
      <Button disabled={disabled} isBusy={task.state.kind === 'running'} onClick={() => task.start(undefined)}>
        {label}
      </Button>
      {task.state.kind === 'failed' && <Failure error={task.state.error} onRetry={task.resume} />}
    </div>
  );
}
