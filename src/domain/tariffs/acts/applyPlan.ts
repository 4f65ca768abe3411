import type { CalendarDay } from '../../calendar/calendarDay';
import { laterOf } from '../../calendar/calendarDay';
import type { CheckedFile } from '../file/checkFile';
import type { FileToSet, LeftOut, TariffToSet } from '../file/tariffsToSet';
import type { Finding } from '../law/checkChange';

/**
 * The first day of each line by the law, not before the one that was wanted; null: no day, before something is done about what was found.
 * Lines that are not in the catalogue are not among them: nothing can be said of them.
 */
export function firstDays({ lines }: Pick<CheckedFile, 'lines'>, wanted: CalendarDay): ReadonlyMap<string, CalendarDay | null> {
  return new Map(lines.map(({ line, earliest }) => [line, earliest === null ? null : earliest === 'any' ? wanted : laterOf(wanted, earliest)]));
}

/**
 * Why an act does not set a line: as `LeftOut`, or
 * - `law`: no day is lawful before something is done
 * - `notInCatalogue`: the line is not there, and the law cannot be asked
 */
export type LeftWhy = LeftOut | 'law' | 'notInCatalogue';

export interface LeftLine {
  readonly line: string;
  readonly why: LeftWhy;
  /** What the law found; empty for other reasons. */
  readonly findings: readonly Finding[];
}

export interface ApplyPlan {
  readonly tariffs: readonly TariffToSet[];
  readonly left: readonly LeftLine[];
}

/** What an act sets of a file and what it leaves, once the law was asked. What is left for another reason than the law is left for that one. */
export function applyPlan({ tariffs, left }: FileToSet, { lines }: Pick<CheckedFile, 'lines'>, days: ReadonlyMap<string, CalendarDay | null>): ApplyPlan {
  const findings = new Map(lines.map((each) => [each.line, each.findings]));
  const stopped = tariffs.filter(({ line }) => (days.get(line) ?? null) === null);
  return {
    tariffs: tariffs.filter((each) => !stopped.includes(each)),
    left: [
      ...left.map((each): LeftLine => ({ ...each, findings: [] })),
      ...stopped.map(({ line }): LeftLine => (days.has(line) ? { line, why: 'law', findings: findings.get(line) ?? [] } : { line, why: 'notInCatalogue', findings: [] }))
    ]
  };
}
