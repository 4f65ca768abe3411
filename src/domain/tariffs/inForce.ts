import type { CalendarDay } from '../calendar/calendarDay';
import type { Annulment, Version } from './Version';

/** What holds on a day. `none`: nothing was set before; `annulled`: what was set is void, and nothing stands in its place until the city repairs it. */
export type Standing =
  | { readonly state: 'none' }
  | { readonly state: 'set' | 'abolished' | 'annulled'; readonly version: Version };

/** What a line cost on a day. */
export interface InForce {
  /** As people were charged on that day, by what was known then. */
  readonly applied: Standing;
  /** As the law has it now, with corrections and judgments since. */
  readonly applicable: Standing;
}

/**
 * What is in force for a line on a day, as known on another one. The only way to an amount: no other code looks for one among versions.
 * @param versions of one line, in any order, with duplicates
 * @param known later versions and judgments are not heard of; for a day to come, what is known today
 */
export function inForce(versions: readonly Version[], annulments: readonly Annulment[], day: CalendarDay, known: CalendarDay): InForce {
  return {
    applied: standing(versions, annulments, day, known < day ? known : day),
    applicable: standing(versions, annulments, day, known)
  };
}

/** Days on which something changes after a day, in order, with what holds from then on: what changes next comes first. */
export function changesAfter(versions: readonly Version[], annulments: readonly Annulment[], day: CalendarDay, known: CalendarDay): readonly { readonly day: CalendarDay; readonly standing: Standing }[] {
  const days = [...new Set(versions.filter(({ firstDay, knownOn }) => firstDay > day && knownOn <= known).map(({ firstDay }) => firstDay))].sort();
  return days.map((each) => ({ day: each, standing: standing(versions, annulments, each, known) }));
}

function standing(versions: readonly Version[], annulments: readonly Annulment[], day: CalendarDay, known: CalendarDay): Standing {
  const last = versions.reduce<Version | null>((found, version) => (version.firstDay <= day && version.knownOn <= known && (found === null || isLater(version, found)) ? version : found), null);
  if (last === null) return { state: 'none' };
  const isVoid = annulments.some((annulment) => annulment.act === last.act && annulment.day <= known);
  return { state: isVoid ? 'annulled' : last.kind, version: last };
}

function isLater(one: Version, other: Version): boolean {
  return one.firstDay === other.firstDay ? one.n > other.n : one.firstDay > other.firstDay;
}
