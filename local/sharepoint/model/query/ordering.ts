/** A path of `$select` or `$expand`: `['Author', 'Title']`. */
export type QueryPath = readonly string[];

export interface Ordering {
  readonly path: QueryPath;
  readonly descending: boolean;
}
