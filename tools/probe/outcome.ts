import { DataError } from '../../src/data/DataError';

/** What was seen of an assumption. */
export type Outcome = { readonly is: 'expected' | 'differs'; readonly seen: string } | { readonly is: 'notTried'; readonly why: string };

/** @param seen what there was, in few words: it stands beside what changes */
export function tell(holds: boolean, seen: string): Outcome {
  return { is: holds ? 'expected' : 'differs', seen };
}

export function notTried(why: string): Outcome {
  return { is: 'notTried', why };
}

/** What has to be there before something can be tried is not there: it says nothing about the assumption. */
export class CannotTry extends Error {
  public override readonly name = 'CannotTry';
}

/** Of the way to SharePoint, not of what it does. */
const OF_THE_WAY = new Set(['offline', 'timeout', 'throttled', 'signedOut']);

/** What an error that a probe did not expect says: SharePoint answered otherwise, or nothing can be said. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof CannotTry) return notTried(error.message);
  if (!(error instanceof DataError)) return notTried(`the probe itself failed: ${error instanceof Error ? error.message : String(error)}`);
  if (OF_THE_WAY.has(error.code)) return notTried(`SharePoint could not be asked (${error.code})`);
  return { is: 'differs', seen: `${error.code}${error.status === undefined ? '' : `, status ${error.status}`}: ${wordsOf(error)}` };
}

/** SharePoint's own sentence, where it gave one. */
function wordsOf(error: DataError): string {
  const cause: unknown = 'cause' in error ? error.cause : undefined;
  const body = typeof cause === 'object' && cause !== null && 'body' in cause ? String(cause.body) : JSON.stringify(cause ?? '');
  return (/"value"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? body).slice(0, 200);
}
