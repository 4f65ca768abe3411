import { pollLayout } from '../ballots/BallotLayout';
import type { FolderCount } from '../ballots/Tally';
import type { Poll, PollDraft } from './Poll';
import { seenFingerprint } from './pollFingerprint';
import { highestOption, optionOf } from './kindRules';

/**
 * A published poll whose words or rules change gets new ids for all its answers: a vote for what it said before, which was
 * on its way, then lies in folders of its own. The draft itself when no voter would see another thing.
 * @param folders what lies in the poll's box: no id that has a folder is given again
 */
export function renewOptions(poll: Poll, draft: PollDraft, folders: readonly FolderCount[]): PollDraft {
  if (seenFingerprint(poll) === seenFingerprint(draft)) return draft;
  const layout = pollLayout('');
  const given = new Set(poll.options.map(({ id }) => id));
  for (const { name } of folders) {
    const step = layout.meaning(name);
    if (step) for (const answer of [step.from, step.to]) given.add(optionOf(poll.kind, answer));
  }
  const free = Array.from({ length: highestOption(draft.kind) }, (_, index) => index + 1).filter((id) => !given.has(id));
  return { ...draft, options: draft.options.map((option, index) => ({ ...option, id: free[index] ?? option.id })) };
}
