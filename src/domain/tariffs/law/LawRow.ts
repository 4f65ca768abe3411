import type { CalendarDay } from '../../calendar/calendarDay';

/** What the law of tariffs asks, one rule each; a change of law is another row of the same rule. */
export const lawRules = ['enforceable', 'transmission', 'notRetroactive', 'delegation', 'fiscalDay', 'schoolMeals', 'incomeService', 'categories', 'residents', 'notice'] as const;
export type LawRule = (typeof lawRules)[number];

/**
 * - `beginning`: since when it is so was not read
 * - `exemptsDecisions`: that delegated decisions on roads and parking are exempt as deliberations are is an inference
 * - `fiscalDay`: the wording after 2016 was not read
 * - `notice`: whether a delay that ends on a week-end is longer was not read
 */
export type OpenQuestion = 'beginning' | 'exemptsDecisions' | 'fiscalDay' | 'notice';

/**
 * A rule as it was from a day on. Answers for a past day use the row of that day; a row past its review says so wherever it was used. None of
 * it is legal advice.
 */
export interface LawRow {
  readonly rule: LawRule;
  readonly from: CalendarDay;
  /** The last day on which it was so; null: it still is. */
  readonly until: CalendarDay | null;
  /** Articles and judgments, as a reader looks for them. */
  readonly source: string;
  /** The day on which that was read. */
  readonly read: CalendarDay;
  /** Who checked it for the city; null: nobody did. */
  readonly checkedBy: string | null;
  readonly reviewBy: CalendarDay;
  /** What was concluded and not read, or could not be read: shown with it, as a question to the city's lawyers. */
  readonly open: OpenQuestion | null;
  /** Of the rule `fiscalDay`: voted before this day of a year to count from the next one on, `10-01`. */
  readonly voteBefore?: string;
  /** Of the rule `notice`: clear days before the meeting. */
  readonly clearDays?: number;
  /** Of the rule `transmission`: is a delegated decision on roads and parking exempt, as a deliberation is? */
  readonly exemptsDecisions?: boolean;
}

/** The row that holds on a day; undefined where none was read for it. */
export function rowOn(rows: readonly LawRow[], rule: LawRule, day: CalendarDay): LawRow | undefined {
  return rows.find((row) => row.rule === rule && row.from <= day && (row.until === null || row.until >= day));
}

/** Is it time that somebody reads the law again? */
export function isDue({ reviewBy }: Pick<LawRow, 'reviewBy'>, today: CalendarDay): boolean {
  return reviewBy < today;
}
