/** An order of names, for `sort`. */
export type Collate = (left: string, right: string) => number;

/** Names in the order that readers of a culture look for them in: accents beside their letters, numbers by their value. */
export function collateIn(culture: string): Collate {
  return new Intl.Collator(culture, { numeric: true }).compare;
}
