/** What a passage was in the document that it comes from. A `row` is a row of a table, its cells parted by tabs; a `note` is a footnote. */
export const passageKinds = ['heading', 'paragraph', 'item', 'row', 'note'] as const;
export type PassageKind = (typeof passageKinds)[number];

/** How a stretch of a passage is written. Places are in characters that a person would count (`domain/anchors`), the end excluded. */
export interface Mark {
  /** `note`: refers to the passage of kind `note` whose label stands there in brackets. */
  readonly kind: 'strong' | 'emphasis' | 'link' | 'note';
  readonly start: number;
  readonly end: number;
  /** Of a link: http(s), as `safeAddress` lets it through. */
  readonly address?: string;
}

/** A part of a text that can be spoken of by itself. */
export interface Passage {
  /** From 1, never given to another passage of the same text, in any version: what is said of a passage lies under it. 0 stands for the whole text. */
  readonly id: number;
  readonly kind: PassageKind;
  /** Of a heading 1 to 6, of an item of a list its depth from 1; else 0. */
  readonly level: number;
  /** Of a heading or an item, as the document numbers it, e.g. `2.1`, `b)`; of a note what refers to it, e.g. `3`; else ''. */
  readonly label: string;
  /** Plain text without line breaks, except a note's and a quotation's own; normalised once by `normalText`. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * What became of passages from one version of a text to the next. `same` and `changed` keep the passage's id; pieces of what was
 * split, and what was joined, have new ones. Of what is the `same`, at most the number of a note to which it refers has changed.
 */
export interface Descent {
  readonly kind: 'same' | 'changed' | 'split' | 'joined' | 'gone' | 'new';
  /** Ids in the version before; none for `new`. */
  readonly from: readonly number[];
  /** Ids in this version; none for `gone`. */
  readonly to: readonly number[];
  /** Ids of the contributions that led to it, as its animator says. */
  readonly contributions?: readonly number[];
}

/** One published version of a text. Its file is never changed: a change is another version. */
export interface TextVersion {
  /** From 1. */
  readonly version: number;
  readonly title: string;
  readonly passages: readonly Passage[];
  /** From the version before, each passage of both in exactly one of them; none in the first version. */
  readonly descents: readonly Descent[];
}
