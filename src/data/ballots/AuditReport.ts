import type { BallotCount, FolderDifference } from '../../domain/ballots/audit';
import type { TextAnswer } from '../../domain/polls/answerGroups';
import type { Covers, ShownRanking } from '../../domain/ballots/CertifiedResult';

/**
 * Why what was read gives no certificate.
 * - `mayNotSeeAll`: the reader's rights may hide ballots of others
 * - `countDiffers`: SharePoint counts more ballots, or fewer, than were read
 * - `tooFewChanged`: confidential; so few voted otherwise since the last certificate that the difference would tell their votes
 */
export type AuditGap = 'mayNotSeeAll' | 'countDiffers' | 'tooFewChanged';

/** What an audit found. */
export interface AuditReport extends Omit<BallotCount, 'choices' | 'counted' | 'halves'> {
  /** Where the live figures say something else, folder by folder. */
  readonly differences: readonly FolderDifference[];
  readonly gaps: readonly AuditGap[];
  /** Of a ranking; null for other polls. */
  readonly ranking: ShownRanking | null;
  /** Answers in own words that count, in the order of their ballots. */
  readonly answers: readonly TextAnswer[];
  /** What a certificate given now rests on. */
  readonly covers: Covers;
  /** Are the ballots still those that the certificate covers? Null: there is none, or it does not say. */
  readonly isAsCertified: boolean | null;
}
