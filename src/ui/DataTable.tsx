// Roles in words: shown as cards, a table's elements are blocks, in which not every browser still sees a table.
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import * as React from 'react';
import styles from './DataTable.module.scss';
import { ChevronDownIcon, ChevronUpIcon } from './icons';
import type { MenuItem } from './MenuButton';
import { MenuButton } from './MenuButton';
import type { MoreRows } from './MoreRowsButton';
import { MoreRowsButton } from './MoreRowsButton';
import type { SortOrder } from './sortRows';
import { sortRows } from './sortRows';
import { useRowFocus } from './useRowFocus';

export interface DataColumn<R> {
  readonly key: string;
  readonly title: string;
  readonly isNumeric?: boolean;
  /** What stands in the cells says by itself what it is, e.g. a button: the title is for screen readers alone. */
  readonly isTitleHidden?: boolean;
  /** Makes the column one that rows can be sorted by. */
  readonly compare?: (left: R, right: R) => number;
  render(row: R): React.ReactNode;
}

export interface DataTableWords {
  /** The button that reads the next page. */
  readonly more: string;
  /** The menu of a row. */
  actions(row: string): string;
}

interface DataTableProps<R> {
  /** What the table holds, for screen readers; in sight when `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  /** The first one names its row. */
  readonly columns: readonly DataColumn<R>[];
  readonly rows: readonly R[];
  readonly words: DataTableWords;
  /** Instead of the table when there is no row. */
  readonly empty: React.ReactElement | string;
  /** The order that the caller reads rows in; without `onSort` the table sorts what it has by itself. */
  readonly sort?: SortOrder;
  readonly more?: MoreRows;
  rowKey(row: R): string | number;
  /** In words, for the row's menu. */
  rowName?(row: R): string;
  /** What can be done with a row. */
  rowActions?(row: R): readonly MenuItem[];
  onSort?(order: SortOrder): void;
}

/**
 * Rows of one kind, as a table where there is room and as cards on a phone; both are the same table to a screen reader.
 * The focus stays in it when the row that had it is gone, and goes to the first new row when more are read.
 */
export function DataTable<R>(props: DataTableProps<R>): React.ReactElement {
  const { caption, isCaptionShown, columns, rows, words, empty, sort, more, rowKey, rowName, rowActions, onSort } = props;
  const [ownSort, setOwnSort] = React.useState<SortOrder>();
  const order = onSort ? sort : ownSort ?? sort;
  const shown = React.useMemo(() => (onSort ? rows : sortRows(rows, order, columns)), [onSort, rows, order, columns]);
  const focus = useRowFocus(shown.map((row) => String(rowKey(row))));
  if (rows.length === 0) {
    return (
      <div ref={focus.frame} tabIndex={-1} className={styles.empty}>
        {empty}
      </div>
    );
  }
  return (
    <div ref={focus.frame} tabIndex={-1} className={styles.frame} onFocus={focus.onFocus}>
      <table role="table" className={styles.table}>
        <caption className={isCaptionShown ? styles.caption : styles.hiddenCaption}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Heading key={column.key} column={column} order={order} onSort={onSort ?? setOwnSort} />
            ))}
            {rowActions && <td role="cell" />}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <tr key={rowKey(row)} role="row" data-row={rowKey(row)} tabIndex={-1}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} isRowHeader={index === 0} />
              ))}
              {rowActions && (
                <td role="cell" className={styles.actions}>
                  <MenuButton label={words.actions(rowName?.(row) ?? '')} items={rowActions(row)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRowsButton more={more} text={words.more} onExpect={focus.expectMore} />
    </div>
  );
}

interface HeadingProps<R> {
  readonly column: DataColumn<R>;
  readonly order: SortOrder | undefined;
  onSort(order: SortOrder): void;
}

function Heading<R>({ column, order, onSort }: HeadingProps<R>): React.ReactElement {
  const { key, title, isNumeric, isTitleHidden, compare } = column;
  const className = `${isNumeric ? styles.numeric : ''} ${compare ? '' : styles.plain}`;
  if (!compare) {
    return (
      <th scope="col" role="columnheader" className={className}>
        {isTitleHidden ? <span className={styles.hiddenTitle}>{title}</span> : title}
      </th>
    );
  }
  const isSorted = order?.key === key;
  const isDescending = isSorted && order.isDescending;
  const icon = isSorted ? isDescending ? <ChevronDownIcon /> : <ChevronUpIcon /> : undefined;
  return (
    <th scope="col" role="columnheader" className={className} aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={styles.sort} onClick={() => onSort({ key, isDescending: isSorted && !isDescending })}>
        {title}
        {icon}
      </button>
    </th>
  );
}

/** In cards, each value stands beside what it is. */
function CardName<R>({ column }: { readonly column: DataColumn<R> }): React.ReactElement {
  return (
    <span className={styles.name} aria-hidden="true">
      {column.title}
    </span>
  );
}

/** In cards, a name beside nothing says nothing. */
function isNothing(value: React.ReactNode): boolean {
  return value === undefined || value === null || value === '' || value === false;
}

interface CellProps<R> {
  readonly column: DataColumn<R>;
  readonly row: R;
  readonly isRowHeader: boolean;
}

function Cell<R>({ column, row, isRowHeader }: CellProps<R>): React.ReactElement {
  const className = column.isNumeric ? styles.numeric : undefined;
  if (isRowHeader) {
    return (
      <th scope="row" role="rowheader" className={className}>
        {/* A figure alone names nothing. */}
        {column.isNumeric && <CardName column={column} />}
        {column.render(row)}
      </th>
    );
  }
  const value = column.render(row);
  return (
    <td role="cell" className={className}>
      {!column.isTitleHidden && !isNothing(value) && <CardName column={column} />}
      {value}
    </td>
  );
}
