import * as React from 'react';

interface RowFocus {
  /** The table's frame; it takes the focus when no row is left. */
  readonly frame: React.RefObject<HTMLDivElement>;
  readonly onFocus: React.FocusEventHandler;
  /** More rows are asked for: the first of them gets the focus, since the button that asked may go. */
  expectMore(): void;
}

/**
 * Keeps the focus in a table while its rows change: from a row that is gone it goes to the one that took its place.
 *
 * @param keys of the rows, in the order in which they are shown
 */
export function useRowFocus(keys: readonly string[]): RowFocus {
  const frame = React.useRef<HTMLDivElement>(null);
  const focused = React.useRef<{ readonly key: string; readonly index: number }>();
  const before = React.useRef<ReadonlySet<string>>();
  const joined = keys.join('\n');
  const latest = React.useRef(keys);
  latest.current = keys;

  React.useLayoutEffect(() => {
    const rows = latest.current;
    const focusRow = (key: string | undefined): void => {
      const row = Array.from(frame.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []).find(({ dataset }) => dataset['row'] === key);
      (row ?? frame.current)?.focus();
    };
    const known = before.current;
    const added = known && rows.find((key) => !known.has(key));
    if (added !== undefined) {
      before.current = undefined;
      return focusRow(added);
    }
    const last = focused.current;
    if (!last || rows.includes(last.key)) return;
    focused.current = undefined;
    // Whoever put the focus elsewhere meanwhile meant it.
    if (document.activeElement === document.body) focusRow(rows[Math.min(last.index, rows.length - 1)]);
  }, [joined]);

  const onFocus = ({ target }: React.FocusEvent): void => {
    const key = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    focused.current = key === undefined ? undefined : { key, index: latest.current.indexOf(key) };
  };
  return { frame, onFocus, expectMore: () => void (before.current = new Set(latest.current)) };
}
