/** A name that SharePoint gave to what was made a second time: the first one's, and a number. */
export interface Twin {
  readonly name: string;
  /** What it is the second one of. */
  readonly of: string;
}

const NUMBERED = /^(.*?\D)(\d{1,4})$/;

/** Names that are another known one's with a number behind it, and none of the known ones themselves. */
export function twinsAmong(names: readonly string[], known: readonly string[]): readonly Twin[] {
  const ours = new Set(known);
  return names.flatMap((name) => {
    const [, of = ''] = NUMBERED.exec(name) ?? [];
    return !ours.has(name) && ours.has(of) ? [{ name, of }] : [];
  });
}

/** All but the first of rows that bear the same key, oldest first. */
export function secondRows<R extends { readonly id: number; readonly key: string }>(rows: readonly R[]): readonly (R & { readonly first: number })[] {
  const first = new Map<string, number>();
  const found: (R & { readonly first: number })[] = [];
  for (const row of [...rows].sort((one, other) => one.id - other.id)) {
    // A unique column takes no second one in other letters either.
    const key = row.key.toLowerCase();
    const known = first.get(key);
    if (key === '') continue;
    if (known === undefined) first.set(key, row.id);
    else found.push({ ...row, first: known });
  }
  return found;
}
