interface Stamp {
  readonly id: number;
  readonly etag: string;
}

/** What is needed of a `Table`. */
interface Adding<T, R extends T & Stamp> {
  add(values: T, clientKey: string): Promise<R>;
  update(row: T & Stamp): Promise<R>;
}

/**
 * As `Table.add`, for a form in which more may have been typed after a try whose answer was lost: what an earlier try stored
 * under the same key is brought to these values.
 */
export async function addLatest<T extends object, R extends T & Stamp>(table: Adding<T, R>, values: T, clientKey: string): Promise<R> {
  const stored = await table.add(values, clientKey);
  const columns = Object.keys(values) as (keyof T)[];
  if (columns.every((column) => JSON.stringify(stored[column]) === JSON.stringify(values[column]))) return stored;
  return table.update({ ...values, id: stored.id, etag: stored.etag });
}
