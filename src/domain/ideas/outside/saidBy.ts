import { personName } from '../../people/personName';
import type { IdeaState } from '../ideaState';
import { outsideOf } from './outsideOf';

/** Whose idea it is, as it is shown: of one from outside the platform, whoever took it in. Undefined: hidden. */
export function saidBy(state: Pick<IdeaState, 'idea' | 'imported'>): string | undefined {
  return outsideOf(state)?.origin ?? (state.idea.author ? personName(state.idea.author) : undefined);
}
