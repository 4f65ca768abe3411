import type { Poll, PollDraft } from '../../../../domain/polls/Poll';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import type { ManageTarget } from '../ManageTarget';

/** What the panel shows. */
export type ManageView =
  | { readonly kind: 'list' }
  | { readonly kind: 'new'; readonly draft: PollDraft; /** Names what is typed, e.g. `new` or `copy-12`. */ readonly name: string }
  | { readonly kind: 'edit'; readonly pollId: number; readonly showsIssues?: boolean }
  | { readonly kind: 'results'; readonly pollId: number }
  /** What the poll comes from. */
  | { readonly kind: 'origin'; readonly pollId: number };

export function newPollView(): ManageView {
  return { kind: 'new', draft: emptyPollDraft(), name: 'poll-new' };
}

export function copyView(poll: Poll, draft: PollDraft): ManageView {
  return { kind: 'new', draft, name: `poll-copy-${poll.id}` };
}

/** What the panel opens with. */
export function firstView(target: ManageTarget): ManageView {
  if (target === 'new') return newPollView();
  return target === 'list' ? { kind: 'list' } : { kind: 'edit', pollId: target.pollId };
}
