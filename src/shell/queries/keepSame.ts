/**
 * The value that was read last, with every part of the one before that still says the same: screens see by identity what
 * changed. Only of plain arrays and objects; dates and the like count as new.
 */
export function keepSame<T>(before: unknown, next: T): T;
export function keepSame(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before;
  const isArray = Array.isArray(before) && Array.isArray(next);
  if (!isArray && !(isPlain(before) && isPlain(next))) return next;
  const old = new Map(Object.entries(before));
  const kept = Object.entries(next).map(([name, value]): [string, unknown] => [name, keepSame(old.get(name), value)]);
  if (kept.length === old.size && kept.every(([name, value]) => old.has(name) && Object.is(old.get(name), value))) return before;
  return isArray ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
