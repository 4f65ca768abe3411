/** Why nothing was begun, in words for who typed the command. */
export class DeployError extends Error {
  /** @param exitCode - 2: the command, a file or the package is not right; 3: the tenant could not be read */
  public constructor(
    public readonly exitCode: 2 | 3,
    message: string
  ) {
    super(message);
    this.name = 'DeployError';
  }
}
