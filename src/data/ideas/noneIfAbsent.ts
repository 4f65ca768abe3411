import { hasCode } from '../DataError';

/** For lists that joined the part later: sites of an earlier version have no such list. */
export function noneIfAbsent(error: unknown): null {
  if (hasCode(error, 'notFound')) return null;
  throw error;
}
