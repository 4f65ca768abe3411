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
  | 'unknown';

/** The one error that repositories throw (an abort by the caller's own signal stays an `AbortError`). */
export class DataError extends Error {
  public override readonly name = 'DataError';

  /** @param cause the error as it came, for the developer console: `Error.cause` of ES2022 */
  public constructor(
    public readonly code: DataErrorCode,
    cause?: unknown,
    /** Seconds to wait before another try, when the server said so. */
    public readonly retryAfterSeconds?: number
  ) {
    super(`SharePoint: ${code}`);
    Object.defineProperty(this, 'cause', { value: cause });
  }
}
