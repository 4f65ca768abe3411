import type { Place } from './Place';

/** Digits of an order that count up and down, so that notes put one behind the other need no longer orders. */
export const HEAD = 4;
/** Of an order, in signs: what would be longer is written anew with its neighbours (`planMove`). */
export const LONGEST_ORDER = 40;

/** Small letters and digits alone: SharePoint compares texts without regard to capitals. */
export function isOrder(text: string): boolean {
  return text.length <= LONGEST_ORDER && /^[0-9a-z]{4}([0-9a-z]*[1-9a-z])?$/.test(text) && text !== '0'.repeat(HEAD);
}

/** Two that came to the same place at once stand as they were thrown. */
export function byOrder(one: Pick<Place, 'order' | 'idea'>, other: Pick<Place, 'order' | 'idea'>): number {
  return one.order < other.order ? -1 : one.order > other.order ? 1 : one.idea - other.idea;
}
