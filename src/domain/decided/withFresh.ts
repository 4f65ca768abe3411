/** What is known with what came since; the same array where nothing did. */
export function withFresh<T extends { readonly id: number }>(known: readonly T[], more: readonly T[]): readonly T[] {
  const fresh = more.filter(({ id }) => !known.some((each) => each.id === id));
  return fresh.length === 0 ? known : [...known, ...fresh];
}
