import type { ExclusionReason } from './Exclusion';
import type { ShownTally } from './Tally';

/** The result that an owner certified. Who and when are the stamps of the record that carries it. */
export interface CertifiedResult {
  /** For a confidential vote, figures below the minimum group size are null in the stored result itself. */
  readonly tally: ShownTally;
  /** Ballots read by the audit; null in a confidential vote, whose hidden figures it would tell. */
  readonly read: number | null;
  /** Ballots not counted, by reason; none in a confidential vote. A later ballot of the same agent replaces an earlier one: that is no exclusion. */
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  readonly invitedCount: number | null;
  /** Of a ranking; null for other polls, and where too few voted in a confidential one. */
  readonly ranking: ShownRanking | null;
  /** Of answers in own words, what the owner published; null: nothing, or there are none. */
  readonly texts: ShownTexts | null;
  /** What it rests on; null: certified by an earlier version, which did not say. */
  readonly covers: Covers | null;
}

/** What rankings came to. */
export interface ShownRanking {
  /** In the order of their points. */
  readonly order: readonly RankedOption[];
  /** Condorcet winner: against each other option, more voters prefer it; null when none is so. */
  readonly winner: number | null;
}

export interface RankedOption {
  readonly id: number;
  /** Borda count: a point for each option that a vote puts behind this one; null in a confidential vote. */
  readonly points: number | null;
  /** 1 for the first; options with as many points share theirs. */
  readonly place: number;
}

/** What is published of answers in own words. */
export interface ShownTexts {
  /** The fingerprint of which answer lay in which group. */
  readonly grouping: string;
  readonly questions: readonly ShownAnswers[];
}

export interface ShownAnswers {
  /** The option that was answered. */
  readonly option: number;
  /** The largest first; a figure below the minimum group size is null, and all are gone where fewer answered. */
  readonly groups: readonly { readonly name: string; readonly count: number | null }[];
  /** Answers in none of these groups; null: hidden. */
  readonly others: number | null;
  /** As they were written, without names. */
  readonly chosen: readonly string[];
}

/** Fingerprints of what a certificate rests on: whatever no longer matches is said. */
export interface Covers {
  /** Question, answers and rules. */
  readonly texts: string;
  readonly windows: string;
  /** The decisions before it. */
  readonly records: string;
  /** Every ballot up to `lastBallotId`. */
  readonly ballots: string;
  readonly lastBallotId: number;
}
