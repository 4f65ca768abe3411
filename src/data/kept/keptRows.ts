import { array, number, object, record, string, unknown } from 'valibot';
import { storedDate } from '../../domain/stored/storedSchemas';
import type { PackedRow, Stored, Table } from '../items/Table';

const person = object({ id: number(), name: string() });
const words = object({ fr: string(), en: string() });

/** Rows of a table with what the server stamped on them, as JSON. */
export const keptRows = object({
  packed: array(record(string(), unknown())),
  stamps: array(object({ etag: string(), created: storedDate, modified: storedDate, author: person, editor: person }))
});

/** Rows that were left out. */
export const keptUnreadable = array(object({ id: number(), list: words, column: words, address: string() }));

interface KeptRows {
  readonly packed: PackedRow[];
  readonly stamps: Pick<Stored<unknown>, 'etag' | 'created' | 'modified' | 'author' | 'editor'>[];
}

export function packRows<T>(table: Pick<Table<T>, 'pack'>, rows: readonly Stored<T>[]): KeptRows {
  return { packed: [...table.pack(rows)], stamps: rows.map(({ etag, created, modified, author, editor }) => ({ etag, created, modified, author, editor })) };
}

/** What `packRows` made; undefined when any of it cannot be read. */
export function unpackRows<T>(table: Pick<Table<T>, 'unpack'>, { packed, stamps }: KeptRows): readonly Stored<T>[] | undefined {
  const entries = table.unpack(packed);
  if (entries?.length !== stamps.length) return undefined;
  return entries.flatMap((entry, index) => {
    const stamp = stamps[index];
    return stamp ? [{ ...entry, ...stamp }] : [];
  });
}
