import * as React from 'react';

const CONTROLS = 'a[href], button';

/**
 * Of a board only the note that was walked to last has its links and buttons in the way of the Tab key, and of each other cluster one note: two thousand notes are no
 * six thousand stops.
 * @param active the note that was walked to last
 */
export function useStops(board: React.RefObject<HTMLElement>, active: number | undefined): void {
  React.useLayoutEffect(() => {
    const element = board.current;
    if (!element) return undefined;
    const mark = (): void => {
      for (const control of Array.from(element.querySelectorAll<HTMLElement>(`[data-note] :is(${CONTROLS})`))) {
        const isIn = control.closest<HTMLElement>('[data-note]')?.dataset['note'] === String(active);
        // A menu has stops of its own.
        if (control.getAttribute('role') !== 'menuitem' && control.tabIndex !== (isIn ? 0 : -1)) control.tabIndex = isIn ? 0 : -1;
      }
    };
    mark();
    if (typeof MutationObserver === 'undefined') return undefined;
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  });
}
