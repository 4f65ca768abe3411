import * as React from 'react';
import type { ImportedProposals, ProposalFault, TableLine } from '../../../../../domain/tariffs/file/proposalTable';
import { columnTitle, readProposals } from '../../../../../domain/tariffs/file/proposalTable';
import { announce } from '../../../../../shell/announce';
import { FaultTable } from '../../../../../shell/files/FaultTable';
import { tableWords } from '../../../../../shell/files/tableStrings';
import { usePage, useWords } from '../../../../../shell/Page';
import { report } from '../../../../../shell/report';
import { Button } from '../../../../../ui/Button';
import type { CellEdit } from '../../../../../ui/EditGrid';
import { FileChoice } from '../../../../../ui/FileChoice';
import { MessageLine } from '../../../../../ui/MessageLine';
import styles from '../../Tariffs.module.scss';
import own from './Edit.module.scss';
import { manyWords } from './manyStrings';

interface ImportPartProps {
  readonly lines: readonly TableLine[];
  onEdit(edits: readonly CellEdit[]): void;
}

const MOST_BYTES = 5 * 1024 * 1024;

/** Proposals from a CSV file: shown first, and taken into the grid without being stored. */
export default function ImportPart({ lines, onEdit }: ImportPartProps): React.ReactElement {
  const words = useWords(manyWords);
  const table = useWords(tableWords);
  const { formats, language } = usePage();
  const [read, setRead] = React.useState<ImportedProposals | 'tooBig' | 'unreadable'>();
  const choose = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return setRead('tooBig');
    try {
      setRead(readProposals(new Uint8Array(await file.arrayBuffer()), lines));
    } catch (error) {
      report(error, 'read a file of proposals');
      setRead('unreadable');
    }
  };
  const take = (edits: readonly CellEdit[]): void => {
    onEdit(edits);
    setRead(undefined);
    announce(words.import.taken);
  };
  const faultWords: Readonly<Record<ProposalFault, string>> = { ...table.faults, ...words.faults };
  return (
    <div className={own.box}>
      <FileChoice label={words.import.choose} accept=".csv,.txt,text/csv,text/plain" onChoose={(file) => void choose(file)} />
      <p className={styles.meta}>{words.import.hint}</p>
      {(read === 'tooBig' || read === 'unreadable') && <MessageLine tone="error">{table[read]}</MessageLine>}
      {typeof read === 'object' && (
        <>
          {read.guessed && <MessageLine tone="warning">{table.guessed[read.guessed]}</MessageLine>}
          {read.unknownColumns.length > 0 && <MessageLine tone="warning">{table.unknownColumns(read.unknownColumns.length, formats.list(read.unknownColumns))}</MessageLine>}
          {read.lines > 0 && <p>{words.import.sound(read.lines, formats.number(read.lines))}</p>}
          {read.faults.length > 0 && (
            <>
              {read.wrong > 0 && <p>{words.import.wrong(read.wrong, formats.number(read.wrong))}</p>}
              <FaultTable faults={read.faults} wordsOf={(fault) => faultWords[fault]} titleOf={(column) => columnTitle(column, language)} />
            </>
          )}
          {read.emptied > 0 && <MessageLine tone="warning">{words.import.emptied(read.emptied, formats.number(read.emptied))}</MessageLine>}
          {read.lines > 0 && read.edits.length === 0 && <p>{words.import.nothing}</p>}
          <div className={styles.row}>
            {read.edits.length > 0 && (
              <Button appearance="primary" onClick={() => take(read.edits)}>
                {words.import.take(read.edits.length, formats.number(read.edits.length))}
              </Button>
            )}
            <Button appearance="text" onClick={() => setRead(undefined)}>
              {words.import.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
