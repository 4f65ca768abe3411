import { DataError } from '../../src/data/DataError';

/** Calls again while the answer is lost, as an outbox does. */
export async function insisting<T>(call: () => Promise<T>, tries = 8): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (tries === 0 || !(error instanceof DataError) || !['offline', 'timeout'].includes(error.code)) throw error;
    return insisting(call, tries - 1);
  }
}
