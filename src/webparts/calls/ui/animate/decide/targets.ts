import type { DecisionDraft } from '../../../../../data/calls/CallServices';
import type { Decision, DecisionContent, DecisionKind } from '../../../../../domain/calls/Decision';
import type { Group } from '../../../../../domain/calls/indexGroups';
import type { Thread } from '../../../../../domain/calls/Thread';
import type { ThreadState } from '../../../../../domain/calls/threadState';

/** What a decision will be about. */
export type Targets =
  | { readonly kind: 'one'; readonly decisions: readonly Decision[]; readonly state: ThreadState }
  /** `frozenAt`: all that fitted a filter at that moment; null: those that were ticked. */
  | { readonly kind: 'many'; readonly states: readonly ThreadState[]; readonly frozenAt: Date | null }
  | { readonly kind: 'group'; readonly group: Group };

export function oneOf(thread: Thread, state: ThreadState): Targets {
  return { kind: 'one', decisions: thread.decisions, state };
}

/** Names what is typed about them. */
export function targetsName(targets: Targets): string {
  if (targets.kind === 'one') return String(targets.state.contribution.id);
  return targets.kind === 'group' ? `group-${targets.group.id}` : 'many';
}

export function countOf(targets: Targets): number {
  if (targets.kind === 'one') return 1;
  return targets.kind === 'group' ? targets.group.members.length : targets.states.length;
}

export function idsOf(targets: Targets): readonly number[] {
  if (targets.kind === 'one') return [targets.state.contribution.id];
  return targets.kind === 'group' ? targets.group.members : targets.states.map(({ contribution }) => contribution.id);
}

/** A decision on them: their ids are in it, a group is named. */
export function draftOn(targets: Targets, kind: DecisionKind, reason: string, content: DecisionContent): DecisionDraft {
  if (targets.kind === 'one') return { kind, contribution: targets.state.contribution.id, targets: [], reason, content };
  if (targets.kind === 'group') return { kind, contribution: 0, targets: [], reason, content: { ...content, group: targets.group.id } };
  return { kind, contribution: 0, targets: idsOf(targets), reason, content };
}

/** What was decided of the one contribution; undefined for many. */
export function ownOf(targets: Targets): readonly Decision[] | undefined {
  return targets.kind === 'one' ? targets.decisions : undefined;
}
