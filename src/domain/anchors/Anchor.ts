/** Where in a text something was said of. Places are in characters that a person would count, the end excluded. */
export interface Anchor {
  /** Of the text. */
  readonly version: number;
  /** 0: the text as a whole. */
  readonly passage: number;
  /** The words themselves; '' for the whole passage. */
  readonly quote: string;
  /** Up to 32 characters before and after the quote in its passage. */
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

/** A place in a version of the text. */
export interface Place {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where an anchor stands in another version. Never a guess: what is not beyond doubt is `toConfirm` by the contribution's author or an
 * animator, and what is nowhere among the descendants of its passage stays `earlier`, on the version in which it was made.
 */
export type Standing =
  | { readonly state: 'same' | 'moved'; readonly place: Place }
  | { readonly state: 'toConfirm'; readonly candidates: readonly Place[] }
  | { readonly state: 'earlier' };
