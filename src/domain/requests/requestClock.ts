import { earliest } from '../calendar/extremes';
import type { CalendarDay } from '../calendar/calendarDay';
import type { ClosingDay } from '../calendar/cityCalendar';
import { closingsKnown, closingsSince, workedIn } from '../calendar/cityCalendar';
import type { CityMoment } from '../calendar/cityMoment';
import type { Pause } from '../calendar/serviceClock';
import { clockStart, countedDays, dueDay } from '../calendar/serviceClock';
import type { RuleBook } from './RequestRules';
import { rulesAt } from './RequestRules';

/** A question to the requester or an animator, while which the clock waits. */
export interface QuestionTime {
  readonly askedAt: Date;
  /** Null: nobody answered yet. */
  readonly answeredAt: Date | null;
}

/**
 * How a promise stands.
 * - `waits`: a question is open
 * - `void`: the request ended before, and nothing is due
 */
export type PromiseStanding = 'running' | 'soon' | 'late' | 'waits' | 'kept' | 'keptLate' | 'void';

export interface PromisedDay {
  /** As it was said on reception. */
  readonly promised: CalendarDay;
  /** With pauses, and days on which the city turned out to be closed; null while a question is open. */
  readonly due: CalendarDay | null;
  /** The day on which it was kept; null: not yet. */
  readonly keptOn: CalendarDay | null;
  readonly standing: PromiseStanding;
  /** Working days that are left, while it runs or waits. */
  readonly left: number;
  /** Working days since it was due, up to today or to the day on which it was kept; 0: it is not late. */
  readonly late: number;
  /** Working days that counted until it was kept, until the end, or until today. */
  readonly taken: number;
}

export interface RequestClock {
  /** The working day as on which it was received, and the first that counts. */
  readonly asIf: CalendarDay;
  readonly firstDay: CalendarDay;
  readonly contact: PromisedDay;
  readonly opening: PromisedDay;
  /** Since when a question is open; null: none is. */
  readonly pausedSince: Date | null;
  /** Working days for which it waited, until today. */
  readonly pausedDays: number;
  /** Closed days that were declared since, and make a date later. */
  readonly movedBy: readonly ClosingDay[];
}

export interface ClockFacts {
  readonly receivedAt: Date;
  readonly questions: readonly QuestionTime[];
  readonly contactedAt: Date | null;
  readonly openedAt: Date | null;
  /** When it ended otherwise: withdrawn, refused, merged; null: it did not. */
  readonly endedAt: Date | null;
}

export interface ClockSetting {
  readonly book: RuleBook;
  readonly momentOf: (date: Date) => CityMoment;
  readonly now: Date;
}

/** The promise of a request, from the times of its records. The same facts give the same dates on every device. */
export function requestClock({ receivedAt, questions, contactedAt, openedAt, endedAt }: ClockFacts, { book, momentOf, now }: ClockSetting): RequestClock {
  const rules = rulesAt(book, receivedAt);
  const standing = closingsSince(book.closings, receivedAt);
  const worked = workedIn(rules, standing);
  const expected = workedIn(rules, closingsKnown(book.closings, receivedAt));
  const received = momentOf(receivedAt);
  // What was said on reception stands: which day counts first is never decided anew.
  const { asIf, firstDay } = clockStart(received, rules.closingMinutes, expected);
  const dayOf = (date: Date): CalendarDay => momentOf(date).day;
  const today = dayOf(now);
  const pauses = questions.map(({ askedAt, answeredAt }): Pause => ({ from: dayOf(askedAt), until: answeredAt && dayOf(answeredAt) }));
  const promise = (days: number, keptAt: Date | null): PromisedDay => {
    // A question that was asked after it was kept moves nothing, nor one after the end.
    const until = keptAt ?? endedAt;
    const own = pauses.filter((_, index) => until === null || (questions[index]?.askedAt ?? until) < until);
    const promised = dueDay(asIf, days, expected) ?? asIf;
    const due = dueDay(asIf, days, worked, own);
    const keptOn = keptAt && dayOf(keptAt);
    const last = keptOn ?? (endedAt ? dayOf(endedAt) : today);
    const late = due === null || last <= due ? 0 : countedDays(due, last, worked, own);
    const left = keptAt || endedAt ? 0 : Math.max(0, days - countedDays(asIf, today, worked, own));
    return { promised, due, keptOn, left, late, taken: countedDays(asIf, last, worked, own), standing: standingOf({ isKept: keptAt !== null, isEnded: endedAt !== null, isOpen: due === null, isLate: due !== null && last > due, left, soonDays: rules.soonDays }) };
  };
  const contact = promise(rules.contactDays, contactedAt);
  const opening = promise(rules.contactDays + rules.openingDays, openedAt);
  const open = questions.filter(({ answeredAt }) => answeredAt === null).map(({ askedAt }) => askedAt);
  return {
    asIf,
    firstDay,
    contact,
    opening,
    pausedSince: endedAt || openedAt ? null : earliest(open),
    pausedDays: countedDays(asIf, today, worked) - countedDays(asIf, today, worked, pauses),
    movedBy: standing.filter(({ day, declaredAt }) => declaredAt >= receivedAt && day > asIf && expected(day) && day <= (opening.due ?? today))
  };
}

interface StandingFacts {
  readonly isKept: boolean;
  readonly isEnded: boolean;
  readonly isOpen: boolean;
  readonly isLate: boolean;
  readonly left: number;
  readonly soonDays: number;
}

function standingOf({ isKept, isEnded, isOpen, isLate, left, soonDays }: StandingFacts): PromiseStanding {
  if (isKept) return isLate ? 'keptLate' : 'kept';
  // What was late when it ended stays late: ending a request does not keep its promise.
  if (isLate) return 'late';
  if (isEnded) return 'void';
  if (isOpen) return 'waits';
  return left <= soonDays ? 'soon' : 'running';
}
