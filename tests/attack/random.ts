/** Chance that is the same for the same seed. */
export interface Chance {
  /** From 0 to just below 1. */
  next(): number;
  /** From 0 to `count` - 1. */
  below(count: number): number;
  is(probability: number): boolean;
  of<const T>(choices: readonly [T, ...T[]]): T;
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { next, below, is: (probability) => next() < probability, of: (choices) => choices[below(choices.length)] ?? choices[0] };
}
