import { pollLayout } from '../ballots/BallotLayout';
import { NO_OPTION } from '../ballots/step';
import type { Choices } from './pollBox';
import { isPaired } from './pollBox';

/** The folders of every step that a vote can take. */
export function boxFolders(poll: Choices, box: string): readonly string[] {
  const ids = poll.options.map(({ id }) => id);
  const pairs = ids.map((to): readonly [number, number] => [NO_OPTION, to]);
  if (poll.mayChangeVote) {
    for (const from of ids) {
      pairs.push([from, NO_OPTION]);
      if (isPaired(poll)) for (const to of ids) if (to !== from) pairs.push([from, to]);
    }
  }
  const layout = pollLayout(box);
  const slots = poll.maxChoices > 1 ? [1, 2] : [1];
  return slots.flatMap((slot) => pairs.map(([from, to]) => layout.folder({ slot, from, to })));
}
