/** A file that cannot be read as Word's. */
export class WordFileError extends Error {
  public override readonly name = 'WordFileError';

  /**
   * @param reason `oldOrLocked`: Word's form before 2007, or a password
   * @param cause the error as it came, for the developer console
   */
  public constructor(
    public readonly reason: 'oldOrLocked' | 'unreadable',
    cause?: unknown
  ) {
    super(`Word file: ${reason}`);
    Object.defineProperty(this, 'cause', { value: cause });
  }
}
