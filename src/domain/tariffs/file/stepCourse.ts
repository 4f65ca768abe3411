import type { CalendarDay } from '../../calendar/calendarDay';
import { laterOf } from '../../calendar/calendarDay';
import { addWorkingDays, workingDaysBetween } from '../../calendar/workingDays';
import type { ChainStep } from './ChangeFile';
import type { FileState, LineState } from './fileState';

/** Where a step of the chain is with a file, and by when it answers. */
export interface StepCourse {
  readonly step: string;
  /** Lines that wait for it now. */
  readonly waiting: readonly LineState[];
  /** Since when the first of them waits; null: none does, or the file was not sent. */
  readonly askedOn: CalendarDay | null;
  /** The day on which its delay is over, in working days. */
  readonly dueOn: CalendarDay | null;
  /** Working days since then; 0: it is not late. */
  readonly late: number;
}

interface CourseFacts {
  /** Null: it is being prepared, and nobody is asked. */
  readonly submittedOn: CalendarDay | null;
  /** When what is proposed for a line was last changed. */
  changedOn(line: string): CalendarDay;
  /** The day of the city on which something was stored. */
  dayOf(date: Date): CalendarDay;
  readonly closed: ReadonlySet<CalendarDay>;
  readonly today: CalendarDay;
}

/** By step, in the order of the chain. A step waits from the last of these on: the file was sent, the line was changed, the steps before it agreed. */
export function stepCourses(state: Pick<FileState, 'lines'>, chain: readonly ChainStep[], { submittedOn, changedOn, dayOf, closed, today }: CourseFacts): readonly StepCourse[] {
  const askedOn = ({ proposal, steps }: LineState, step: string, submitted: CalendarDay): CalendarDay => {
    const before = steps.slice(0, steps.findIndex((each) => each.step === step));
    return before.reduce((latest, { record }) => (record ? laterOf(latest, dayOf(record.created)) : latest), laterOf(submitted, changedOn(proposal.line)));
  };
  return chain.map(({ key, delay }) => {
    const waiting = submittedOn === null ? [] : state.lines.filter(({ waitsFor }) => waitsFor === key);
    const first = submittedOn === null ? null : waiting.map((line) => askedOn(line, key, submittedOn)).reduce<CalendarDay | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null);
    const dueOn = first && addWorkingDays(first, delay, closed);
    return { step: key, waiting, askedOn: first, dueOn, late: dueOn === null ? 0 : workingDaysBetween(dueOn, today, closed) };
  });
}
