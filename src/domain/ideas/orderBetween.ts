import { HEAD, LONGEST_ORDER } from './noteOrder';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const HEADS = BASE ** HEAD;

/**
 * An order between two others: texts that sort as they stand, so that one note moves without a change to any other (fractional indexing).
 * @param before null: in front of all @param after null: behind all
 * @returns null where there is no room: both are the same, or it would be too long
 */
export function orderBetween(before: string | null, after: string | null): string | null {
  if (before !== null && after !== null && before >= after) return null;
  const order = between(before, after);
  return order.length > LONGEST_ORDER ? null : order;
}

/** So many orders between two others, as `orderBetween`; with more than one, none of them is so long that the next would be too long. */
export function ordersBetween(before: string | null, after: string | null, count: number): readonly string[] | null {
  if (count === 0) return [];
  const order = orderBetween(before, after);
  if (order === null) return null;
  if (count === 1) return [order];
  const behind = Math.floor(count / 2);
  const [first, last] = [ordersBetween(before, order, count - 1 - behind), ordersBetween(order, after, behind)];
  const orders = first && last && [...first, order, ...last];
  return orders?.every(({ length }) => length < LONGEST_ORDER - BASE / 2) ? orders : null;
}

/** Orders for so many notes, with room between them. */
export function freshOrders(count: number): readonly string[] {
  const step = Math.max(1, Math.min(BASE, Math.floor(HEADS / (count + 1))));
  const first = Math.max(1, Math.floor((HEADS - step * count) / 2));
  return Array.from({ length: count }, (_, index) => written(first + index * step));
}

function between(before: string | null, after: string | null): string {
  if (before === null && after === null) return written(HEADS / 2);
  if (after === null) return above(before ?? '');
  const high = headOf(after);
  if (before === null) return high > 1 ? written(high - 1) : under(after);
  const low = headOf(before);
  if (high - low > 1) return written(Math.floor((low + high) / 2));
  return written(low) + middle(before.slice(HEAD), high === low ? after.slice(HEAD) : null);
}

function above(before: string): string {
  const head = headOf(before);
  return head < HEADS - 1 ? written(head + 1) : written(head) + middle(before.slice(HEAD), null);
}

/** The lowest head is never an order by itself: nothing could come before it. */
function under(after: string): string {
  return written(0) + middle('', headOf(after) === 0 ? after.slice(HEAD) : null);
}

function headOf(order: string): number {
  return parseInt(order.slice(0, HEAD), BASE);
}

function written(head: number): string {
  return head.toString(BASE).padStart(HEAD, '0');
}

/** Between two fractions, neither ending with a zero; null: one. */
function middle(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0;
    while ((low[shared] ?? '0') === high[shared]) shared += 1;
    if (shared > 0) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared));
  }
  const [from, to] = [digitOf(low), high === null ? BASE : digitOf(high)];
  if (to - from > 1) return DIGITS.charAt(Math.floor((from + to) / 2));
  if (high !== null && high.length > 1) return high.slice(0, 1);
  return DIGITS.charAt(from) + middle(low.slice(1), null);
}

function digitOf(fraction: string): number {
  return fraction === '' ? 0 : DIGITS.indexOf(fraction.charAt(0));
}
