import { pollLayout } from '../ballots/BallotLayout';
import { NO_OPTION } from '../ballots/step';
import type { Choices } from './pollBox';
import { isPaired } from './pollBox';
import { ballotOptions } from './pollKinds';

/** The folders of every step that a vote can take. */
export function boxFolders(poll: Choices, box: string): readonly string[] {
  const ids = ballotOptions(poll);
  const pairs = ids.map((to): readonly [number, number] => [NO_OPTION, to]);
  if (poll.mayChangeVote) {
    for (const from of ids) {
      pairs.push([from, NO_OPTION]);
      // A ranking whose first place stays is a step too.
      if (isPaired(poll)) for (const to of ids) if (to !== from || poll.kind === 'ranking') pairs.push([from, to]);
    }
  }
  const layout = pollLayout(box);
  const slots = poll.maxChoices > 1 ? [1, 2] : [1];
  return slots.flatMap((slot) => pairs.map(([from, to]) => layout.folder({ slot, from, to })));
}
