import type { TaskControl } from './useTask';
import { stopIfAborted } from '../../data/stopIfAborted';

/** How long the page waits for its turn (milliseconds): nobody feels it. */
const TURN_MS = 12;

/**
 * Goes through work that is made of small steps on the page itself, a little at a time: typing and scrolling go on.
 * @param course each step tells how much is done, from 0 to 1
 * @throws AbortError when it is stopped
 */
export async function inTurns<T>(course: Generator<number, T, void>, { signal, onProgress }: TaskControl): Promise<T> {
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
    stopIfAborted(signal);
  }
}
