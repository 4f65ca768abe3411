import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp';
import type { Connection } from './Connection';
import { DataError } from '../DataError';
import { errorFromResponse } from './errorFromResponse';

/** SharePoint takes 100 operations in one batch in practice. */
export const BATCH_LIMIT = 100;

interface HttpFailure {
  readonly isHttpRequestError: true;
  readonly response: Response;
}

/**
 * Sends what `build` asks for as one request (one a hundred operations). Not a transaction: each part answers for itself.
 *
 * @example
 * const [poll, records] = await batch(connection, (sp) => [pollQuery(sp), recordsQuery(sp)]);
 * @throws DataError when the request as a whole failed
 */
export async function batch<T>(connection: Connection, build: (sp: SPFI) => readonly Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  const [sp, execute] = connection.sp.batched({ maxRequests: BATCH_LIMIT });
  const parts = build(sp);
  // Attached before the request is sent: a part that fails must not count as unhandled.
  const settled = Promise.allSettled(parts);
  try {
    await execute();
  } catch (error) {
    throw await wholeBatchError(error);
  }
  return settled;
}

/** As `batch`, and the first part that failed fails the whole. */
export async function batchAll<T>(connection: Connection, build: (sp: SPFI) => readonly Promise<T>[]): Promise<T[]> {
  return (await batch(connection, build)).map((part) => {
    if (part.status === 'rejected') throw part.reason;
    return part.value;
  });
}

/** PnPjs parses the answer to the batch itself with its own error. */
async function wholeBatchError(error: unknown): Promise<unknown> {
  if (error instanceof DataError) return error;
  if (!isHttpFailure(error)) return new DataError('unknown', error);
  const { response } = error;
  const body = response.bodyUsed ? '' : await response.text();
  return errorFromResponse(response.status, body, response.headers.get('Retry-After'));
}

function isHttpFailure(error: unknown): error is HttpFailure {
  return typeof error === 'object' && error !== null && 'isHttpRequestError' in error;
}
