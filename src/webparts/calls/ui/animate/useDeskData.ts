import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { ThreadPage } from '../../../../data/calls/CallServices';
import { blockOf } from '../../../../domain/calls/blockOf';
import { contributionKinds, isSecret } from '../../../../domain/calls/Call';
import type { Decision } from '../../../../domain/calls/Decision';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import type { Thread } from '../../../../domain/calls/Thread';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { threadState } from '../../../../domain/calls/threadState';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePages } from '../../../../shell/queries/usePages';
import type { PagesResult } from '../../../../shell/queries/usePages';
import { useQuery } from '../../../../shell/queries/useQuery';
import type { Task } from '../../../../shell/tasks/useTask';
import { useTask } from '../../../../shell/tasks/useTask';
import type { AllRead } from './Desk';
import { deskPagesKey, useDesk } from './Desk';
import type { DeskFilter } from './deskFilter';
import { isAnsweredByList, listFilter, noFilter } from './deskFilter';
import { statesOf } from './threadStates';

/** How much of the time it takes to read contributions; the rest is working out what each is. */
const READING = 0.8;

/** Fifty a page, for a filter that the list can answer; for any other one the first of all. */
export function useContributionPages(filter: DeskFilter): PagesResult<ThreadPage> {
  const { opened, lineage, seen } = useDesk();
  const services = useCallServices();
  const asked = listFilter(isAnsweredByList(filter) ? filter : noFilter, lineage);
  return usePages([...deskPagesKey(opened.call.id), asked], async (cursor) => {
    const page = await (await services.animation()).find(opened.call, asked, cursor);
    seen.saw(page.threads.flatMap(decisionsIn));
    return page;
  });
}

/**
 * How many lie where a filter of the list looks, as the margins of the text count: one operation for each five hundred passages. Undefined until it is known,
 * and where nobody counts by passage, since only animators read what was said.
 */
export function useTotal(filter: DeskFilter): number | undefined {
  const { opened, lineage, versions } = useDesk();
  const { contributions } = useCallServices();
  const { call } = opened;
  const isEnabled = !isSecret(call) && isAnsweredByList(filter);
  const { passages, kinds = contributionKinds } = listFilter(isEnabled ? filter : noFilter, lineage);
  const blocks = [...new Set([0, ...(passages ?? versions.flatMap((version) => version.passages.map(({ id }) => id)))].map(blockOf))].sort((a, b) => a - b);
  const counts = useQuery({ queryKey: [...callKeys.counts(call.id), ...blocks], enabled: isEnabled, queryFn: () => contributions.counts(call, blocks) }).data;
  if (!counts) return undefined;
  const asked = passages ? passages.map((passage) => counts[passage] ?? {}) : Object.values(counts);
  return asked.reduce((sum, count) => kinds.reduce((before, kind) => before + (count[kind] ?? 0), sum), 0);
}

/** Reads all contributions with what was decided of them, and works out what each is: with progress, to be stopped at any moment. */
export function useReadAll(onDone?: (read: AllRead) => void): Task<void, AllRead> {
  const { opened, state, keepRead, remember, seen } = useDesk();
  const services = useCallServices();
  return useTask<void, AllRead>(async (_, { signal, onProgress }) => {
    const { call } = opened;
    const at = services.serverNow();
    const animation = await services.animation();
    const { threads, groupDecisions } = await animation.all(call, { signal, onProgress: (done) => onProgress(done * READING) });
    const states = await statesOf(threads, indexGroups(groupDecisions), call, state, { signal, onProgress: (done) => onProgress(READING + done * (1 - READING)) });
    const read = { at, threads, states };
    remember(groupDecisions);
    seen.sawAll([...groupDecisions, ...threads.flatMap(decisionsIn)]);
    keepRead(read);
    return read;
  }, onDone && { onDone });
}

/** Of it and of what was replied. */
function decisionsIn({ decisions, replies }: Thread): readonly Decision[] {
  return [...decisions, ...replies.flatMap(decisionsIn)];
}

/** What these contributions are now. */
export function useStates(threads: readonly Thread[]): readonly ThreadState[] {
  const { opened, groups, state } = useDesk();
  return React.useMemo(() => threads.map((thread) => threadState(thread, groups, opened.call, state)), [threads, groups, opened.call, state]);
}
