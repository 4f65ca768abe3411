import * as React from 'react';

interface KeyColumn {
  readonly cluster: number;
  readonly ideas: readonly number[];
}

interface KeyActions {
  onOpen(idea: number): void;
  /** @param by -1: one up; 1: one down */
  onShift(idea: number, by: -1 | 1): void;
  onMoveTo(idea: number): void;
  onUndo(): void;
}

export interface BoardKeys {
  /** The note that was walked to last. */
  readonly active: number | undefined;
  /** At which note of a cluster the Tab key stops. */
  stopOf(column: KeyColumn): number | undefined;
  /**
   * Puts the focus on a note as soon as it is there.
   * @param cluster in which it will be @param isLater once it is drawn: the hand that let it go types nothing yet, and a focus at once has the page measured in the same task
   */
  focusNote(idea: number, cluster?: number, isLater?: boolean): void;
  readonly onKeyDown: React.KeyboardEventHandler;
  readonly onFocus: React.FocusEventHandler;
  readonly onBlur: React.FocusEventHandler;
}

/** Notes that a Page key goes. */
const PAGE = 10;

/** Arrows walk through notes and clusters; the focus stays on a note wherever it goes. @param columns as they are shown, without empty ones */
export function useBoardKeys(board: React.RefObject<HTMLElement>, columns: readonly KeyColumn[], actions: KeyActions): BoardKeys {
  const [stops, setStops] = React.useState<Readonly<Record<number, number>>>({});
  const [active, setActive] = React.useState<number>();
  /** Has the focus, or will have it once it is there. */
  const wanted = React.useRef<{ readonly idea: number; readonly isNew: boolean; readonly isLater?: boolean }>();

  React.useLayoutEffect(() => {
    const focus = (): void => {
      const { current } = wanted;
      if (!current) return;
      const note = board.current?.querySelector<HTMLElement>(`[data-note="${current.idea}"]`);
      // Of a note that is shown in another cluster now, the element is another one.
      if (note && (current.isNew || document.activeElement === document.body)) note.focus();
      if (note && current.isNew) wanted.current = { idea: current.idea, isNew: false };
    };
    if (!wanted.current?.isLater) return focus();
    const timer = setTimeout(focus);
    return () => clearTimeout(timer);
  });

  const columnOf = (idea: number): KeyColumn | undefined => columns.find(({ ideas }) => ideas.includes(idea));
  const goTo = (idea: number, cluster = columnOf(idea)?.cluster, isLater = false): void => {
    wanted.current = { idea, isNew: true, isLater };
    setActive(idea);
    // Before it has the focus, which would draw the board once more for that.
    if (cluster !== undefined) setStops((before) => ({ ...before, [cluster]: idea }));
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null;
    if (!cell) return;
    const idea = Number(cell.dataset['note']);
    const { key } = event;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z' && !event.shiftKey) {
      event.preventDefault();
      return actions.onUndo();
    }
    if (event.target !== cell) {
      // Within a note, its own buttons have the keys; Escape leads back to it, unless it closed a menu.
      if (key === 'Escape') cell.focus();
      return;
    }
    const done = doWith(event, idea, actions, cell) || walk(event, idea, columns, goTo);
    if (done) event.preventDefault();
  };

  return {
    active: active !== undefined && columnOf(active) ? active : columns[0]?.ideas[0],
    stopOf: ({ cluster, ideas }) => ideas.find((idea) => idea === stops[cluster]) ?? ideas[0],
    focusNote: goTo,
    onKeyDown,
    onFocus: ({ target }) => {
      const idea = Number(target.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? 0);
      if (idea === 0) return;
      wanted.current = { idea, isNew: false };
      const column = columnOf(idea);
      if (active !== idea) setActive(idea);
      if (column && stops[column.cluster] !== idea) setStops((before) => ({ ...before, [column.cluster]: idea }));
    },
    // What is taken out of the page says nothing; who goes elsewhere does.
    onBlur: ({ target }) => {
      if (wanted.current && !wanted.current.isNew && target.isConnected) wanted.current = undefined;
    }
  };
}

/** @returns was it a key that does something with the note? */
function doWith(event: React.KeyboardEvent, idea: number, actions: KeyActions, cell: HTMLElement): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) actions.onShift(idea, key === 'ArrowUp' ? -1 : 1);
  else if (key === 'Enter') actions.onOpen(idea);
  else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) cell.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click();
  else if (key.toLowerCase() === 'm' && !ctrlKey && !metaKey && !altKey) actions.onMoveTo(idea);
  else return false;
  return true;
}

/** @returns was it a key that walks? */
function walk({ key, altKey, ctrlKey, metaKey }: React.KeyboardEvent, idea: number, columns: readonly KeyColumn[], goTo: (idea: number, cluster: number) => void): boolean {
  const at = columns.findIndex(({ ideas }) => ideas.includes(idea));
  const here = columns[at];
  if (!here || altKey) return false;
  const index = here.ideas.indexOf(idea);
  const isFar = ctrlKey || metaKey;
  const to = (column: KeyColumn | undefined, place: number): boolean => {
    const target = column?.ideas[Math.max(0, Math.min(place, column.ideas.length - 1))];
    if (column && target !== undefined) goTo(target, column.cluster);
    return true;
  };
  switch (key) {
    case 'ArrowDown':
      return to(here, index + 1);
    case 'ArrowUp':
      return to(here, index - 1);
    case 'ArrowRight':
      return to(columns[at + 1], index);
    case 'ArrowLeft':
      return to(columns[at - 1], index);
    case 'PageDown':
      return to(here, index + PAGE);
    case 'PageUp':
      return to(here, index - PAGE);
    case 'Home':
      return to(isFar ? columns[0] : here, 0);
    case 'End':
      return to(isFar ? columns[columns.length - 1] : here, Infinity);
    default:
      return false;
  }
}
