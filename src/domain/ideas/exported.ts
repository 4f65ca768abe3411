import type { CampaignRules } from './Campaign';
import { isSecret } from './Campaign';
import type { IdeaComment } from './Comments';
import type { IdeaState } from './ideaState';

/** Ideas as they leave the site, and how many stay out. */
export interface ExportedIdeas {
  readonly ideas: readonly IdeaState[];
  /** That colleagues do not read: waiting, taken from sight, or withdrawn. */
  readonly leftOut: number;
  /** Comments that colleagues do not read. */
  readonly commentsLeftOut: number;
}

/**
 * What of a campaign goes into files, which are handed on: where colleagues do not read names or texts, no file has them either, whoever makes it.
 * Directions go with names, since in a small one they are as good as a name.
 */
export function exportedIdeas(ideas: readonly IdeaState[], rules: CampaignRules): ExportedIdeas {
  if (!isSecret(rules)) return { ideas, leftOut: 0, commentsLeftOut: 0 };
  const read = ideas.filter(({ visibility, withdrawn }) => visibility === 'visible' && !withdrawn);
  const kept = read.map((state) => ({ ...(rules.names === 'hidden' ? nameless(state) : state), comments: commentsRead(state.comments, rules) }));
  return { ideas: kept, leftOut: ideas.length - read.length, commentsLeftOut: countOf(read) - countOf(kept) };
}

function nameless(state: IdeaState): IdeaState {
  return { ...state, idea: { ...state.idea, author: null, direction: '' }, coauthors: [], invited: [], proposals: [], thanked: [] };
}

function commentsRead(comments: readonly IdeaComment[], rules: CampaignRules): readonly IdeaComment[] {
  return comments
    .filter(({ hidden, isWaiting, isWithdrawn }) => !hidden && !isWaiting && !isWithdrawn)
    .map((comment) => ({ ...comment, record: rules.names === 'hidden' ? { ...comment.record, author: { id: 0, name: '' } } : comment.record, replies: commentsRead(comment.replies, rules) }));
}

function countOf(states: readonly Pick<IdeaState, 'comments'>[]): number {
  return states.reduce((sum, { comments }) => sum + comments.reduce((all, { replies }) => all + 1 + replies.length, 0), 0);
}
