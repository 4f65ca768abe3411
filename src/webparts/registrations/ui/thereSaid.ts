import type { CatalogueEntry } from '../../../data/registrations/RegistrationServices';
import { latest } from '../../../domain/calendar/extremes';
import type { Availability } from '../../../domain/registrations/availability';
import { availabilityOf, NO_COUNTS } from '../../../domain/registrations/availability';
import type { Session } from '../../../domain/registrations/Session';
import type { Formats } from '../../../shell/Formats';
import type { RegistrationTexts } from '../strings';

/** What there is of a session at a moment. */
export function availabilityIn({ activity, session, counts, isCancelled }: CatalogueEntry, now: Date): Availability {
  return availabilityOf(session, counts ?? NO_COUNTS, { isCancelled, isDiscreet: activity.visibility === 'discreet' }, now);
}

/** The same in words: how many places are left, who waits, when registrations open. */
export function thereSaid(there: Availability, { mode }: Pick<Session, 'mode'>, words: RegistrationTexts['there'], formats: Formats): string {
  const count = (of: (count: number, shown: string) => string, value: number): string => of(value, formats.number(value));
  switch (there.kind) {
    case 'opens':
      return words.opens(formats.dateTime(there.at));
    case 'free':
      return there.left === null ? words.noLimit : count(words.left, there.left);
    case 'reserved': {
      const until = latest(there.reserves.flatMap(({ until: each }) => each ?? []));
      const directions = formats.list(there.reserves.map(({ direction }) => direction));
      const shown = formats.number(there.left);
      return until ? words.reservedUntil(there.left, shown, directions, formats.date(until)) : words.reserved(there.left, shown, directions);
    }
    case 'waiting':
      return there.waiting === 0 ? words.fullEmpty : count(words.full, there.waiting);
    case 'full':
      return count(words.listFull, there.waiting);
    case 'requests':
      return count(mode === 'draw' ? words.draw : words.choice, there.requests);
    default:
      return words[there.kind];
  }
}

/** Can anybody get something by registering now? */
export function hasPlaces(there: Availability): boolean {
  return there.kind === 'free' || there.kind === 'reserved' || there.kind === 'requests' || there.kind === 'discreet';
}
