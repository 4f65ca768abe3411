/** What somebody does by hand for a step. */
export interface HandWork {
  /** Exact words, one action a sentence. */
  readonly text: string;
  /** For an administrator. */
  readonly commands: readonly string[];
  /** To be sent to who can do it. */
  readonly message?: string;
  /** Where it is done, absolute; '' where there is no such page. */
  readonly link: string;
}
