import type { Origin } from '../references/Origin';

/** One of several that people choose from. */
export interface Variant {
  readonly text: string;
  /** Where the contribution that proposes it is read; '' for the text as it is. */
  readonly link: string;
  /** Where it is a date, as `slotText` writes it: variants that are all dates are chosen from as such. */
  readonly slot?: string | undefined;
}

/** What something new begins with, made of what people said elsewhere; its owner reads it again before he publishes it. */
export interface Proposal {
  /** A question, or a title. */
  readonly title: string;
  /** What it is about, in some lines; '' for none. */
  readonly text: string;
  readonly variants: readonly Variant[];
  /** What it is made of: the draft keeps it, and the two are linked when it is published. Before, nobody but its owners reads of it. */
  readonly origin: Origin | null;
  /** The date that was chosen, as `slotText` writes it; for what takes place on one. */
  readonly slot?: string | undefined;
  /** The thing into which it goes, for what goes into one (`Making.goesInto`). */
  readonly into?: number | undefined;
  /** Reasons that its charter begins with, in the words of the page. */
  readonly charter: readonly string[];
}

/** A thing that takes what is made. */
export interface MakingPlace {
  readonly id: number;
  readonly title: string;
}

/** What a part of the product can make of a proposal. */
export interface Making {
  /** What it is asked for by, and what its words stand under: one kind of thing can be made in several ways. */
  readonly offer: string;
  /** Of the thing that is made, as its addresses name it. */
  readonly kind: string;
  /** Of its title, in characters. */
  readonly titleLength: number;
  /** How many variants it takes, and how long each may be, in characters; null: none, but a text. */
  readonly variants: { readonly fewest: number; readonly most: number; readonly length: number } | null;
  /** Its draft has the id that what is published of it has: it can be opened at once. */
  readonly keepsAddress: boolean;
  /** It goes into a thing of this kind that is there already, which its maker chooses, and everybody reads it at once; null: it is a draft of its own. */
  readonly goesInto: string | null;
  /** It has a title alone, and no text. */
  readonly hasNoText?: true;
  /** Only owners of the site make it; else whoever leads what it is made of. */
  readonly isForOwners: boolean;
}

/** May so many variants be proposed? */
export function variantsFault({ variants }: Pick<Making, 'variants'>, count: number): 'fewest' | 'most' | null {
  if (!variants) return null;
  return count < variants.fewest ? 'fewest' : count > variants.most ? 'most' : null;
}
