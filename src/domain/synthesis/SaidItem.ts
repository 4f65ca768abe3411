import type { ContributionKind } from '../calls/Call';
import type { Disposition } from '../calls/Decision';

/** Some words of a passage, in characters that a person would count, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A contribution that counts, as it stands now. */
export interface SaidItem {
  readonly id: number;
  readonly kind: ContributionKind;
  /** Where its words are: in the newest version, or in the one on which they stayed. Passage 0: the whole. */
  readonly place: { readonly version: number; readonly passage: number };
  /** The words of its passage that it speaks of, as places of `place`; left out for the whole passage. */
  readonly span?: Span;
  /** Words that everybody may read; '' where only animators do. */
  readonly text: string;
  readonly wording: string;
  /** '' where names are hidden. */
  readonly author: string;
  readonly direction: string;
  readonly at: Date;
  /** '' for none. */
  readonly theme: string;
  /** Null: not answered yet. */
  readonly disposition: Disposition | null;
  readonly reason: string;
  /** May everybody read it? What only animators read is counted, and never quoted. */
  readonly isPublic: boolean;
}
