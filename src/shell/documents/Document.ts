/** A part of a document, before anybody has said whether it is a page, a print or a file. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** Paragraphs parted by line ends. */
  | { readonly kind: 'text'; readonly text: string }
  /** The words of the text that something was said of. */
  | { readonly kind: 'passage'; readonly text: string }
  | { readonly kind: 'figures'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | DocumentQuote;

/** Somebody's words, and where they can be read whole. */
export interface DocumentQuote {
  readonly kind: 'quote';
  readonly label: string;
  readonly text: string;
  /** '' for none. */
  readonly source: string;
  readonly answer: string;
  readonly address: string;
}

/** What is written, printed or published in the same words, whatever it is written as. */
export interface WrittenDocument {
  readonly title: string;
  /** On each page of a print and of a file; '' for none. */
  readonly annex: string;
  /** From where and of when. */
  readonly note: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** Paragraphs of a typed text: what stands between line ends, without empty ones. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
