import type { Decision } from './Decision';

/** Somebody else decided on the same thing first; nothing was stored. */
export class OvertakenError extends Error {
  public override readonly name = 'OvertakenError';
  public readonly code = 'conflict';

  /** @param latest what stands now */
  public constructor(public readonly latest: Decision) {
    super(`decision ${latest.id} was made meanwhile`);
  }
}
