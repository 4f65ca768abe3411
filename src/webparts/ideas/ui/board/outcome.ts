/** What letting go would do. `before`: in front of which note; null: behind all. */
export type Outcome =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'stays' }
  | { readonly kind: 'place'; readonly cluster: number; readonly before: number | null }
  /** The pointer rests on a note, of which a cluster could be made: it will be `onto` in a moment. */
  | { readonly kind: 'wait'; readonly cluster: number; readonly onto: number }
  | { readonly kind: 'onto'; readonly cluster: number; readonly onto: number };

/** What a drag has to know of the board. */
export interface BoardGround {
  /** Notes of a cluster as they are shown. */
  shownIn(cluster: number): readonly number[];
  clusterOf(idea: number): number;
  /** Are its notes in the order in which they were put? */
  isOrdered(cluster: number): boolean;
  /** May a new cluster be made of this note and the one that is dragged? */
  mayGather(onto: number): boolean;
}

/** Of a note's height, from each end: what is between is the note itself. */
const EDGE = 0.25;

/** What letting go at a point of the window would do; a note is `wait` until the pointer has rested on it. */
export function outcomeAt(x: number, y: number, dragged: number, board: Element, ground: BoardGround): Outcome {
  const under = document.elementFromPoint(x, y);
  const column = under?.closest<HTMLElement>('[data-cluster]');
  if (!column || !board.contains(column)) return { kind: 'nowhere' };
  const cluster = Number(column.dataset['cluster']);
  const note = under?.closest<HTMLElement>('[data-note]');
  const onto = note ? Number(note.dataset['note']) : dragged;
  const isHome = ground.clusterOf(dragged) === cluster;
  if (note && onto !== dragged) {
    const { top, height } = note.getBoundingClientRect();
    const part = (y - top) / height;
    if (part > EDGE && part < 1 - EDGE && ground.mayGather(onto)) return { kind: 'wait', cluster, onto };
    if (ground.isOrdered(cluster)) return placed(dragged, cluster, part < 0.5 ? onto : nextOf(onto, ground.shownIn(cluster)), isHome, ground);
  }
  if (note && onto === dragged) return { kind: 'stays' };
  if (isHome && !ground.isOrdered(cluster)) return { kind: 'stays' };
  return placed(dragged, cluster, null, isHome, ground);
}

export function isSameOutcome(one: Outcome | undefined, other: Outcome | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function placed(dragged: number, cluster: number, before: number | null, isHome: boolean, ground: BoardGround): Outcome {
  const isThere = isHome && (before === dragged || before === nextOf(dragged, ground.shownIn(cluster)));
  return isThere ? { kind: 'stays' } : { kind: 'place', cluster, before };
}

function nextOf(idea: number, ideas: readonly number[]): number | null {
  return ideas[ideas.indexOf(idea) + 1] ?? null;
}
