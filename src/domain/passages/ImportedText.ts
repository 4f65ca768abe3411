import type { Passage } from './Passage';

/** What a document has and a text in passages has not; whoever imports it is told how many of each were left out, or how they were taken. */
export const importNotices = [
  'pictures',
  /** Insertions and deletions that nobody has accepted yet: the text is read as if they were accepted. */
  'trackedChanges',
  'remarks',
  /** Lines of a table of contents: it is made anew from the headings. */
  'contents',
  /** Programs, styles, embedded pages. */
  'programs',
  'hidden',
  /** Addresses that the product does not open: their words are kept. */
  'links'
] as const;
export type ImportNotice = (typeof importNotices)[number];

/** A document as passages, proposed. */
export interface ImportedText {
  /** As the document says it; '' where it says none. */
  readonly title: string;
  /** Ids from 1 in the document's order, notes last. */
  readonly passages: readonly Passage[];
  readonly notices: Readonly<Partial<Record<ImportNotice, number>>>;
}
