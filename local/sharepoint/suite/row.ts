import type { Persona } from './target';

/** A request and what its answer must be: one line of a table. */
export interface Row {
  readonly as?: Persona;
  readonly method?: string;
  /** Relative to the site (`_api/web`), or absolute. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number | readonly number[];
  /** Parts of the body, or patterns on it. */
  readonly must?: ReadonlyArray<string | RegExp>;
  readonly mustNot?: ReadonlyArray<string | RegExp>;
  /** Response headers: a part of the value, or a pattern. */
  readonly answers?: Readonly<Record<string, string | RegExp>>;
}
