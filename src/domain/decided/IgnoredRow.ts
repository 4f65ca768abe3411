/** A row that counts for nothing, named so that nobody has to wonder. */
export interface IgnoredRow<What extends string, Why extends string> {
  readonly what: What;
  /** In its list. */
  readonly id: number;
  readonly why: Why;
}
