import { DataError } from './DataError';

/** Somebody changed a row since it was read; nothing was stored. */
export class ChangedMeanwhile<T> extends DataError {
  /**
   * @param mine what was to be stored
   * @param theirs what stands; null: it is gone
   */
  public constructor(
    public readonly mine: T,
    public readonly theirs: T | null,
    cause: unknown
  ) {
    super('conflict', cause);
  }
}
