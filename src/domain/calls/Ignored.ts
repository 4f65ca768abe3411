import type { IgnoredRow } from '../decided/IgnoredRow';

/**
 * Why a row changes nothing.
 * - `altered`: somebody changed it after it was stored
 * - `elsewhere`: it is about another call, or another contribution
 * - `misplaced`: it lies in another passage's folder, or under another passage than it names
 * - `notAuthor`: somebody else speaks for the author of a contribution
 * - `late`, `early`: by the server's date, outside of the time in which the call was open
 * - `answered`: what was answered is no longer edited
 * - `withdrawn`: what is withdrawn is first restored
 * - `notAllowed`: against the rules of the call
 * - `incomplete`: it lacks what its kind says
 * - `contradictory`: what stands already forbids it, e.g. a second publication, a version that is not newer
 * - `unknown`: it names a group, a body, a reason that the call does not have
 * - `lineage`: it moves words to a passage that does not descend from theirs
 */
export type IgnoredWhy =
  | 'altered'
  | 'elsewhere'
  | 'misplaced'
  | 'notAuthor'
  | 'late'
  | 'early'
  | 'answered'
  | 'withdrawn'
  | 'notAllowed'
  | 'incomplete'
  | 'contradictory'
  | 'unknown'
  | 'lineage';

export type Ignored = IgnoredRow<'decision' | 'record' | 'contribution', IgnoredWhy>;
