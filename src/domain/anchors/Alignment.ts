import type { Passage } from '../passages/Passage';

/** What is proposed to have become of passages, before the new ones have ids. */
export interface ProposedDescent {
  /** Ids in the version before, in its order; none: new. */
  readonly from: readonly number[];
  /** Places in the new text, from 0, rising; none: gone. Never several beside several in `from`. */
  readonly to: readonly number[];
  /** Not beyond doubt: a person decides before the text is published. */
  readonly isDoubtful: boolean;
  /** Contributions behind it, as its animator says. */
  readonly contributions?: readonly number[];
}

/** Each passage of the version before, and each of the new text, in exactly one descent, in the order of the new text. */
export interface Alignment {
  readonly descents: readonly ProposedDescent[];
}

/** A passage of a text that is being prepared: it has no id yet, or one that says nothing. */
export type DraftPassage = Omit<Passage, 'id'> & { readonly id?: number };
