import * as React from 'react';
import type { Standing } from '../../../../domain/anchors/Anchor';
import { descends } from '../../../../domain/anchors/lineage';
import { resolveAnchors } from '../../../../domain/anchors/resolveAnchors';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { threadState } from '../../../../domain/calls/threadState';
import { newestOf } from '../../../../domain/decided/newestOf';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import type { Task } from '../../../../shell/tasks/useTask';
import { useTask } from '../../../../shell/tasks/useTask';
import type { CallPageProps } from '../mountProps';
import { useSame } from '../useSame';
import { stopIfAborted } from '../../../../data/stopIfAborted';

export interface Placed {
  readonly thread: ThreadState;
  /** The newest decision on it alone; 0: none. */
  readonly known: number;
  readonly standing: Standing;
}

/** How much of the time it takes to read contributions; the rest is finding them again. */
const READING = 0.7;

/**
 * Reads all contributions that are still somebody's word, and finds what they were said of in the last of the versions; the page has its turn
 * between a few and the next. @param of what the text consists of: once it is another, what was found in the one before is forgotten
 * @returns the task; it is started with all versions, rising
 */
export function useStandings({ opened: { call }, state }: Pick<CallPageProps, 'opened' | 'state'>, of: readonly unknown[]): Task<readonly TextVersion[], readonly Placed[]> {
  const services = useCallServices();
  const subject = useSame(of);
  const sought = React.useRef(subject);
  const task = useTask<readonly TextVersion[], readonly Placed[]>(async (versions, { signal, onProgress }) => {
    sought.current = subject;
    const { threads, groupDecisions } = await (await services.animation()).all(call, { signal, onProgress: (done) => onProgress(done * READING) });
    const groups = indexGroups(groupDecisions);
    const found: Omit<Placed, 'standing'>[] = [];
    for (const [index, thread] of threads.entries()) {
      if (index % 500 === 499) await turn(signal);
      const now = threadState(thread, groups, call, state, (from, to) => descends(versions, from, to));
      if (!now.withdrawnAt && now.moderation.state !== 'removed') found.push({ thread: now, known: newestOf(thread.decisions) });
    }
    const standings: Standing[] = [];
    for (const some of resolveAnchors(found.map(({ thread }) => thread.anchor), versions)) {
      standings.push(...some);
      onProgress(READING + (1 - READING) * (standings.length / found.length));
      await turn(signal);
    }
    return found.flatMap((one, index): readonly Placed[] => {
      const standing = standings[index];
      return standing ? [{ ...one, standing }] : [];
    });
  });
  const { kind } = task.state;
  const isOutdated = kind !== 'idle' && sought.current !== subject;
  const latest = React.useRef(task);
  latest.current = task;
  React.useEffect(() => {
    if (!isOutdated) return;
    latest.current.stop();
    latest.current.reset();
  }, [isOutdated, kind]);
  return isOutdated && kind !== 'running' ? { ...task, state: { kind: 'idle' } } : task;
}

/** @throws AbortError when it was stopped */
async function turn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  stopIfAborted(signal);
}
