import type { SPFI } from '@pnp/sp';
import type { Connection } from './Connection';
import { isOfWholeBatch } from './ExplicitBatch';

/**
 * Sends what `build` asks for as one request (one a hundred operations). Not a transaction: each part answers for itself.
 * Reads alone need none of this: those of one tick go out together by themselves.
 *
 * @example
 * const [first, second] = await batch(connection, (sp) => [items.add(one, sp), items.add(other, sp)]);
 * @throws DataError when the request as a whole failed
 */
export async function batch<T>(connection: Connection, build: (sp: SPFI) => readonly Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  const parts = await Promise.allSettled(build(connection.batched()));
  for (const part of parts) if (part.status === 'rejected' && isOfWholeBatch(part.reason)) throw part.reason;
  return parts;
}

/** As `batch`, and the first part that failed fails the whole. */
export async function batchAll<T>(connection: Connection, build: (sp: SPFI) => readonly Promise<T>[]): Promise<T[]> {
  return (await batch(connection, build)).map((part) => {
    if (part.status === 'rejected') throw part.reason;
    return part.value;
  });
}
