import type { CalendarDay } from '../../calendar/calendarDay';
import { dayOf, laterOf, yearOf } from '../../calendar/calendarDay';
import { MILLION } from '../indexing';
import type { LawRow, LawRule } from './LawRow';
import { rowOn } from './LawRow';
import type { ActDays, Delegation, LawfulLine, TariffChange } from './TariffChange';
import { directionOf } from './TariffChange';

export type FindingWhy =
  | 'notVoted'
  | 'notPublished'
  | 'notTransmitted'
  | 'beforePublication'
  | 'beforeTransmission'
  | 'lowersThePast'
  | 'fiscalByDelegation'
  | 'noDelegation'
  | 'delegationWithoutLimits'
  | 'familyNotDelegated'
  | 'belowFloor'
  | 'aboveCeiling'
  | 'risesTooMuch'
  | 'aYearBeforeUnknown'
  | 'votedTooLate'
  | 'fiscalDayUnread'
  | 'aboveCost'
  | 'costUnknown'
  | 'noGround'
  | 'ruleUnread';

/**
 * - `breaks`: it would be unlawful
 * - `missing`: a fact is not known, or has not happened yet
 * - `toLegal`: the law was read, and does not decide it: a lawyer does
 */
export interface Finding {
  readonly rule: LawRule;
  readonly kind: 'breaks' | 'missing' | 'toLegal';
  readonly why: FindingWhy;
  /** The row that was used; null: none was read for that day. */
  readonly row: LawRow | null;
}

/** A rule that holds from a day on; `since` null: it waits for a fact. */
interface Threshold {
  readonly rule: LawRule;
  readonly row: LawRow | null;
  readonly since: CalendarDay | null;
  /** Before that day. */
  readonly why: FindingWhy;
  readonly kind: Finding['kind'];
}

/** What keeps a change from applying on a day; empty: nothing that was read. */
export function checkChange(change: TariffChange, day: CalendarDay, rows: readonly LawRow[]): readonly Finding[] {
  const late = thresholds(change, rows)
    .filter(({ since }) => since === null || day < since)
    .map(({ rule, row, why, kind }) => asQuestion({ rule, kind, why, row }));
  return [...late, ...standing(change, day, rows)];
}

/** The first day on which a change can apply. `any`: nothing holds it to a day; null: no day does, before something is done about what `checkChange` finds. */
export function earliestDay(change: TariffChange, rows: readonly LawRow[]): CalendarDay | 'any' | null {
  const days = thresholds(change, rows).map(({ since }) => since);
  const first = days.reduce<CalendarDay | null | 'any'>((latest, since) => (latest === null || since === null ? null : latest === 'any' ? since : laterOf(latest, since)), 'any');
  if (first === null) return null;
  // What does not hang on the first day hangs on the act's own days.
  return standing(change, first === 'any' ? (change.act.votedOn ?? dayOf(1000, 1, 1)) : first, rows).some(({ kind }) => kind !== 'toLegal') ? null : first;
}

/** From when on an act can be enforced, and by which rules. */
export interface Enforceable {
  /** Null: it waits for a fact. */
  readonly since: CalendarDay | null;
  /** Facts that it waits for. */
  readonly waits: readonly FindingWhy[];
  /** Rows that were used. */
  readonly rows: readonly LawRow[];
}

/** When what an act raises can be charged: for roads and parking, or for all else. A line may have rules of its own beside. */
export function enforceable(act: ActDays, isRoadOrParking: boolean, rows: readonly LawRow[]): Enforceable {
  if (act.votedOn === null) return { since: null, waits: ['notVoted'], rows: [] };
  const line: LawfulLine = { family: '', fiscal: 'no', isRoadOrParking, service: 'other', cost: null, isOfCategory: false, ground: '' };
  const found = thresholds({ line, before: [0], after: [1], aYearBefore: null, act, delegations: [], reachesBack: null }, rows);
  const days = found.map(({ since }) => since);
  return {
    since: days.reduce<CalendarDay | null>((latest, since) => (latest === null || since === null ? null : laterOf(latest, since)), act.votedOn),
    waits: found.flatMap(({ since, why }) => (since === null ? [why] : [])),
    rows: found.flatMap(({ row }) => row ?? [])
  };
}

/** Need it not be transmitted to the prefect? @param row of the rule `transmission`; null: none was read */
export function isExemptFromTransmission(kind: ActDays['kind'], isRoadOrParking: boolean, row: LawRow | null): boolean {
  return isRoadOrParking && row !== null && (kind === 'deliberation' || row.exemptsDecisions === true);
}

