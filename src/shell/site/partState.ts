import type { SetUpStatus } from '../../data/provisioning/SetUpStatus';
import { isUsable } from '../../data/provisioning/SetUpStatus';

export type PartSetUp = SetUpStatus;

/**
 * How the lists of a part stand to what its schemas say.
 * - `broken`: something is gone on which a promise rests
 * - `weak`: something is gone that agents do not notice
 * - `older`: everything works, and an upgrade would add something
 * - `newer`: everything works, and the package on this site is behind its lists
 */
export type PartState = 'missing' | 'broken' | 'weak' | 'older' | 'newer' | 'current';

export function partState(status: PartSetUp): PartState {
  if (status.state === 'missing') return 'missing';
  if (!isUsable(status)) return 'broken';
  if (status.state === 'broken') return 'weak';
  return status.state;
}
