import type { CalendarDay } from '../calendar/calendarDay';
import type { Cents } from './amount';

/** Of an amount that depends on income: up to this quotient, in cents; null: above all others. */
export interface Bracket {
  readonly upTo: Cents | null;
  readonly cents: Cents;
}

/** What is charged for a line. */
export type Price = { readonly cents: Cents } | { readonly brackets: readonly Bracket[] };

/**
 * - `set`: from its first day on this is charged
 * - `abolished`: from then on the line is charged no more
 */
export type VersionKind = 'set' | 'abolished';

/**
 * What a line costs from a day on. No version has an end: the next one ends it. None is ever rewritten: a correction is a version that names
 * what it corrects.
 */
export interface Version {
  /** `<line>:<first day>:<n>`: of two who write at once, the server lets one win. */
  readonly key: string;
  readonly line: string;
  readonly firstDay: CalendarDay;
  /** Of several from one day on the highest counts, once it is known. */
  readonly n: number;
  readonly kind: VersionKind;
  /** Null where it is abolished. */
  readonly price: Price | null;
  /** The act that decides it. */
  readonly act: number;
  /** The day on which it was stored, by the server. */
  readonly knownOn: CalendarDay;
  /** The key of the version that it corrects; null: none. */
  readonly corrects: string | null;
  /** Of a correction; undefined: none was given. */
  readonly reason?: string;
}

/** A judge annulled an act. */
export interface Annulment {
  readonly act: number;
  /** Of the judgment. */
  readonly day: CalendarDay;
}
