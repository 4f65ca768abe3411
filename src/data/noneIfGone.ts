import { hasCode } from './DataError';

/** For what may not be there any more, or not yet. @throws whatever else went wrong */
export function noneIfGone(error: unknown): null {
  if (hasCode(error, 'notFound')) return null;
  throw error;
}
