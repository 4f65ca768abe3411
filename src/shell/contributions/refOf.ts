import type { SaidRef } from '../../data/calls/CallServices';
import type { Contribution } from '../../domain/calls/Contribution';

/** What of a contribution is kept with what waits to be sent about it. */
export function refOf({ id, callId, kind, space, anchor }: Contribution): SaidRef {
  return { id, callId, kind, space, anchor };
}
