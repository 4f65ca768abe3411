import { placeInWindows } from '../ballots/votingWindow';
import type { CampaignPhase, CampaignState } from './campaignState';
import type { IdeaState } from './ideaState';
import type { MergeForest } from './mergeForest';
import type { VoteRefusal } from './votes';

/** What the server lets the reader do in a campaign. */
export interface CampaignRights {
  readonly mayTakePart: boolean;
  readonly mayAnimate: boolean;
}

/**
 * Why the reader does not do something now. The server's word comes after.
 * - a phase: what the campaign is in instead
 * - `forbidden`: his rights
 * - `notAuthor`, `voted`, `withdrawn`, `hidden`, `merged`, `notShortListed`: the idea
 */
export type IdeaRefusal = CampaignPhase | 'forbidden' | 'notAuthor' | 'notAllowed' | 'voted' | 'withdrawn' | 'hidden' | 'merged' | 'notShortListed' | VoteRefusal;

type Rights = Pick<CampaignRights, 'mayTakePart'>;
type Standing = Pick<IdeaState, 'idea' | 'withdrawn' | 'visibility' | 'coauthors'>;

/** Null: he may throw an idea. */
export function mayThrow({ phase }: Pick<CampaignState, 'phase'>, { mayTakePart }: Rights): IdeaRefusal | null {
  if (phase !== 'collect') return phase;
  return mayTakePart ? null : 'forbidden';
}

/** Null: he may give votes to this idea, as far as he has any (`planVote`). @param now the server's time */
export function mayVote({ idea, withdrawn, visibility }: Standing, state: Pick<CampaignState, 'phase' | 'voting' | 'rules' | 'shortList' | 'archived'>, forest: Pick<MergeForest, 'rootOf'>, { mayTakePart }: Rights, now: Date): IdeaRefusal | null {
  if (state.archived || placeInWindows(now, state.voting) !== 'inside') return state.phase;
  if (!mayTakePart) return 'forbidden';
  if (withdrawn) return 'withdrawn';
  if (visibility !== 'visible') return 'hidden';
  if (forest.rootOf(idea.id) !== idea.id) return 'merged';
  return state.rules.vote.on === 'shortList' && !state.shortList?.includes(idea.id) ? 'notShortListed' : null;
}

/** Null: he may take a vote back, from whatever the idea became. @param now the server's time */
export function mayTakeBack(state: Pick<CampaignState, 'phase' | 'voting' | 'archived'>, { mayTakePart }: Rights, now: Date): IdeaRefusal | null {
  if (state.archived || placeInWindows(now, state.voting) !== 'inside') return state.phase;
  return mayTakePart ? null : 'forbidden';
}

/** Null: its author may change its words, or withdraw it. @param votedAt when the first vote for it came */
export function mayCorrect({ idea, withdrawn, visibility, imported }: Standing & Pick<IdeaState, 'imported'>, { phase }: Pick<CampaignState, 'phase'>, me: number, votedAt: Date | null): IdeaRefusal | null {
  if (idea.author?.id !== me) return 'notAuthor';
  if (phase !== 'collect' && phase !== 'gather' && phase !== 'vote') return phase;
  if (imported.length > 0) return 'notAllowed';
  if (votedAt) return 'voted';
  return withdrawn ? 'withdrawn' : visibility === 'hidden' ? 'hidden' : null;
}

/** Null: one of its authors may add something with its date. */
export function mayAdd({ idea, withdrawn, coauthors }: Standing, { phase }: Pick<CampaignState, 'phase'>, me: number): IdeaRefusal | null {
  if (idea.author?.id !== me && !coauthors.some(({ id }) => id === me)) return 'notAuthor';
  return isOver(phase) ?? (withdrawn ? 'withdrawn' : null);
}

/** Null: he may say something of an idea. */
export function mayComment({ withdrawn, visibility }: Pick<Standing, 'withdrawn' | 'visibility'>, { phase }: Pick<CampaignState, 'phase'>, campaign: { readonly mayComment: boolean }, { mayTakePart }: Rights): IdeaRefusal | null {
  if (!campaign.mayComment) return 'notAllowed';
  const over = isOver(phase) ?? (mayTakePart ? null : 'forbidden');
  return over ?? (withdrawn ? 'withdrawn' : visibility === 'visible' ? null : 'hidden');
}

/** Null: he may move its note. */
export function mayMove({ idea, coauthors }: Pick<Standing, 'idea' | 'coauthors'>, { phase, rules: { movers } }: Pick<CampaignState, 'phase' | 'rules'>, me: number, { mayTakePart, mayAnimate }: CampaignRights): IdeaRefusal | null {
  const over = isOver(phase);
  if (over || mayAnimate) return over;
  if (!mayTakePart) return 'forbidden';
  if (movers === 'all') return null;
  const isAuthor = idea.author?.id === me || coauthors.some(({ id }) => id === me);
  return movers === 'authors' && isAuthor ? null : 'notAllowed';
}

/** Are counts shown to who does not lead? */
export function areCountsShown({ rules: { vote }, voting }: Pick<CampaignState, 'rules' | 'voting'>, now: Date): boolean {
  return !vote.countsHidden || placeInWindows(now, voting) === 'late';
}

function isOver(phase: CampaignPhase): CampaignPhase | null {
  return phase === 'unpublished' || phase === 'scheduled' || phase === 'archived' ? phase : null;
}
