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
  /** Who changed it last: another than the author for no record that counts. */
  readonly editor: Person;
  readonly modified: Date;
}

export type PollDecision =
  | {
      readonly kind: 'published';
      readonly confidential: boolean;
      /** The first ballot's item id is greater. */
      readonly lastBallotIdBefore: number;
      /** The name of its ballots' folder and keys; null: published by a version whose ballots carried no fingerprint, the poll's id is the name. */
      readonly box: string | null;
    }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened'; readonly reason: string; readonly closesAt: Date | null }
  | { readonly kind: 'archived' }
  | { readonly kind: 'certified'; readonly result: CertifiedResult }
  /** Set-up found these records in a list that did not protect them, by somebody who may not decide: they count for nothing. */
  | { readonly kind: 'refused'; readonly recordIds: readonly number[] };

export type PollDecisionKind = PollDecision['kind'];
