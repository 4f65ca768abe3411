import type { Person } from '../people/Person';
import type { PollDecisionKind } from './PollRecord';

/** Somebody else decided something about the poll first: nothing of this decision is stored. */
export class OvertakenError extends Error {
  public override readonly name = 'OvertakenError';
  public readonly code = 'conflict';

  public constructor(
    public readonly by: Person,
    public readonly at: Date,
    public readonly kind: PollDecisionKind
  ) {
    super(`${by.name} was first: ${kind}`);
  }
}
