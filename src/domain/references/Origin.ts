import type { NamedThing } from './Reference';

/** What something was made of. */
export interface Origin extends NamedThing {
  /** Where it was made of several things in it, e.g. of some ideas of a brainstorm: each of these. */
  readonly parts?: readonly NamedThing[] | undefined;
}

/** Each link is stored at both ends: of more parts than these, what they are parts of says it alone. */
export const MOST_PARTS = 50;

/** All that it is linked with: the whole first, then each part. */
export function thingsOf({ parts = [], ...whole }: Origin): readonly NamedThing[] {
  return [whole, ...parts.slice(0, MOST_PARTS)];
}
