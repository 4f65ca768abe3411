import * as React from 'react';
import type { Synthesis } from '../../../../domain/synthesis/Synthesis';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { downloadFile } from '../../../../ui/downloadText';
import type { WrittenDocument } from './documents/Document';
import { figureCells } from './figureCells';
import styles from './Outputs.module.scss';
import { synthesisWords } from './synthesisStrings';
import { useWording } from './useWording';

interface SynthesisExportsProps {
  readonly synthesis: Synthesis;
  readonly document: WrittenDocument;
  /** What is printed. */
  readonly printed: React.RefObject<HTMLElement>;
}

/** A synthesis as a file, or on paper; what writes each is loaded when it is asked for. */
export function SynthesisExports({ synthesis, document: written, printed }: SynthesisExportsProps): React.ReactElement {
  const words = useWords(synthesisWords);
  const wording = useWording();
  const file = `${words.file}-${synthesis.callId}-${synthesis.version}`;
  const word = useTask(async () => {
    const { writeWord } = await import(/* webpackChunkName: 'calls-docx' */ './documents/writeWord');
    downloadFile(`${file}.docx`, await writeWord(written, words));
  });
  const print = useTask(async () => {
    const { printPages } = await import(/* webpackChunkName: 'calls-print' */ '../../../../ui/printPages');
    if (printed.current) printPages(printed.current, written.annex);
  });
  const failed = [word, print].find(({ state }) => state.kind === 'failed');
  return (
    <>
      <div className={styles.actions}>
        <Button isBusy={word.state.kind === 'running'} onClick={() => word.start(undefined)}>
          {words.word}
        </Button>
        <ExportButton label={words.csv} file={file} rows={() => figureCells(synthesis, wording)} />
        <Button isBusy={print.state.kind === 'running'} onClick={() => print.start(undefined)}>
          {words.print}
        </Button>
      </div>
      {failed?.state.kind === 'failed' && <Failure error={failed.state.error} onRetry={failed.resume} />}
    </>
  );
}
