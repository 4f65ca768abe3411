/** A row whose time the server stamped. */
export interface ArrivedRow {
  readonly id: number;
  readonly created: Date;
}

/** Each row once, oldest first: by the server's time, which has steps of a second, then by id. So any order of reading, and any duplicate, gives the same. */
export function inOrder<T extends ArrivedRow>(rows: readonly T[]): readonly T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort(byArrival);
}

export function byArrival(left: ArrivedRow, right: ArrivedRow): number {
  return left.created.getTime() - right.created.getTime() || left.id - right.id;
}
