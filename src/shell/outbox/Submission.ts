/**
 * Something that an agent sent and that the server may not have yet.
 * `payload` is plain JSON. A newer submission of the same kind and subject takes the place of one that still waits.
 */
export interface Submission<T = unknown> {
  /** What kind of thing is sent; its handler sends it. */
  readonly kind: string;
  /** What it is about, e.g. the id of a poll. */
  readonly subject: string;
  readonly payload: T;
  /** GUID that goes to the server with it: sent twice, it is stored once. */
  readonly clientKey: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly attempts: number;
  /** Not to be tried before (milliseconds since 1970). */
  readonly notBefore: number;
  /** Code of the last error. */
  readonly lastError?: string;
  /** The server said no for good: it stays until the agent has seen it. */
  readonly isRefused?: boolean;
}

/** Code of what this version cannot read. */
export const UNREADABLE = 'unreadable';
/** Code of what waits for the page's own scripts: they did not come, or are no longer there. */
export const NOT_LOADED = 'notLoaded';

/** What the agent is told about a submission. */
export type SubmissionState = 'sending' | 'waitingForNetwork' | 'waitingForServer' | 'waitingForSignIn' | 'waitingForPage' | 'refused';

export function submissionState(submission: Submission): SubmissionState {
  if (submission.isRefused) return 'refused';
  if (submission.lastError === 'offline') return 'waitingForNetwork';
  if (submission.lastError === 'signedOut') return 'waitingForSignIn';
  if (submission.lastError === NOT_LOADED) return 'waitingForPage';
  return submission.lastError ? 'waitingForServer' : 'sending';
}
