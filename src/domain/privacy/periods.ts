import { monthsAfter } from '../retention/monthsAfter';
import type { RuleId } from './kept';

/**
 * Who says how long things of a rule are kept.
 * - `site`: an owner, here
 * - `each`: each thing says it, as its participants were told; what a site begins with is said in the part
 * - `part`: a setting of the part
 */
export interface RetentionRule {
  readonly says: 'site' | 'each' | 'part';
  /** From what on, in words of the screen. */
  readonly from: 'end' | 'archived' | 'change' | 'session' | 'month';
  /** Months where nobody said anything; null: without an end. Of `part`, what the part itself begins with. */
  readonly usual: number | null;
}

/** What a site begins with. A change of it is a change of the table in docs/data-protection.md, which a test compares. */
export const retentionRules: Readonly<Record<RuleId, RetentionRule>> = {
  polls: { says: 'site', from: 'end', usual: 24 },
  pollDrafts: { says: 'site', from: 'change', usual: 12 },
  needs: { says: 'site', from: 'change', usual: 12 },
  favourites: { says: 'site', from: 'change', usual: 60 },
  openings: { says: 'site', from: 'month', usual: 24 },
  calls: { says: 'each', from: 'end', usual: 24 },
  callDrafts: { says: 'site', from: 'change', usual: 12 },
  brainstorms: { says: 'each', from: 'archived', usual: 24 },
  brainstormDrafts: { says: 'site', from: 'change', usual: 12 },
  profiles: { says: 'site', from: 'change', usual: 60 },
  help: { says: 'site', from: 'end', usual: 24 },
  follows: { says: 'site', from: 'change', usual: 60 },
  requests: { says: 'part', from: 'end', usual: 24 },
  requestDrafts: { says: 'site', from: 'change', usual: 12 },
  registrationAnswers: { says: 'each', from: 'session', usual: 1 },
  registrationNames: { says: 'each', from: 'session', usual: 12 },
  links: { says: 'site', from: 'change', usual: null }
};

/** Months that an owner can choose; null: without an end. */
export const choosablePeriods = [1, 3, 6, 12, 24, 36, 60] as const;

export type Periods = Readonly<Partial<Record<RuleId, number | null>>>;

/** Months of a rule; null: without an end. */
export function monthsOf(rule: RuleId, said: Periods): number | null {
  const { says, usual } = retentionRules[rule];
  const own = says === 'site' ? said[rule] : undefined;
  return own === undefined ? usual : own;
}

/** What changed last, or ended, before this day is over its time; null: nothing ever is. */
export function overBefore(rule: RuleId, said: Periods, now: Date): Date | null {
  const months = monthsOf(rule, said);
  return months === null ? null : monthsAfter(now, -months);
}
