import * as React from 'react';

export interface Undo<T> {
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  /** @param same changes that bear the same name one after the other are taken back together, e.g. the typing in one passage */
  change(next: T, same?: string): void;
  undo(): void;
  redo(): void;
}

/** Takes changes back, one after the other, and makes them again. */
export function useUndo<T>(now: T, show: (value: T) => void): Undo<T> {
  const [past, setPast] = React.useState<readonly T[]>([]);
  const [future, setFuture] = React.useState<readonly T[]>([]);
  const last = React.useRef<string>();
  const go = (from: readonly T[], setFrom: (values: readonly T[]) => void, setTo: React.Dispatch<React.SetStateAction<readonly T[]>>): void => {
    const target = from[from.length - 1];
    if (target === undefined) return;
    last.current = undefined;
    setFrom(from.slice(0, -1));
    setTo((values) => [...values, now]);
    show(target);
  };
  return {
    mayUndo: past.length > 0,
    mayRedo: future.length > 0,
    change: (next, same) => {
      if (same === undefined || same !== last.current) setPast([...past, now]);
      last.current = same;
      setFuture([]);
      show(next);
    },
    undo: () => go(past, setPast, setFuture),
    redo: () => go(future, setFuture, setPast)
  };
}
