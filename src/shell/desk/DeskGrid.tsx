import * as React from 'react';
import { DataGrid } from '../../ui/DataGrid';
import { useWords } from '../Page';
import { shellWords } from '../strings';
import styles from './DeskGrid.module.scss';

interface DeskGridWords {
  /** Names the grid. */
  readonly table: string;
  /** What keys do in it. */
  readonly keys: string;
  readonly selectAll: string;
  select(row: string): string;
}

type DeskGridProps<R> = Omit<React.ComponentProps<typeof DataGrid<R>>, 'label' | 'words'> & { readonly words: DeskGridWords };

/** The rows that animators work through, and what keys do among them. */
export function DeskGrid<R>({ words, ...grid }: DeskGridProps<R>): React.ReactElement {
  const { table } = useWords(shellWords);
  const { keys, selectAll, select } = words;
  return (
    <>
      <p className={styles.keys}>{keys}</p>
      <DataGrid {...grid} label={words.table} words={{ ...table, selectAll, select }} />
    </>
  );
}
