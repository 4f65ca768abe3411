/** Steps that an agent's page reads at most, of 225 bytes each: with the mark before them, 64 kB. */
export const MOST_STEPS = 220;
