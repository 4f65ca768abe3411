import type { Call } from '../../../../domain/calls/Call';
import type { CallState } from '../../../../domain/calls/callState';
import type { Decision } from '../../../../domain/calls/Decision';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import type { Thread } from '../../../../domain/calls/Thread';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { threadState } from '../../../../domain/calls/threadState';
import { saidIn } from './deskFilter';
import { stopIfAborted } from '../../../../data/stopIfAborted';

/** Contributions that are worked out in one go, so that the page answers in between. */
const AT_ONCE = 1000;

interface Pace {
  readonly signal?: AbortSignal;
  onProgress?(done: number): void;
}

/** What each contribution is now, of as many as there are; between some of them the page has its turn. @throws AbortError when it is stopped */
export async function statesOf(threads: readonly Thread[], groups: GroupIndex, call: Call, state: CallState, { signal, onProgress }: Pace = {}): Promise<readonly ThreadState[]> {
  const states: ThreadState[] = [];
  for (let start = 0; start < threads.length; start += AT_ONCE) {
    for (const thread of threads.slice(start, start + AT_ONCE)) {
      const now = threadState(thread, groups, call, state);
      saidIn(now);
      states.push(now);
    }
    onProgress?.(states.length / threads.length);
    await turn();
    stopIfAborted(signal);
  }
  return states;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The contributions that a decision on many is about. */
export function concerned({ targets, content: { group } }: Pick<Decision, 'targets' | 'content'>, groups: GroupIndex): ReadonlySet<number> {
  return new Set([...targets, ...(groups.groups.get(group ?? 0)?.members ?? [])]);
}

/** The thread with one more decision on it, or on a reply of it; the same one where it is about another. */
export function withDecision(thread: Thread, decision: Decision): Thread {
  if (thread.contribution.id === decision.contribution) return thread.decisions.some(({ id }) => id === decision.id) ? thread : { ...thread, decisions: [...thread.decisions, decision] };
  const replies = thread.replies.map((reply) => withDecision(reply, decision));
  return replies.some((reply, index) => reply !== thread.replies[index]) ? { ...thread, replies } : thread;
}
