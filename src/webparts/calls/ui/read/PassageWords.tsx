import * as React from 'react';
import { safeAddress } from '../../../../domain/address/safeAddress';
import type { Mark, Passage } from '../../../../domain/passages/Passage';
import type { TextRun } from '../../../../domain/passages/runsOf';
import { runsOf } from '../../../../domain/passages/runsOf';
import styles from './PassageWords.module.scss';

interface PassageWordsProps {
  readonly passage: Passage;
  /** Of the table that a row belongs to; default: its own. */
  readonly columns?: number;
  /** Goes to the note that a mark refers to. */
  onNote(label: string): void;
}

/**
 * The words of a passage as they are written. What is in this element is the passage's text, character by character, so that a selection
 * in it can be told in the text's own places.
 */
export const PassageWords = React.memo(function PassageWords({ passage, columns, onNote }: PassageWordsProps): React.ReactElement {
  const runs = runsOf(passage);
  const isRow = passage.kind === 'row';
  return (
    <span
      data-words={passage.id}
      className={isRow ? styles.row : styles.words}
      style={isRow ? { gridTemplateColumns: `repeat(${columns ?? passage.text.split('\t').length}, minmax(0, 1fr))` } : undefined}
      dir="auto"
    >
      {isRow ? <Cells runs={runs} onNote={onNote} /> : runs.map((run, index) => <Run key={index} run={run} onNote={onNote} />)}
    </span>
  );
});

interface RunsProps {
  readonly runs: readonly TextRun[];
  onNote(label: string): void;
}

/** A row of a table: its cells beside each other, the tabs between them out of sight. */
function Cells({ runs, onNote }: RunsProps): React.ReactElement {
  const cells: TextRun[][] = [[]];
  for (const { text, marks } of runs) {
    text.split('\t').forEach((part, index) => {
      if (index > 0) cells.push([]);
      cells[cells.length - 1]?.push({ text: part, marks });
    });
  }
  return (
    <>
      {cells.map((cell, index) => (
        <React.Fragment key={index}>
          {index > 0 && <span className={styles.tab}>{'\t'}</span>}
          <span className={styles.cell}>{cell.map((run, place) => <Run key={place} run={run} isNarrow onNote={onNote} />)}</span>
        </React.Fragment>
      ))}
    </>
  );
}

interface RunProps extends Pick<RunsProps, 'onNote'> {
  readonly run: TextRun;
  /** It stands in a column: `17 h 30` is rather parted than cut. */
  readonly isNarrow?: boolean;
}

function Run({ run, isNarrow = false, onNote }: RunProps): React.ReactElement {
  const words = isNarrow ? run.text : unbroken(run.text);
  return <>{run.marks.reduce<React.ReactNode>((inner, mark) => marked(mark, inner, run.text, onNote), words)}</>;
}

function marked({ kind, address }: Mark, inner: React.ReactNode, text: string, onNote: (label: string) => void): React.ReactElement {
  if (kind === 'strong') return <strong>{inner}</strong>;
  if (kind === 'emphasis') return <em>{inner}</em>;
  if (kind === 'note') {
    const label = text.replace(/[[\]\s]/g, '');
    return (
      <sup>
        <button type="button" className={styles.note} onClick={() => onNote(label)}>
          {inner}
        </button>
      </sup>
    );
  }
  const href = safeAddress(address ?? '');
  return href ? (
    <a className={styles.link} href={href} target="_blank" rel="noreferrer">
      {inner}
    </a>
  ) : (
    <>{inner}</>
  );
}

/** The no-break spaces of French typography, which stored texts leave out, one character for one: places stay what they are. */
function unbroken(text: string): string {
  return text.replace(/ (?=[?!;:»%€])/g, '\u202f').replace(/(?<=«) |(?<=\d) (?=[\p{L}\d])|(?<=\dh|\d h) (?=\d)/gu, '\u00a0');
}
