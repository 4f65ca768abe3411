import type { ThreadState } from '../../../../domain/calls/threadState';

export const deskActions = ['answer', 'answerAgain', 'group', 'theme', 'assign', 'letThrough', 'remove', 'show'] as const;
/** What is decided of contributions. */
export type DecidingAction = (typeof deskActions)[number];
export type DeskAction = DecidingAction | 'open';

/** What can be done with one. */
export function actionsFor({ answer, moderation }: ThreadState): readonly DeskAction[] {
  const { state } = moderation;
  // What waits is first of all read and let through.
  return ['open', ...(state === 'waiting' ? (['letThrough'] as const) : []), answer ? 'answerAgain' : 'answer', 'group', 'theme', 'assign', state === 'removed' ? 'show' : 'remove'];
}

/** What can be done with several at once: a copy of what only animators read is looked over one by one. */
export function actionsOn(states: readonly ThreadState[]): readonly DecidingAction[] {
  const isAny = (sight: ThreadState['moderation']['state']): boolean => states.some(({ moderation }) => moderation.state === sight);
  return ['answer', 'group', 'theme', 'assign', ...(states.some(({ moderation }) => moderation.state !== 'removed') ? (['remove'] as const) : []), ...(isAny('removed') && !isAny('waiting') ? (['show'] as const) : [])];
}
