import type { ComparedItem, Proposal, ProposalOptions } from '../../../../../domain/calls/proposeGroups';
import { proposing } from '../../../../../domain/calls/proposeGroups';
import type { TaskControl } from '../../../../../shell/tasks/useTask';
import { stopWhenAborted } from '../../../../../shell/tasks/useTask';

/** How long the page waits for its turn (milliseconds): nobody feels it. */
const TURN_MS = 12;

/** Compares on the page itself, a little at a time: typing and scrolling go on. @throws AbortError when it is stopped */
export async function proposeInTurns(items: readonly ComparedItem[], options: ProposalOptions, { signal, onProgress }: TaskControl): Promise<readonly Proposal[]> {
  const course = proposing(items, options);
  for (;;) {
    const until = performance.now() + TURN_MS;
    for (;;) {
      const { done, value } = course.next();
      if (done) return value;
      if (performance.now() < until) continue;
      onProgress(value);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    stopWhenAborted(signal);
  }
}
