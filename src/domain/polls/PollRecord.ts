import type { Person } from '../people/Person';
import type { CertifiedResult } from '../ballots/CertifiedResult';

/**
 * A decision about a poll: appended, never changed, in a list where only owners can add.
 * Its author and its time are the server's.
 */
export type PollRecord = PollRecordStamp & PollDecision;

export interface PollRecordStamp {
  readonly id: number;
  readonly author: Person;
  /** Stamped by the server. */
  readonly at: Date;
}

export type PollDecision =
  | { readonly kind: 'published'; readonly confidential: boolean; /** The first ballot's item id is greater. */ readonly lastBallotIdBefore: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened'; readonly reason: string; readonly closesAt: Date | null }
  | { readonly kind: 'archived' }
  | { readonly kind: 'certified'; readonly result: CertifiedResult };

export type PollDecisionKind = PollDecision['kind'];
