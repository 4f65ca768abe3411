import * as React from 'react';

export interface InTurn {
  /** A note comes to this cluster. */
  begin(first: number, idea: number): void;
  /** @param draw the cluster as it is now @returns that, or for a moment what stood there */
  drawn(cluster: number, draw: () => React.ReactElement): React.ReactElement;
}

/**
 * Where a note is let go two clusters change. The one that it comes to is drawn at once, the one that it left in the next task: both in one would hold up
 * a slow phone for longer than a press may wait (50 ms). Until then the note is hidden where it was, by hand: it is never there twice.
 */
export function useInTurn(board: React.RefObject<HTMLElement>): InTurn {
  const [turn, setTurn] = React.useState<{ readonly first: number; readonly idea: number }>();
  const before = React.useRef(new Map<number, React.ReactElement>());
  // Before the focus follows the note, which asks for its turn in a layout effect too.
  React.useLayoutEffect(() => {
    if (!turn) return undefined;
    for (const note of board.current?.querySelectorAll(`[data-note="${turn.idea}"]`) ?? []) {
      const row = note.closest<HTMLElement>('[role=row]');
      if (row && !note.closest(`[data-cluster="${turn.first}"]`)) row.style.display = 'none';
    }
    const timer = setTimeout(() => setTurn(undefined), 0);
    return () => clearTimeout(timer);
  }, [turn, board]);
  const drawn = (cluster: number, draw: () => React.ReactElement): React.ReactElement => {
    const kept = !turn || turn.first === cluster ? undefined : before.current.get(cluster);
    const now = kept ?? draw();
    before.current.set(cluster, now);
    return now;
  };
  return { begin: (first, idea) => setTurn({ first, idea }), drawn };
}
