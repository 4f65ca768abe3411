/** The code of a `DataError`, or of any error with a code; `unknown` for all others. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : 'unknown';
}

/** Worth another try without the agent's doing. */
export function isTransient(error: unknown): boolean {
  return ['throttled', 'timeout', 'offline'].includes(errorCode(error));
}

/**
 * Says nothing of what was asked for: sooner or later the same thing can succeed. The network, a busy or broken server, a
 * session that ended, and scripts of the page that did not come.
 */
export function isPassing(error: unknown): boolean {
  if (isTransient(error) || errorCode(error) === 'signedOut' || isChunkLoadError(error)) return true;
  const status = (error as { status?: unknown } | null | undefined)?.status;
  return errorCode(error) === 'unknown' && typeof status === 'number' && status >= 500;
}

/** Milliseconds that the server asked to wait; undefined when it did not say. */
export function retryAfter(error: unknown): number | undefined {
  const seconds = (error as { retryAfterSeconds?: unknown } | null | undefined)?.retryAfterSeconds;
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}

/** A chunk that is no longer on the server, as webpack names it: the package was redeployed under an open page. */
export function isChunkLoadError(error: unknown): boolean {
  return (error as { name?: unknown } | null | undefined)?.name === 'ChunkLoadError';
}
