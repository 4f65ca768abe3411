import type { ExclusionReason } from './Exclusion';
import type { ShownTally } from './Tally';

/** The result that an owner certified. Who and when are the stamps of the record that carries it. */
export interface CertifiedResult {
  /** For a confidential vote, figures below the minimum group size are null in the stored result itself. */
  readonly tally: ShownTally;
  /** Ballots read by the audit. */
  readonly read: number;
  /** Ballots not counted, by reason. A later ballot of the same agent replaces an earlier one: that is no exclusion. */
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  readonly invitedCount: number | null;
}
