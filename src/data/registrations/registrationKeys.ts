/** Keys of the cache; everything about registrations begins with `registrations`. */
export const registrationKeys = {
  all: ['registrations'],
  rights: ['registrations', 'rights'],
  catalogue: ['registrations', 'catalogue'],
  mine: ['registrations', 'mine'],
  session: (id: number) => ['registrations', 'session', id],
  standing: (id: number) => ['registrations', 'standing', id],
  answers: (id: number) => ['registrations', 'answers', id],
  attendance: (id: number) => ['registrations', 'attendance', id]
} as const;

const DAY_MS = 86_400_000;
/** How far back an agent sees his own: names are kept a year, those of training three at most. */
const PAST_DAYS = 3 * 366;

/** From when on sessions are an agent's own. */
export function mineSince(now: Date): Date {
  return new Date(now.getTime() - PAST_DAYS * DAY_MS);
}
