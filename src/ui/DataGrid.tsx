// Roles in words: shown as cards, a table's elements are blocks, in which not every browser still sees a table.
/* eslint-disable jsx-a11y/no-redundant-roles */
import * as React from 'react';
import styles from './DataGrid.module.scss';
import type { DataTableWords } from './DataTable';
import type { MenuItem } from './MenuButton';
import { MenuButton } from './MenuButton';
import type { MoreRows } from './MoreRowsButton';
import { MoreRowsButton } from './MoreRowsButton';
import { useGridKeys } from './useGridKeys';
import { useRowFocus } from './useRowFocus';

export interface GridColumn<R> {
  readonly key: string;
  readonly title: string;
  /** At most one control in it: the arrows lead to that. */
  render(row: R): React.ReactNode;
}

export interface DataGridWords extends DataTableWords {
  /** The box that takes all rows that are shown. */
  readonly selectAll: string;
  select(row: string): string;
}

interface DataGridProps<R> {
  /** Names the grid. */
  readonly label: string;
  /** The first one names its row. */
  readonly columns: readonly GridColumn<R>[];
  readonly rows: readonly R[];
  readonly words: DataGridWords;
  readonly selected: ReadonlySet<number>;
  readonly more?: MoreRows;
  rowKey(row: R): number;
  /** In words, for the row's box and menu. */
  rowName(row: R): string;
  rowActions(row: R): readonly MenuItem[];
  onSelect(selected: ReadonlySet<number>): void;
}

/**
 * Rows that are worked through by the keyboard, as ARIA describes a grid: one stop of the Tab key, arrows, Home, End and Page keys
 * walk its cells, Space takes a row (with Shift and an arrow also the next one), Ctrl+A all that are shown, the menu key opens the
 * row's menu. On a phone its rows are cards, and the same grid.
 */
export function DataGrid<R>(props: DataGridProps<R>): React.ReactElement {
  const { label, columns, rows, words, selected, more, rowKey, rowName, rowActions, onSelect } = props;
  const keys = rows.map(rowKey);
  const focus = useRowFocus(keys.map(String));
  const all = keys.length > 0 && keys.every((key) => selected.has(key));
  const toggle = (key: number | undefined): void => {
    if (key === undefined) return;
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  const takeAll = (): void => onSelect(new Set(all ? [...selected].filter((key) => !keys.includes(key)) : [...selected, ...keys]));
  const grid = useGridKeys(focus.frame, {
    onToggle: (row) => toggle(keys[row]),
    onTake: (taken) => onSelect(new Set([...selected, ...keys.filter((_, row) => taken.includes(row))])),
    onAll: takeAll
  });
  return (
    <div ref={focus.frame} tabIndex={-1} className={styles.frame} onFocus={focus.onFocus}>
      <table role="grid" aria-label={label} aria-multiselectable className={styles.grid} aria-rowcount={more?.hasMore ? -1 : rows.length + 1} {...grid}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className={styles.box}>
              <label className={styles.all}>
                <input type="checkbox" aria-label={words.selectAll} title={words.selectAll} checked={all} onChange={takeAll} />
                <span className={styles.allWords} aria-hidden="true">
                  {words.selectAll}
                </span>
              </label>
            </th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" role="columnheader" className={styles.title}>
                {title}
              </th>
            ))}
            <td role="gridcell" className={styles.corner} />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const key = rowKey(row);
            const isTaken = selected.has(key);
            return (
              <tr key={key} role="row" data-row={key} tabIndex={-1} aria-selected={isTaken}>
                <td role="gridcell" className={styles.box}>
                  <input type="checkbox" aria-label={words.select(rowName(row))} checked={isTaken} onChange={() => toggle(key)} />
                </td>
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} row={row} isName={index === 0} />
                ))}
                <td role="gridcell" className={styles.menu}>
                  <MenuButton label={words.actions(rowName(row))} items={rowActions(row)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreRowsButton more={more} text={words.more} onExpect={focus.expectMore} />
    </div>
  );
}

function Cell<R>({ column, row, isName }: { readonly column: GridColumn<R>; readonly row: R; readonly isName: boolean }): React.ReactElement {
  if (isName) {
    return (
      <th scope="row" role="rowheader" className={styles.name}>
        {column.render(row)}
      </th>
    );
  }
  return (
    <td role="gridcell" className={styles.cell}>
      {/* In cards, each value stands beside what it is. */}
      <span className={styles.what} aria-hidden="true">
        {column.title}
      </span>
      <div className={styles.value}>{column.render(row)}</div>
    </td>
  );
}
