import type { MyStanding, OpenedSession, RegistrationAnswer } from '../../../../data/registrations/RegistrationServices';
import type { Formats } from '../../../../shell/Formats';
import type { SessionTexts } from '../../sessionStrings';
import type { RegistrationTexts } from '../../strings';

interface Saying {
  readonly words: SessionTexts['answer'];
  readonly voids: RegistrationTexts['voids'];
  readonly formats: Formats;
  readonly now: Date;
  precise(moment: Date): string;
}

/** What an agent has of a session, in one sentence; null: nothing yet. */
export function standingSaid({ session }: Pick<OpenedSession, 'session'>, mine: MyStanding & Partial<Pick<RegistrationAnswer, 'outcome'>>, { words, voids, formats, now, precise }: Saying): string | null {
  const { standing, certainty, outcome } = mine;
  if (outcome === 'tooLate' && standing === null) return words.late(precise(now));
  if (outcome === 'tooEarly' && session.opensAt) return words.early(precise(session.opensAt));
  switch (standing?.kind) {
    case undefined:
      return null;
    case 'place': {
      if (session.endsAt <= now) return words.had;
      const kept = session.reserves.find(({ id }) => id === standing.reserve);
      return kept ? words.placeKept(kept.direction) : words.place;
    }
    case 'waiting':
      return certainty === 'atMost' ? words.atMost(formats.number(standing.position)) : words.waiting(formats.number(standing.position));
    case 'received':
      return session.closesAt ? words.received(formats.dateTime(session.closesAt)) : words.receivedNoDate;
    case 'offered':
      return words.offered(formats.dateTime(standing.until), withinSaid(standing.until, now, formats));
    case 'lapsed':
      return words.lapsed(formats.dateTime(standing.at));
    case 'withdrawn':
      return standing.hasDeclined ? words.declined(formats.dateTime(standing.at)) : words.withdrawn(formats.dateTime(standing.at));
    case 'refused':
      return standing.by === 'draw' ? words.refusedDraw : words.refused(standing.reason);
    case 'late':
      return words.late(precise(standing.at));
    case 'void':
      return words.void(voids[standing.why]);
  }
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** How long somebody has, in the largest unit that says it well. */
export function withinSaid(until: Date, now: Date, formats: Formats): string {
  const hours = (until.getTime() - now.getTime()) / HOUR_MS;
  if (hours >= 2 * DAY_HOURS) return formats.within(Math.floor(hours / DAY_HOURS), 'day');
  if (hours >= 1) return formats.within(Math.floor(hours), 'hour');
  return formats.within(Math.max(1, Math.floor(hours * 60)), 'minute');
}
