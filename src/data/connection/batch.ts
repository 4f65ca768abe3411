import { DataError } from '../DataError';
import type { Connection } from './Connection';
import { isOfWholeBatch } from './ExplicitBatch';
import type { SiteApi } from './SiteApi';

/**
 * Sends what `build` asks for as one request (one a hundred operations). Not a transaction: each part answers for itself.
 * Reads alone need none of this: those of one tick go out together by themselves.
 *
 * @example
 * const [first, second] = await batch(connection, (sp) => [items.add(one, sp), items.add(other, sp)]);
 * @throws DataError when the request as a whole failed
 */
export async function batch<T>(connection: Connection, build: (sp: SiteApi) => readonly Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  const parts = await Promise.allSettled(build(connection.batched()));
  for (const part of parts) if (part.status === 'rejected' && isOfWholeBatch(part.reason)) throw part.reason;
  return parts;
}

/** As `batch`, and the first part that failed fails the whole. */
export async function batchAll<T>(connection: Connection, build: (sp: SiteApi) => readonly Promise<T>[]): Promise<T[]> {
  return (await batch(connection, build)).map((part) => {
    if (part.status === 'rejected') throw part.reason;
    return part.value;
  });
}

/** Two different things in one request, each with its own outcome. */
export async function both<A, B>(connection: Connection, first: (sp: SiteApi) => Promise<A>, second: (sp: SiteApi) => Promise<B>): Promise<readonly [PromiseSettledResult<A>, PromiseSettledResult<B>]> {
  let outcomes: Promise<readonly [PromiseSettledResult<A>, PromiseSettledResult<B>]> | undefined;
  await batch<unknown>(connection, (sp) => {
    const parts = [first(sp), second(sp)] as const;
    outcomes = Promise.allSettled(parts);
    return parts;
  });
  if (!outcomes) throw new DataError('unknown');
  return outcomes;
}
