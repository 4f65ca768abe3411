/** Why the program cannot start, in one sentence for the person who typed the command. */
export class StartError extends Error {
  public override readonly name = 'StartError';
}
