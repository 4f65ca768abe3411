import * as React from 'react';
import { Button } from '../../ui/Button';
import { downloadFile } from '../../ui/downloadText';
import { Failure } from '../states';
import { useTask } from '../tasks/useTask';
import type { WrittenDocument } from './Document';
import styles from './Document.module.scss';

interface DocumentButtonsProps {
  readonly document: WrittenDocument;
  /** Name of the file, without its ending. */
  readonly file: string;
  /** What is printed. */
  readonly printed: React.RefObject<HTMLElement>;
  readonly words: { readonly word: string; readonly print: string; readonly open: string };
}

/** A document as a file, or on paper, beside other exports of the same; what writes each is loaded when it is asked for. */
export function DocumentButtons({ document: written, file, printed, words, children }: React.PropsWithChildren<DocumentButtonsProps>): React.ReactElement {
  const word = useTask(async () => {
    const { writeWord } = await import(/* webpackChunkName: 'calls-docx' */ './writeWord');
    downloadFile(`${file}.docx`, await writeWord(written, words));
  });
  const print = useTask(async () => {
    const { printPages } = await import(/* webpackChunkName: 'calls-print' */ '../../ui/printPages');
    if (printed.current) printPages(printed.current, written.annex);
  });
  const failed = [word, print].find(({ state }) => state.kind === 'failed');
  return (
    <>
      <div className={styles.actions}>
        <Button isBusy={word.state.kind === 'running'} onClick={() => word.start(undefined)}>
          {words.word}
        </Button>
        {children}
        <Button isBusy={print.state.kind === 'running'} onClick={() => print.start(undefined)}>
          {words.print}
        </Button>
      </div>
      {failed?.state.kind === 'failed' && <Failure error={failed.state.error} onRetry={failed.resume} />}
    </>
  );
}
