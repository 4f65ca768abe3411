export interface Chance {
  /** From 0 to 1, 1 excluded. */
  share(): number;
  below(limit: number): number;
  of<T>(all: readonly T[]): T;
}

/** Chance that falls the same way each time. */
export function chance(seed: number): Chance {
  let state = seed;
  const share = (): number => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(share() * limit);
  return {
    share,
    below,
    of: (all) => {
      const found = all[below(all.length)];
      if (found === undefined) throw new Error('Nothing to choose from.');
      return found;
    }
  };
}
