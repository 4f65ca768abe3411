import type { DataErrorCode } from '../DataError';
import { hasCode } from '../DataError';
import { swallowed } from '../swallowed';

/** What passes: the same again, under the same keys, does what is left. */
const PASSING: readonly DataErrorCode[] = ['offline', 'timeout', 'throttled', 'signedOut'];

/**
 * Tells somebody of what stands already, and stands without it: a refusal, e.g. by a list of an earlier version, is survived.
 * @throws DataError what passes
 */
export async function unlessRefused(tell: () => Promise<unknown>, what: string): Promise<void> {
  try {
    await tell();
  } catch (error) {
    if (PASSING.some((code) => hasCode(error, code))) throw error;
    swallowed(error, what);
  }
}
