/** Somebody else decided on the same thing first; nothing was stored. */
export abstract class Overtaken<D extends { readonly id: number }> extends Error {
  public override readonly name = 'OvertakenError';
  public readonly code = 'conflict';

  /** @param latest what stands now */
  public constructor(public readonly latest: D) {
    super(`decision ${latest.id} was made meanwhile`);
  }
}
