import * as React from 'react';
import { PrintButton } from '../../../../shell/export/PrintButton';
import styles from '../Tariffs.module.scss';

interface PrintedTableProps {
  /** Of the button. */
  readonly label: string;
  readonly title: string;
  /** Above each page. */
  readonly running: string;
  readonly head: readonly string[];
  /** As many cells as the head; the second one names the row. */
  readonly rows: readonly (readonly string[])[];
  /** The first of the columns of amounts, up to the last one; none unless given. */
  readonly numericFrom?: number;
  /** Below the table. */
  readonly notes: readonly string[];
}

/** A table on paper, on as many pages as it takes: made when it is printed. */
export function PrintedTable({ label, title, running, head, rows, numericFrom = head.length, notes }: PrintedTableProps): React.ReactElement {
  return (
    <PrintButton
      label={label}
      running={running}
      sheet={() => (
        <>
          <h1 className={styles.sheetTitle}>{title}</h1>
          <table className={styles.sheet}>
            <thead>
              <tr>
                {head.map((each, index) => (
                  <th key={each} scope="col" className={index < numericFrom ? undefined : styles.sheetAmount}>
                    {each}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, row) => (
                <tr key={`${row} ${cells[0] ?? ''}`}>
                  {cells.map((cell, index) =>
                    index === 1 ? (
                      <th key={head[index]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={head[index]} className={index < numericFrom ? undefined : styles.sheetAmount}>
                        {cell}
                      </td>
                    )
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </>
      )}
    />
  );
}
