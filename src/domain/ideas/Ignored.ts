import type { IgnoredRow } from '../decided/IgnoredRow';

/**
 * Why a row changes nothing.
 * - `altered`: somebody changed it after it was stored
 * - `elsewhere`: it is about another campaign, or another idea
 * - `misplaced`: it lies in another folder than it says
 * - `notAuthor`: somebody else speaks for the author of an idea or a comment
 * - `notInvited`: he says yes to what nobody asked him
 * - `late`, `early`: by the server's date, outside of the phases in which it may be said
 * - `voted`: what was voted for is no longer corrected or withdrawn
 * - `withdrawn`: what is withdrawn is first restored
 * - `notAllowed`: against the rules of the campaign
 * - `incomplete`: it lacks what its kind says
 * - `contradictory`: what stands already forbids it, e.g. a second publication
 * - `unknown`: it names an idea, a comment, a cluster, a merge that the campaign does not have
 * - `lineage`: it builds on what came after it
 */
export type IgnoredWhy =
  | 'altered'
  | 'elsewhere'
  | 'misplaced'
  | 'notAuthor'
  | 'notInvited'
  | 'late'
  | 'early'
  | 'voted'
  | 'withdrawn'
  | 'notAllowed'
  | 'incomplete'
  | 'contradictory'
  | 'unknown'
  | 'lineage';

export type Ignored = IgnoredRow<'idea' | 'record' | 'decision' | 'place' | 'evaluation', IgnoredWhy>;
