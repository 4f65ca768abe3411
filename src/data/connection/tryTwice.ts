import { DataError } from '../DataError';

/**
 * Repeats an operation once when its answer was lost on the way. Only for operations that are safe to repeat: those
 * that carry a unique key, or that store the same thing again.
 */
export async function tryTwice<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (isLost(error)) return operation();
    throw error;
  }
}

/** The answer did not come; the operation may have been done. */
export function isLost(error: unknown): boolean {
  return error instanceof DataError && (error.code === 'offline' || error.code === 'timeout');
}
