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

  public constructor(
    public readonly code: DataErrorCode,
    /** The error as it came, for the developer console. */
    public readonly cause?: unknown,
    /** Seconds to wait before another try, when the server said so. */
    public readonly retryAfterSeconds?: number
  ) {
    super(`SharePoint: ${code}`);
  }
}
