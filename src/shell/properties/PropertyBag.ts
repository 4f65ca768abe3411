/**
 * What a property may hold: one of these; whatever is of the kind of this example; or what a function says.
 * An example, not a schema: all pages load this before anything is shown.
 */
export type PropertyRule<T> = readonly NonNullable<T>[] | (NonNullable<T> extends string ? '' : NonNullable<T> extends number ? 0 : NonNullable<T> extends boolean ? true : never) | ((value: unknown) => boolean);

/** Properties that every part may have: which site's content it shows (whether that may be shown is `readSource`'s, which screens load), and what stands above it. */
type Shared = 'source' | 'title';

/** A rule for each property of its own: one that is forgotten does not compile. */
export type PropertyRules<P> = { readonly [K in keyof Required<Omit<P, Shared>>]: PropertyRule<P[K]> };

/** Brings the properties of one version to the next. It is given what was saved, whatever that is. */
export type PropertyStep = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** How a part's properties are kept in pages. */
export interface PropertyFormat<P> {
  readonly rules: PropertyRules<P>;
  /** The first goes from version 1 to 2. The version is one more than there are steps. */
  readonly steps?: readonly PropertyStep[];
}

/** Any text, any whole number, yes or no. */
export const text = '';
export const wholeNumber = 0;
export const flag = true;

type AnyRule = readonly unknown[] | string | number | boolean | ((value: unknown) => boolean);

const shared: Readonly<Record<Shared, AnyRule>> = { source: (value) => typeof value === 'object' && value !== null, title: text };

export function versionOf({ steps = [] }: { readonly steps?: readonly PropertyStep[] }): number {
  return steps.length + 1;
}

/**
 * The properties of a page that any release saved, or somebody by hand: brought up to the version of today, without what cannot be what it should. What this
 * release does not know stays: a newer one may, when its package comes back.
 *
 * @param version - the major number of the `dataVersion` that the page was saved with
 */
export function readProperties<P extends object>({ rules, steps = [] }: PropertyFormat<P>, saved: unknown, version: number): P {
  let bag = isBag(saved) ? saved : {};
  for (const step of steps.slice(Math.max(version, 1) - 1)) bag = step(bag);
  const known = new Map<string, AnyRule>(Object.entries({ ...shared, ...rules }));
  const kept = Object.entries(bag).filter(([name, value]) => fits(known.get(name), value));
  return Object.fromEntries(kept) as P;
}

function fits(rule: AnyRule | undefined, value: unknown): boolean {
  if (rule === undefined) return true;
  if (Array.isArray(rule)) return rule.includes(value);
  if (typeof rule === 'function') return rule(value);
  return typeof value === typeof rule && (typeof value !== 'number' || Number.isSafeInteger(value));
}

function isBag(saved: unknown): saved is Readonly<Record<string, unknown>> {
  return typeof saved === 'object' && saved !== null && !Array.isArray(saved);
}
