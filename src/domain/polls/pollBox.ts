import type { PollDraft } from './Poll';
import { ballotOptions } from './pollKinds';

/** An answer of SharePoint that holds folders in folders holds a hundred of them at least: with announcements, a poll stays below. */
const MOST_STEP_FOLDERS = 90;

export type Choices = Pick<PollDraft, 'kind' | 'options' | 'maxChoices' | 'mayChangeVote'>;

/** Has every change a folder of its own? With more answers, a change is two steps. Stays what it was at publication, since answers then keep their number. */
export function isPaired(poll: Choices): boolean {
  const { maxChoices, mayChangeVote } = poll;
  const count = ballotOptions(poll).length;
  return !mayChangeVote || (count * count + count) * (maxChoices > 1 ? 2 : 1) <= MOST_STEP_FOLDERS;
}

/** How the names begin of what tells voters something new. */
export const ANNOUNCED = ['decided-', 'edited-'] as const;
