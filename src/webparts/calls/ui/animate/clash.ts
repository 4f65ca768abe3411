import type { DecisionDraft } from '../../../../data/calls/CallServices';
import type { Decision, DecisionKind } from '../../../../domain/calls/Decision';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import { concerned } from './threadStates';

const COURSE: readonly DecisionKind[] = ['held', 'resumed', 'version', 'closed', 'reopened', 'archived'];
const SIGHT: readonly DecisionKind[] = ['moderated', 'shown'];
const GROUPS: readonly DecisionKind[] = ['grouped', 'ungrouped'];

/** Does what somebody else decided change what this decision would do? Then nobody decides without having seen it. */
export function isClash(draft: DecisionDraft, other: Decision, groups: GroupIndex): boolean {
  const { kind, content } = draft;
  if (kind === 'opinion') return other.kind === 'opinion' && other.content.bodyId === content.bodyId;
  if (COURSE.includes(kind)) return COURSE.includes(other.kind);
  if (!isSameMatter(draft, other)) return false;
  if (content.group !== undefined && content.group === other.content.group) return true;
  const mine = contributionsOf(draft, groups);
  const theirs = contributionsOf(other, groups);
  // Of the whole call, such as its figures: there is one of them.
  if (mine.size === 0) return theirs.size === 0;
  return [...theirs].some((id) => mine.has(id));
}

/** Is the other decision about all that this one is about? Where it is about some of it only, the rest would have none if it were left at that. */
export function covers(draft: DecisionDraft, other: Decision, groups: GroupIndex): boolean {
  const theirs = contributionsOf(other, groups);
  return [...contributionsOf(draft, groups)].every((id) => theirs.has(id));
}

function contributionsOf(decision: Pick<Decision, 'contribution' | 'targets' | 'content'>, groups: GroupIndex): ReadonlySet<number> {
  return decision.contribution === 0 ? concerned(decision, groups) : new Set([decision.contribution]);
}

function isSameMatter({ kind, content }: DecisionDraft, other: Decision): boolean {
  if (kind === other.kind) return true;
  if (SIGHT.includes(kind)) return SIGHT.includes(other.kind);
  if (GROUPS.includes(kind)) return GROUPS.includes(other.kind);
  // An answer to what was taken from sight, or to a group that is another one now.
  return kind === 'disposed' && (SIGHT.includes(other.kind) || (content.group !== undefined && content.group === other.content.group && GROUPS.includes(other.kind)));
}