/** Rules that a later first day meets. */
function thresholds(change: TariffChange, rows: readonly LawRow[]): readonly Threshold[] {
  const { act, line, reachesBack } = change;
  const direction = directionOf(change);
  const found: Threshold[] = [];
  if (direction !== 'same') {
    const at = act.publishedOn ?? act.votedOn;
    const isDown = direction === 'down';
    // What was published or sent before the vote was not the act.
    const since = (done: CalendarDay): CalendarDay => (act.votedOn === null ? done : laterOf(done, act.votedOn));
    // An increase before that is unlawful; a decrease for the past was not decided by anything that was read. What may reach back has to be enforceable all the same, and on no day of its own.
    const held = (rule: 'enforceable' | 'transmission', row: LawRow | null, done: CalendarDay | null, why: FindingWhy, missing: FindingWhy): void => {
      if (done === null) found.push({ rule, row, since: null, why: missing, kind: 'missing' });
      else if (reachesBack === null) found.push({ row, since: since(done), ...(isDown ? { rule: 'notRetroactive', why: 'lowersThePast', kind: 'toLegal' } : { rule, why, kind: 'breaks' }) });
    };
    held('enforceable', rowAt(rows, 'enforceable', at), act.publishedOn, 'beforePublication', 'notPublished');
    const transmission = rowAt(rows, 'transmission', at);
    if (!isExemptFromTransmission(act.kind, line.isRoadOrParking, transmission)) held('transmission', transmission, act.transmittedOn, 'beforeTransmission', 'notTransmitted');
  }
  // The amount that is charged anyway is charged on.
  if (line.fiscal === 'touristTax' && act.votedOn && direction !== 'same') {
    const row = rowOn(rows, 'fiscalDay', act.votedOn);
    if (row?.voteBefore) found.push({ rule: 'fiscalDay', row, since: dayOf(yearOf(act.votedOn) + (act.votedOn.slice(5) < row.voteBefore ? 1 : 2), 1, 1), why: 'votedTooLate', kind: 'breaks' });
  }
  return found;
}

/** Rules that no later first day meets. */
function standing(change: TariffChange, day: CalendarDay, rows: readonly LawRow[]): readonly Finding[] {
  const { act, line, after } = change;
  const found: Finding[] = [];
  const say = (rule: LawRule, kind: Finding['kind'], why: FindingWhy, on: CalendarDay): void => void found.push({ rule, kind, why, row: rowOn(rows, rule, on) ?? null });
  if (act.votedOn === null) say('enforceable', 'missing', 'notVoted', day);
  const decided = act.votedOn ?? day;
  if (line.fiscal !== 'no' && act.kind === 'decision') say('delegation', 'breaks', 'fiscalByDelegation', decided);
  else if (act.kind === 'decision') for (const why of delegationFaults(change, decided)) say('delegation', why === 'aYearBeforeUnknown' ? 'missing' : 'breaks', why, decided);
  if (line.fiscal === 'other' || (line.fiscal === 'touristTax' && act.votedOn && !rowOn(rows, 'fiscalDay', act.votedOn)?.voteBefore)) say('fiscalDay', 'toLegal', 'fiscalDayUnread', decided);
  const highest = Math.max(0, ...after);
  const costs = ([['schoolMeals', line.service === 'schoolMeal'], ['incomeService', line.service === 'byIncome'], ['residents', line.service === 'optional' && line.ground === 'residents']] as const).filter(([, holds]) => holds);
  for (const [rule] of costs) {
    if (line.cost === null && highest > 0) say(rule, 'missing', 'costUnknown', day);
    else if (line.cost !== null && highest > line.cost) say(rule, 'breaks', 'aboveCost', day);
  }
  if (line.isOfCategory && line.ground === '') say('categories', 'breaks', 'noGround', day);
  return found.map(asQuestion);
}

/** A rule of which no row was read for that day decides nothing. */
function asQuestion(finding: Finding): Finding {
  return finding.row === null && finding.kind === 'breaks' ? { ...finding, kind: 'toLegal', why: 'ruleUnread' } : finding;
}

/** @param at null: what is not voted yet is under the law as it is now */
function rowAt(rows: readonly LawRow[], rule: LawRule, at: CalendarDay | null): LawRow | null {
  return (at === null ? rows.find((row) => row.rule === rule && row.until === null) : rowOn(rows, rule, at)) ?? null;
}

/** The delegation under which the fewest limits are passed. */
function delegationFaults(change: TariffChange, decided: CalendarDay): readonly FindingWhy[] {
  const held = change.delegations.filter(({ from, until }) => from <= decided && (until === null || until >= decided));
  if (held.length === 0) return ['noDelegation'];
  return held.map((each) => faultsUnder(each, change)).reduce((fewest, faults) => (faults.length < fewest.length ? faults : fewest));
}

function faultsUnder({ families, floor, ceiling, mostAYear }: Delegation, { line, after, aYearBefore }: TariffChange): readonly FindingWhy[] {
  // One that only repeats the code is void.
  if (floor === null && ceiling === null && mostAYear === null) return ['delegationWithoutLimits'];
  const faults: FindingWhy[] = [];
  if (!families.includes(line.family)) faults.push('familyNotDelegated');
  // Free is a tariff too.
  if (floor !== null && after.some((cents) => cents < floor)) faults.push('belowFloor');
  if (ceiling !== null && after.some((cents) => cents > ceiling)) faults.push('aboveCeiling');
  if (mostAYear !== null && after.some((cents) => cents > 0)) {
    if (aYearBefore === null) faults.push('aYearBeforeUnknown');
    else if (after.some((cents) => (cents - aYearBefore) * MILLION > aYearBefore * mostAYear)) faults.push('risesTooMuch');
  }
  return faults;
}
