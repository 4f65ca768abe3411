/** A round thing in a picture. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How far a disc is moved at a time, in turns of a spiral. */
const STEP = 6;
const TURN = Math.PI * (3 - Math.sqrt(5));
/** How much of two discs may lie over each other: 1 is not at all. */
const FREE = 0.9;
/** Beyond that many places it stays where it is: a picture of hundreds says what it can. */
const TRIES = 400;

/**
 * Moves discs that would hide each other to the nearest free place, the first ones the least; the same for the same picture.
 * @param inside is a place within the picture?
 */
export function apart(discs: readonly Disc[], inside: (disc: Disc) => boolean): readonly Disc[] {
  const placed: Disc[] = [];
  for (const disc of discs) placed.push(freePlace(disc, placed, inside));
  return placed;
}

function freePlace(disc: Disc, placed: readonly Disc[], inside: (disc: Disc) => boolean): Disc {
  for (let turn = 0; turn < TRIES; turn++) {
    const away = STEP * Math.sqrt(turn);
    const there = { ...disc, x: disc.x + away * Math.cos(turn * TURN), y: disc.y + away * Math.sin(turn * TURN) };
    const isFree = placed.every((other) => Math.hypot(there.x - other.x, there.y - other.y) >= (there.radius + other.radius) * FREE);
    if (isFree && (turn === 0 || inside(there))) return there;
  }
  return disc;
}
