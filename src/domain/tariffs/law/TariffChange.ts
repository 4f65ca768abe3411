import type { CalendarDay } from '../../calendar/calendarDay';
import type { Cents } from '../amount';

/** How an act came about. */
export type ActKind = 'deliberation' | 'decision';

/** Days of an act, past or planned; null: not yet, and not planned. */
export interface ActDays {
  readonly kind: ActKind;
  readonly votedOn: CalendarDay | null;
  /** The whole act, on the city's site. */
  readonly publishedOn: CalendarDay | null;
  /** To the prefect. */
  readonly transmittedOn: CalendarDay | null;
}

/** What the council lets the mayor decide; null of a limit: it wrote none. */
export interface Delegation {
  readonly from: CalendarDay;
  /** The last day; null: as long as the council sits. */
  readonly until: CalendarDay | null;
  /** Families of tariffs that it covers. Empty: it names none. */
  readonly families: readonly string[];
  readonly floor: Cents | null;
  readonly ceiling: Cents | null;
  /** Within a year, in millionths of the amount. */
  readonly mostAYear: number | null;
}

/** What of a line the law looks at. */
export interface LawfulLine {
  readonly family: string;
  /** `touristTax`: the one fiscal tariff whose day was read; `other`: fiscal as well. */
  readonly fiscal: 'no' | 'touristTax' | 'other';
  readonly isRoadOrParking: boolean;
  /** Meals of schools, or an optional administrative service whose price follows income. */
  readonly service: 'schoolMeal' | 'byIncome' | 'optional' | 'other';
  /** Of the service, for each user, after subsidies; null: not known. */
  readonly cost: Cents | null;
  /** It is charged to some and not to others. */
  readonly isOfCategory: boolean;
  /** Why they are charged something else; '' for none. */
  readonly ground: '' | 'law' | 'situation' | 'publicInterest' | 'residents';
}

/** A change of one line by one act. */
export interface TariffChange {
  readonly line: LawfulLine;
  /** All amounts of the line, one for each bracket; empty: it was not charged, or will not be. */
  readonly before: readonly Cents[];
  readonly after: readonly Cents[];
  /** What was charged a year before, for a limit by the year; null: nothing, or not known. */
  readonly aYearBefore: Cents | null;
  readonly act: ActDays;
  /** Those of the council, in any order. */
  readonly delegations: readonly Delegation[];
  /** Why it may reach back: a law says so, or it repairs an illegality. */
  readonly reachesBack: 'law' | 'repair' | null;
}

export type Direction = 'up' | 'down' | 'same';

/** An increase for somebody is an increase. */
export function directionOf({ before, after }: Pick<TariffChange, 'before' | 'after'>): Direction {
  const pairs = after.map((cents, index) => [before[index] ?? before[before.length - 1] ?? 0, cents] as const);
  if (pairs.some(([old, cents]) => cents > old)) return 'up';
  return pairs.length !== before.length || pairs.some(([old, cents]) => cents < old) ? 'down' : 'same';
}
