import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays } from '../../calendar/calendarDay';
import { isWorkingDay, lastDayOfNotice, workingDaysBefore } from '../../calendar/workingDays';

export interface PlannedStep {
  readonly key: string;
  readonly name: string;
  /** Working days. */
  readonly delay: number;
}

/** Something that has to be done, and by when. */
export interface Milestone {
  readonly kind: 'submit' | 'step' | 'notice' | 'session' | 'publish' | 'transmit';
  /** The name of the step; '' for all else. */
  readonly step: string;
  /** The last day on which it is in time. */
  readonly by: CalendarDay;
}

interface PlanFacts {
  readonly session: CalendarDay;
  /** From when on tariffs should apply; null: nobody said. */
  readonly wanted: CalendarDay | null;
  readonly steps: readonly PlannedStep[];
  readonly closed: ReadonlySet<CalendarDay>;
  /** Of the notice. */
  readonly clearDays: number;
}

/**
 * What has to be done by when for a session, counted back from it: the notice leaves on a working day, each step has its whole delay before that, and what
 * follows the session is done by the wanted day. In order.
 */
export function backPlan({ session, wanted, steps, closed, clearDays }: PlanFacts): readonly Milestone[] {
  const notice = workingDaysBefore(lastDayOfNotice(session, clearDays), 0, closed);
  const planned: Milestone[] = [];
  let by = notice;
  for (const { name, delay } of [...steps].reverse()) {
    planned.unshift({ kind: 'step', step: name, by });
    by = workingDaysBefore(by, delay, closed);
  }
  const after = wanted === null || wanted < session ? [] : (['publish', 'transmit'] as const).map((kind): Milestone => ({ kind, step: '', by: lastInTime(wanted, session, closed) }));
  return [{ kind: 'submit', step: '', by }, ...planned, { kind: 'notice', step: '', by: notice }, { kind: 'session', step: '', by: session }, ...after];
}

/** The last working day up to the wanted one; where there is none since the session, the wanted one. */
function lastInTime(wanted: CalendarDay, session: CalendarDay, closed: ReadonlySet<CalendarDay>): CalendarDay {
  for (let day = wanted; day >= session; day = addDays(day, -1)) if (isWorkingDay(day, closed)) return day;
  return wanted;
}
