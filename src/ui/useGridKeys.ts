import * as React from 'react';

interface GridActions {
  /** @param row from 0, the heading apart */
  onToggle(row: number): void;
  onTake(rows: readonly number[]): void;
  onAll(): void;
}

interface GridHandlers {
  onKeyDownCapture(event: React.KeyboardEvent): void;
  onKeyUp(event: React.KeyboardEvent): void;
  onFocus(event: React.FocusEvent): void;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Rows that a Page key goes. */
const PAGE = 10;
const CONTROLS = 'button, a[href], input, select, textarea';

/** Keys of a grid: its cells are one stop of the Tab key, and the arrows walk them. A cell's control takes its place. */
export function useGridKeys(frame: React.RefObject<HTMLElement>, actions: GridActions): GridHandlers {
  const active = React.useRef<Spot>({ row: 1, column: 1 });
  const latest = React.useRef(actions);
  latest.current = actions;
  // After each rendering: rows come and go, and only one place of them is a stop.
  React.useLayoutEffect(() => void markStop(frame.current, active.current));

  const goTo = (spot: Spot): void => {
    active.current = spot;
    const stop = markStop(frame.current, spot);
    stop?.focus();
    stop?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  return {
    onFocus: ({ target }) => {
      const spot = spotOf(frame.current, target);
      // A row that took the place of another has the focus as a whole: it goes on to the cell.
      if (!spot) {
        const row = rowsOf(frame.current).findIndex((each) => each === target);
        if (row >= 0) goTo({ row, column: active.current.column });
        return;
      }
      active.current = spot;
      markStop(frame.current, spot);
    },
    // Before a menu's button, which would open at an arrow.
    onKeyDownCapture: (event) => {
      const { current } = active;
      const { target } = event;
      if (!(target instanceof Element) || target.closest('[role=menu]')) return;
      const next = event.altKey ? undefined : spotAfter(event, current, rowsOf(frame.current));
      if (next) {
        event.preventDefault();
        event.stopPropagation();
        if (event.shiftKey && next.row !== current.row) latest.current.onTake([current.row - 1, next.row - 1].filter((row) => row >= 0));
        return goTo(next);
      }
      if (event.key === ' ' && current.row > 0 && !isOwnSpace(target)) {
        event.preventDefault();
        latest.current.onToggle(current.row - 1);
      } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current.onAll();
      } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        event.preventDefault();
        rowsOf(frame.current)[current.row]?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click();
      }
    },
    onKeyUp: (event) => {
      // Some browsers press a button when Space is let go.
      if (event.key === ' ' && event.target instanceof Element && !isOwnSpace(event.target)) event.preventDefault();
    }
  };
}

/** Boxes and menus know what to do with Space. */
function isOwnSpace(target: Element): boolean {
  return target.matches('input, [aria-haspopup=menu]') || target.closest('[role=menu]') !== null;
}

function rowsOf(frame: HTMLElement | null): readonly HTMLElement[] {
  return Array.from(frame?.querySelectorAll<HTMLElement>('[role=row]') ?? []);
}

function cellsOf(row: HTMLElement | undefined): readonly HTMLElement[] {
  return Array.from(row?.children ?? []).filter((cell): cell is HTMLElement => cell instanceof HTMLElement);
}

function stopOf(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>(CONTROLS) ?? cell;
}

/** Makes the place the only stop of the Tab key. @returns what takes the focus there */
function markStop(frame: HTMLElement | null, { row, column }: Spot): HTMLElement | undefined {
  const rows = rowsOf(frame);
  const stopRow = Math.min(row, rows.length - 1);
  let stop: HTMLElement | undefined;
  rows.forEach((each, index) => {
    const cells = cellsOf(each);
    cells.forEach((cell, place) => {
      const isStop = index === stopRow && place === Math.min(column, cells.length - 1);
      const control = stopOf(cell);
      control.tabIndex = isStop ? 0 : -1;
      if (isStop) stop = control;
    });
  });
  return stop;
}

function spotOf(frame: HTMLElement | null, target: Element): Spot | undefined {
  const cell = target.closest('[role=gridcell], [role=columnheader], [role=rowheader]');
  const row = cell?.closest('[role=row]');
  if (!cell || !row) return undefined;
  return { row: rowsOf(frame).findIndex((each) => each === row), column: cellsOf(rowsOf(frame).find((each) => each === row)).findIndex((each) => each === cell) };
}

function spotAfter({ key, ctrlKey, metaKey }: React.KeyboardEvent, { row, column }: Spot, rows: readonly HTMLElement[]): Spot | undefined {
  const [lastRow, lastColumn] = [rows.length - 1, cellsOf(rows[row]).length - 1];
  const isFar = ctrlKey || metaKey;
  const at = (nextRow: number, nextColumn: number): Spot => ({ row: Math.max(0, Math.min(nextRow, lastRow)), column: Math.max(0, Math.min(nextColumn, lastColumn)) });
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'PageUp':
      return at(Math.max(1, row - PAGE), column);
    case 'Home':
      return at(isFar ? 1 : row, 0);
    case 'End':
      return at(isFar ? lastRow : row, lastColumn);
    default:
      return undefined;
  }
}
