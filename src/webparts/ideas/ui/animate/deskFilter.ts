import type { CampaignDecision } from '../../../../domain/ideas/CampaignDecision';
import { isSecret } from '../../../../domain/ideas/Campaign';
import type { CampaignState } from '../../../../domain/ideas/campaignState';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { foldText } from '../../../../domain/text/foldText';

/**
 * How an idea stands beside its stage.
 * - `waiting`: an animator has not let it through, or what its author corrected since
 * - `uncounted`: too early or too late, changed in its list, or misplaced
 */
export const sights = ['waiting', 'hidden', 'withdrawn', 'uncounted'] as const;
export type Sight = (typeof sights)[number];

/** What is looked for; '' anywhere: all. */
export interface DeskFilter {
  readonly stage: string;
  readonly sight: string;
  /** `NOBODY`: without one. */
  readonly owner: string;
  readonly category: string;
  readonly isLate: boolean;
  readonly words: string;
}

/** The owner of ideas that have none. */
export const NOBODY = '\u0000none';

export const noFilter: DeskFilter = { stage: '', sight: '', owner: '', category: '', isLate: false, words: '' };

export function isFiltering({ stage, sight, owner, category, isLate, words }: DeskFilter): boolean {
  return isLate || [stage, sight, owner, category, words.trim()].some((value) => value !== '');
}

/** Null: colleagues see it, and it counts. @param decisions all of the campaign */
export function sightOf(state: IdeaState, { rules }: Pick<CampaignState, 'rules'>, decisions: readonly CampaignDecision[]): Sight | null {
  if (state.withdrawn) return 'withdrawn';
  if (state.visibility === 'hidden') return 'hidden';
  if (state.visibility === 'waiting' || (isSecret(rules) && isCorrectedSince(state, decisions))) return 'waiting';
  return state.counts ? null : 'uncounted';
}

/** A test for each idea, made once for all. */
export function fits(filter: DeskFilter, sight: (state: IdeaState) => Sight | null): (state: IdeaState) => boolean {
  const words = foldText(filter.words).split(/\s+/).filter(Boolean);
  return (state) => {
    if (filter.stage !== '' && filter.stage !== state.stage) return false;
    if (filter.sight !== '' && filter.sight !== sight(state)) return false;
    if (filter.owner !== '' && (filter.owner === NOBODY ? '' : filter.owner) !== state.owner) return false;
    if (filter.category !== '' && Number(filter.category) !== state.idea.category) return false;
    if (filter.isLate && !state.isLate) return false;
    if (words.length === 0) return true;
    const said = foldText([state.title, state.text, ...state.additions.map(({ text }) => text)].join(' '));
    return words.every((word) => said.includes(word));
  };
}

/** What colleagues read is older than what its author says now. */
function isCorrectedSince({ idea, corrections }: IdeaState, decisions: readonly CampaignDecision[]): boolean {
  const last = corrections[corrections.length - 1];
  if (!last) return false;
  return !decisions.some((decision) => decision.idea === idea.id && decision.kind === 'released' && decision.content.record === undefined && decision.created > last.created);
}
