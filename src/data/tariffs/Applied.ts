/** What applying an act came to. */
export interface Applied {
  /** Keys of the versions that somebody else set first: nothing of the act was stored for these. */
  readonly taken: readonly string[];
}
