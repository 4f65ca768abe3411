import * as React from 'react';

/** Begins to write on the passage in which the focus is, at a press of C; nowhere else, and not while something is typed. */
export function useWriteKey(frame: React.RefObject<HTMLElement>, isEnabled: boolean, onWrite: (passage: number) => void): void {
  const latest = React.useRef(onWrite);
  latest.current = onWrite;
  React.useEffect(() => {
    const element = frame.current;
    if (!element || !isEnabled) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement) || isTyping(event.target)) return;
      const passage = event.target.closest<HTMLElement>('[data-passage]')?.dataset['passage'];
      if (passage === undefined) return;
      event.preventDefault();
      latest.current(Number(passage));
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  }, [frame, isEnabled]);
}

function isTyping(target: HTMLElement): boolean {
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}
