import * as React from 'react';
import { Button } from '../../ui/Button';
import { downloadFile } from '../../ui/downloadText';
import { Failure } from '../states';
import { useTask } from '../tasks/useTask';
import type { Sheet } from './writeSpreadsheet';

interface SpreadsheetButtonProps {
  readonly label: string;
  /** Name of the file, without its ending. */
  readonly file: string;
  sheets(): readonly Sheet[];
}

/** Hands tables to the browser as one workbook; what writes it is loaded at the first click. */
export function SpreadsheetButton({ label, file, sheets }: SpreadsheetButtonProps): React.ReactElement {
  const task = useTask(async () => {
    const { writeSpreadsheet } = await import(/* webpackChunkName: 'xlsx' */ './writeSpreadsheet');
    downloadFile(`${file}.xlsx`, await writeSpreadsheet(sheets()));
  });
  return (
    <div>
      <Button isBusy={task.state.kind === 'running'} onClick={() => task.start(undefined)}>
        {label}
      </Button>
      {task.state.kind === 'failed' && <Failure error={task.state.error} onRetry={task.resume} />}
    </div>
  );
}
