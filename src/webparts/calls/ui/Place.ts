/** Where in a call an address leads. */
export interface Place {
  /** 0: the whole text. */
  readonly passage: number;
  readonly version: number;
  readonly contribution: number;
}
