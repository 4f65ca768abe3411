import type { LawId } from './kept';
import type { KnownPerson } from './namesPerson';

type Words = Readonly<Record<'fr' | 'en', string>>;

/** A row with words of somebody, or a file or a row of his alone. */
export interface ErasureStep {
  readonly list: string;
  readonly id: number;
  /** `mark`: its words are replaced; `remove`: it goes for good, past the recycle bin. */
  readonly by: 'mark' | 'remove';
}

export interface ErasureCount {
  readonly title: Words;
  readonly count: number;
}

/** What an erasure would do; nothing is done. */
export interface ErasurePlan {
  readonly person: KnownPerson;
  readonly steps: readonly ErasureStep[];
  readonly marked: readonly ErasureCount[];
  readonly removed: readonly ErasureCount[];
  /** What stays, and why. */
  readonly kept: readonly (ErasureCount & { readonly law: LawId })[];
  /** What he, or who runs the part, changes in the web part. */
  readonly byHand: readonly ErasureCount[];
  /** Lists that could not be read: nothing of them is erased. */
  readonly unread: readonly Words[];
}

/** What an audit of erasures finds wrong. */
export interface ErasureFault {
  readonly list: string;
  readonly title: Words;
  readonly id: number;
  /** `noAct`: the mark stands in a row that no act names; `changed`: more than words was changed; `versions`: earlier versions of it are kept. */
  readonly why: 'noAct' | 'changed' | 'versions';
}
