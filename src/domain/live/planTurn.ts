/** What is known of a source: a text that is another one once anything was stored in it. */
export type Stamps<S extends string> = Readonly<Record<S, string>>;

/**
 * Which sources a reader asks in this turn, of those that changed: those that come first always do, the others in turn, so that none waits for ever.
 * @param changed in the order of their weight @param lastRead by source, the turn in which it was read; undefined: never
 */
export function planTurn<S extends string>(changed: readonly S[], lastRead: Readonly<Partial<Record<S, number>>>, first: S, most: number): readonly S[] {
  const others = changed.filter((source) => source !== first).sort((a, b) => (lastRead[a] ?? -1) - (lastRead[b] ?? -1));
  return [...changed.filter((source) => source === first), ...others].slice(0, most);
}

export function changedSources<S extends string>(sources: readonly S[], now: Stamps<S>, seen: Readonly<Partial<Record<S, string>>>): readonly S[] {
  return sources.filter((source) => now[source] !== seen[source]);
}
