import { earliest } from '../calendar/extremes';
import type { RuleId } from './kept';

/**
 * Why something whose time is over cannot go yet.
 * - `notCertified`: its result would be lost
 * - `notArchived`: it was not put away, and may go on
 */
export type PurgeRefusal = 'notCertified' | 'notArchived';

/** Something whose time is over. */
export interface DueThing {
  /** Within its rule. */
  readonly key: string;
  /** '' for rows that are of many. */
  readonly title: string;
  /** Rows that would go; null: not counted before it goes. */
  readonly count: number | null;
  readonly oldest: Date;
  readonly refused: PurgeRefusal | null;
}

export interface DueRule {
  readonly rule: RuleId;
  readonly things: readonly DueThing[];
  /** Why it could not be looked at; undefined: it could. */
  readonly error?: unknown;
}

/** What would go of a rule. */
export function goingOf({ things }: Pick<DueRule, 'things'>): readonly DueThing[] {
  return things.filter(({ refused }) => refused === null);
}

/** How many rows, as far as they were counted; a thing that was not counts as one. */
export function rowsOf(things: readonly DueThing[]): number {
  return things.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

export function oldestOf(things: readonly DueThing[]): Date | null {
  return earliest(things.map(({ oldest }) => oldest));
}
