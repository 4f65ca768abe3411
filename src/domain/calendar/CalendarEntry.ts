import type { DateSlot } from '../polls/dateSlot';

/** What somebody's calendar is told. */
export interface CalendarEntry {
  /** The same for the same thing: a calendar that has it renews it. */
  readonly uid: string;
  readonly title: string;
  readonly url: string;
  /** A whole day, or an interval: moments are written in UTC, which each calendar shows in its own time zone. */
  readonly when: DateSlot;
  readonly place?: string;
  /** Higher after each change: a calendar keeps what it has where the number is not. */
  readonly sequence?: number;
  readonly isCancelled?: boolean;
  /** Whoever has it is there, and not free. */
  readonly isBusy?: boolean;
  /** Minutes before it begins at which the calendar speaks up; undefined: it does not. */
  readonly alarmMinutes?: number;
}
