import type { GroupState } from '../../domain/health/groupState';
import type { ListStatus, SetUpStatus } from '../provisioning/SetUpStatus';
import { isUsable } from '../provisioning/SetUpStatus';

interface Standing {
  readonly state: SetUpStatus['state'];
  readonly lists: readonly Pick<ListStatus, 'url' | 'state' | 'faults'>[];
}

/** `broken` and `weak` as `partState` of the shell tells them apart; what an owner has to decide is nobody's fault. */
export function groupStateOf({ state, lists }: Standing): GroupState {
  const faults = lists.flatMap((list) => list.faults);
  if (!isUsable({ state, lists })) return 'broken';
  if (faults.some(({ kind }) => kind !== 'undecided')) return 'weak';
  if (state === 'older' || lists.some((list) => list.state === 'older')) return 'older';
  if (faults.length > 0) return 'undecided';
  return state === 'newer' ? 'newer' : 'sound';
}
