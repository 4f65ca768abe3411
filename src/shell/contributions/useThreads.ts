import * as React from 'react';
import { callKeys } from '../../data/calls/callKeys';
import type { CallSupports, ThreadOrder, ThreadPage } from '../../data/calls/CallServices';
import type { Call } from '../../domain/calls/Call';
import type { Thread } from '../../domain/calls/Thread';
import type { ThreadState } from '../../domain/calls/threadState';
import { threadState } from '../../domain/calls/threadState';
import type { PagesResult } from '../queries/usePages';
import { usePages } from '../queries/usePages';
import { useQuery } from '../queries/useQuery';
import { useDiscussing } from './Discussing';
import type { Discussing } from './Discussing';
import { useCallServices } from './useCallServices';

/** What was said of a passage, fifty a page. @param passages the passage, then those that it descends from @param isKnown false: which those are is not known yet */
export function useThreads(call: Call, passages: readonly number[], order: ThreadOrder = 'newest', isKnown = true): PagesResult<ThreadPage> {
  const { contributions } = useCallServices();
  return usePages([...callKeys.threadsOf(call.id, passages[0] ?? 0), order], (cursor) => contributions.page(call, passages, cursor, order), isKnown);
}

export function useMe(isEnabled = true): number | undefined {
  const services = useCallServices();
  return useQuery({ queryKey: ['calls', 'me'], enabled: isEnabled, staleTime: Infinity, queryFn: () => services.userId() }).data;
}

/** Who supports what of these; read for what is shown. */
export function useSupports(call: Call, threads: readonly ThreadState[]): CallSupports | undefined {
  const { contributions } = useCallServices();
  const said = threads.map(({ contribution }) => contribution);
  const passages = [...new Set(said.map(({ anchor }) => anchor.passage))];
  return useQuery({
    queryKey: [...callKeys.supports(call.id), said.map(({ id }) => id).sort((a, b) => a - b)],
    enabled: call.maySupport && said.length > 0,
    queryFn: () => contributions.supports(call, passages, said)
  }).data;
}

export function stateOf(thread: Thread, { groups, opened, state, descends }: Discussing): ThreadState {
  return threadState(thread, groups, opened.call, state, descends);
}

export function useThreadStates(threads: readonly Thread[]): readonly ThreadState[] {
  const discussing = useDiscussing();
  return React.useMemo(() => threads.map((thread) => stateOf(thread, discussing)), [threads, discussing]);
}
