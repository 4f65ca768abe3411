import * as React from 'react';
import type { LineFault } from '../../domain/csv/readTable';
import { DataTable } from '../../ui/DataTable';
import { usePage, useWords } from '../Page';
import { shellWords } from '../strings';
import { tableWords } from './tableStrings';

/** Faults shown; the counts tell the rest. */
const SHOWN = 100;

interface FaultTableProps<F extends string> {
  readonly faults: readonly LineFault<F>[];
  /** Of the lines; "Line" unless the file has none. */
  readonly lineTitle?: string;
  wordsOf(fault: F): string;
  /** As people know the column. */
  titleOf(column: string): string;
}

/** What is wrong with which line of a file. */
export function FaultTable<F extends string>({ faults, lineTitle, wordsOf, titleOf }: FaultTableProps<F>): React.ReactElement {
  const { formats } = usePage();
  const words = useWords(tableWords);
  const table = useWords(shellWords).table;
  return (
    <DataTable
      caption={words.wrong}
      columns={[
        { key: 'line', title: lineTitle ?? words.line, isNumeric: true, render: ({ line }) => (line === 0 ? '–' : formats.number(line)) },
        {
          key: 'wrong',
          title: words.wrong,
          render: ({ fault, column, found }) => (
            <>
              {[wordsOf(fault), column && titleOf(column)].filter(Boolean).join(' – ')} {found && <code dir="auto">{found}</code>}
            </>
          )
        }
      ]}
      rows={faults.slice(0, SHOWN)}
      words={table}
      empty=""
      rowKey={({ line, column, fault }) => `${line}${column}${fault}`}
    />
  );
}
