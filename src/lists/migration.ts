/** What REST writes into a column. */
export type RestValue = string | number | boolean | null;

/** What an upgrade changes in the items that are stored, one after the other. */
export interface Migration {
  /** The version of the list that it leads to. */
  readonly to: number;
  /** Columns that `change` looks at. */
  readonly select: readonly string[];
  /**
   * What changes in an item; null: nothing, which is also the answer for what it changed before: an interrupted migration is
   * run again. Agents write meanwhile, with packages of the earlier version too, so whoever reads understands both.
   */
  change(item: Readonly<Record<string, unknown>>): Readonly<Record<string, RestValue>> | null;
}
