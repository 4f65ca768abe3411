import * as React from 'react';

export interface InTurn {
  /** A note comes to this cluster. */
  begin(first: number): void;
  /** @param draw the cluster as it is now @returns that, or for a moment what stood there */
  drawn(cluster: number, draw: () => React.ReactElement): React.ReactElement;
}

/**
 * Where a note is let go two clusters change. The one that it comes to is drawn at once, the one that it left in the next task: both in one would hold up
 * a slow phone for longer than a press may wait (50 ms).
 */
export function useInTurn(): InTurn {
  const [first, begin] = React.useState<number>();
  const before = React.useRef(new Map<number, React.ReactElement>());
  // Before the focus follows the note, which asks for its turn in a layout effect too.
  React.useLayoutEffect(() => {
    if (first === undefined) return undefined;
    const timer = setTimeout(() => begin(undefined), 0);
    return () => clearTimeout(timer);
  }, [first]);
  const drawn = (cluster: number, draw: () => React.ReactElement): React.ReactElement => {
    const kept = first === undefined || first === cluster ? undefined : before.current.get(cluster);
    const now = kept ?? draw();
    before.current.set(cluster, now);
    return now;
  };
  return { begin, drawn };
}
