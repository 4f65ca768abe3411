/** In cents. No city charges more for one thing: ten million euros. Sums of all lines stay exact in a `number`. */
export const MOST_CENTS = 1_000_000_000;
