/** Names the field of a row among those of an editor, e.g. `reasons.2`. */
export function rowField(field: string, about: number): string {
  return `${field}.${about}`;
}

/** The rows, with that of one id changed. */
export function withRow<T extends { readonly id: number }>(rows: readonly T[], id: number, changes: Partial<T>): readonly T[] {
  return rows.map((row) => (row.id === id ? { ...row, ...changes } : row));
}

/** An id that no other row has. */
export function nextId(rows: readonly { readonly id: number }[]): number {
  return Math.max(0, ...rows.map(({ id }) => id)) + 1;
}
