import type { CityWeek, ClosingDay } from '../calendar/cityCalendar';
import type { CalendarDay } from '../calendar/calendarDay';
import type { Person } from '../people/Person';
import { foldText } from '../text/foldText';

/** Who decides on requests of a direction. */
export interface Approver {
  readonly direction: string;
  readonly people: readonly Person[];
}

/** Directions are typed by hand: neither capitals nor accents tell them apart. */
export function isOfDirection(directions: readonly string[], { direction }: Pick<Approver, 'direction'>): boolean {
  return directions.some((each) => foldText(each).trim() === foldText(direction).trim());
}

/** Somebody is away, and somebody else does his work. */
export interface Replacement {
  readonly person: Person;
  readonly by: Person;
  readonly from: CalendarDay;
  readonly until: CalendarDay;
}

/** What the city promises. */
export interface PromiseRules extends CityWeek {
  /** Working days until a request is contacted. */
  readonly contactDays: number;
  /** Working days more until its space is open. */
  readonly openingDays: number;
  /** Minutes since midnight from which on a request is as if received on the next working day. */
  readonly closingMinutes: number;
}

/** Settings of a city. */
export interface RequestRules extends PromiseRules {
  /** Animators who accept before a space opens. */
  readonly minAnimators: number;
  /** Months after the opening until the first review, then until each other one. */
  readonly firstReviewMonths: number;
  readonly reviewMonths: number;
  /** Working days before a due date from which on it is said in colour. */
  readonly soonDays: number;
  /** Working days of lateness after which it goes to a named person. */
  readonly escalateDays: number;
  readonly escalateTo: Person | null;
  readonly approvers: readonly Approver[];
  readonly replacements: readonly Replacement[];
  /** Months without a sign of life after which a community is asleep. */
  readonly sleepMonths: number;
  /** Years after which a refused or withdrawn request is figures only. */
  readonly keepYears: number;
}

export const usualRules: RequestRules = {
  contactDays: 5,
  openingDays: 5,
  closingMinutes: 17 * 60,
  territory: 'france',
  isWhitMondayWorked: false,
  minAnimators: 2,
  firstReviewMonths: 6,
  reviewMonths: 12,
  soonDays: 2,
  escalateDays: 1,
  escalateTo: null,
  approvers: [],
  replacements: [],
  sleepMonths: 4,
  keepYears: 2
};

/** Settings as they were from a moment on. */
export interface DatedRules {
  readonly from: Date;
  readonly rules: RequestRules;
}

/** All that clocks rest on. */
export interface RuleBook {
  /** In any order. */
  readonly rules: readonly DatedRules[];
  readonly closings: readonly ClosingDay[];
}

/** Settings before a moment: what was promised counts by those of the day on which it was promised. Of what was saved in the same second, who sent it had seen nothing. */
export function rulesAt({ rules }: Pick<RuleBook, 'rules'>, at: Date): RequestRules {
  return newestOf(rules.filter(({ from }) => from < at));
}

/** Settings as they are now. */
export function rulesNow({ rules }: Pick<RuleBook, 'rules'>): RequestRules {
  return newestOf(rules);
}

function newestOf(rules: readonly DatedRules[]): RequestRules {
  return rules.reduce<DatedRules | null>((newest, each) => (newest === null || each.from >= newest.from ? each : newest), null)?.rules ?? usualRules;
}

/** Who does somebody's work on a day: himself, or who replaces him, as far as that goes. */
export function standsInFor(person: Person, day: CalendarDay, replacements: readonly Replacement[], passed: readonly number[] = []): Person {
  const found = replacements.find((each) => each.person.id === person.id && each.from <= day && day <= each.until && !passed.includes(each.by.id));
  return found ? standsInFor(found.by, day, replacements, [...passed, person.id]) : person;
}
