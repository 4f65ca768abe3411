import type { StoredPlace } from './IdeaServices';

/** A row may be stamped a moment before it can be read (milliseconds). */
const OVERLAP = 120_000;

/** Places with what was moved since: the later of two readings of one row; where animators had put a note stands until an agent moves it. The same object where nothing is new. */
export function withMoved(known: readonly StoredPlace[], moved: readonly StoredPlace[]): readonly StoredPlace[] {
  const rows = new Map(known.map((place) => [keyOf(place), place]));
  const fresh = moved.filter((place) => {
    const before = rows.get(keyOf(place));
    return !before || (before.etag !== place.etag && before.modified <= place.modified);
  });
  if (fresh.length === 0) return known;
  for (const place of fresh) rows.set(keyOf(place), place);
  const open = new Set([...rows.values()].flatMap(({ isOpen, idea }) => (isOpen ? [idea] : [])));
  return [...rows.values()].filter(({ isOpen, idea }) => isOpen || !open.has(idea));
}

/** From when on to ask what was moved beside what is known, by the server's own stamps. */
export function movedAfter(known: readonly StoredPlace[]): Date {
  const latest = known.reduce((last, { modified }) => Math.max(last, modified.getTime()), 0);
  return new Date(Math.max(0, latest - OVERLAP));
}

function keyOf({ id, isOpen }: StoredPlace): string {
  return `${isOpen}${id}`;
}
