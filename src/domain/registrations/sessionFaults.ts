import type { SessionDraft } from './Session';
import { MOST_CAPACITY, MOST_WAITING } from './Session';

export type SessionFault = 'range' | 'order' | 'tooMany' | 'missing';

/** By field what is wrong with a session. */
export function sessionFaults(draft: SessionDraft): Readonly<Partial<Record<keyof SessionDraft, SessionFault>>> {
  const { capacity, waitingSize, opensAt, closesAt, cancelUntil, startsAt, endsAt, answerHours, lastHours, reserves } = draft;
  const faults: Partial<Record<keyof SessionDraft, SessionFault>> = {};
  if (!isIn(capacity ?? 0, 0, MOST_CAPACITY)) faults.capacity = 'range';
  if (!isIn(waitingSize, 0, MOST_WAITING)) faults.waitingSize = 'range';
  if (!isIn(answerHours, 1, 720)) faults.answerHours = 'range';
  if (!isIn(lastHours, 0, 720)) faults.lastHours = 'range';
  if (endsAt <= startsAt) faults.endsAt = 'order';
  if (opensAt && opensAt >= startsAt) faults.opensAt = 'order';
  if (closesAt && (closesAt > startsAt || (opensAt && closesAt <= opensAt))) faults.closesAt = 'order';
  if (cancelUntil && cancelUntil > startsAt) faults.cancelUntil = 'order';
  if (draft.mode !== 'arrival' && !closesAt) faults.closesAt = 'missing';
  if (reserves.some(({ places, direction }) => !isIn(places, 1, MOST_CAPACITY) || direction.trim() === '')) faults.reserves = 'range';
  else if (capacity !== null && !faults.capacity && reserves.reduce((sum, { places }) => sum + places, 0) > capacity) faults.reserves = 'tooMany';
  return faults;
}

function isIn(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
