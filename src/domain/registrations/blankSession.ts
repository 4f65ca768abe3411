import type { SessionDraft } from './Session';
import { DEFAULT_LAST_HOURS } from './Session';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** When a new session begins until its organiser says when. */
const AHEAD_DAYS = 30;

/** What a new session begins with. */
export function blankSession(now: Date): SessionDraft {
  const startsAt = new Date(Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS + AHEAD_DAYS * DAY_MS);
  return {
    title: '', place: '', link: '', agreement: false, mode: 'arrival', capacity: 20, waitingSize: 10, opensAt: null, closesAt: null, cancelUntil: null,
    startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS), answerHours: 48, lastHours: DEFAULT_LAST_HOURS, reserves: [], origin: null
  };
}
