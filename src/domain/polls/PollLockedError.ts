import type { PollDraft } from './Poll';

/** A change that votes already cast forbid. */
export class PollLockedError extends Error {
  public override readonly name = 'PollLockedError';

  public constructor(public readonly fields: readonly (keyof PollDraft)[]) {
    super(`Locked: ${fields.join(', ')}`);
  }
}
