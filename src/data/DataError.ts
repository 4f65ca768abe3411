/** What went wrong, in the terms that a screen has words for. SharePoint's own numbers and words stop here. */
export type DataErrorCode =
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'duplicate'
  | 'throttled'
  | 'tooLarge'
  | 'offline'
  | 'timeout'
  /** SharePoint no longer knows who asks: the page has to be loaded again. */
  | 'signedOut'
  /** What is stored is none of what the product stores. */
  | 'unreadable'
  | 'unknown';

/** What of an answer helps whoever looks into an error. */
export interface ErrorOrigin {
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;
  /** Names the request in SharePoint's own logs: `SPRequestGuid`. */
  readonly correlationId?: string;
}

/** The one error that repositories throw (an abort by the caller's own signal stays an `AbortError`). */
export class DataError extends Error {
  public override readonly name = 'DataError';
  public readonly status: number | undefined;
  public readonly correlationId: string | undefined;

  /** @param cause the error as it came, for the developer console: `Error.cause` of ES2022 */
  public constructor(
    public readonly code: DataErrorCode,
    cause?: unknown,
    /** Seconds to wait before another try, when the server said so. */
    public readonly retryAfterSeconds?: number,
    { status, correlationId }: ErrorOrigin = {}
  ) {
    super(`SharePoint: ${code}`);
    this.status = status;
    this.correlationId = correlationId;
    Object.defineProperty(this, 'cause', { value: cause });
  }
}

/** `error` as the data layer rejects with it: a `DataError`, or the `AbortError` of the caller's own signal. */
export function toDataError(error: unknown): unknown {
  return error instanceof DataError || isAbort(error) ? error : new DataError('unknown', error);
}

/** Is it the data layer's error, of that code? */
export function hasCode(error: unknown, code: DataErrorCode): error is DataError {
  return error instanceof DataError && error.code === code;
}

export function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}
