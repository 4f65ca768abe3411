import { callKeys } from '../../../../data/calls/callKeys';
import type { ThreadPage } from '../../../../data/calls/CallServices';
import type { Call } from '../../../../domain/calls/Call';
import type { CallState } from '../../../../domain/calls/callState';
import type { Decision } from '../../../../domain/calls/Decision';
import type { DecisionScope } from '../../../../domain/calls/decisionScope';
import { scopeOf } from '../../../../domain/calls/decisionScope';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { threadState } from '../../../../domain/calls/threadState';
import { withFresh } from '../../../../domain/decided/withFresh';
import type { QueryClient } from '../../../../shell/queries/QueryClient';
import type { AllRead } from './Desk';
import { deskPagesKey } from './Desk';
import { concerned, withDecision } from './threadStates';

/** Puts decisions where the screens of agents and animators read them. */
export function putDecisions(queries: QueryClient, call: Call, decisions: readonly Decision[]): void {
  const of = (scope: DecisionScope): readonly Decision[] => decisions.filter((decision) => scopeOf(decision) === scope);
  const [ofCall, ofMany, ofOne] = [of('call'), of('group'), of('one')];
  if (ofCall.length > 0) {
    queries.setQueryData<OpenedCall>(callKeys.call(call.id), (opened) => opened && { ...opened, decisions: withFresh(opened.decisions, ofCall) });
    void queries.invalidateQueries(callKeys.list);
  }
  if (ofMany.length > 0) queries.setQueryData<readonly Decision[]>(callKeys.groups(call.id), (before = []) => withFresh(before, ofMany));
  if (ofOne.length > 0) {
    queries.setQueriesData<readonly ThreadPage[]>(deskPagesKey(call.id), (pages) => pages?.map((page) => ({ ...page, threads: page.threads.map((thread) => ofOne.reduce(withDecision, thread)) })));
  }
  if (ofMany.length + ofOne.length > 0) for (const key of [callKeys.threads(call.id), callKeys.mine(call.id)]) void queries.invalidateQueries(key);
  for (const { contribution } of ofOne) void queries.invalidateQueries(callKeys.thread(contribution));
}

/** What was read of all contributions, with decisions on some of them; `before`: what was known then of many at once. */
export function readWith({ at, threads, states }: AllRead, call: Call, state: CallState, before: readonly Decision[], decisions: readonly Decision[]): AllRead {
  const ofMany = decisions.filter((decision) => scopeOf(decision) === 'group' && !before.some(({ id }) => id === decision.id));
  const ofOne = decisions.filter((decision) => scopeOf(decision) === 'one');
  if (ofMany.length + ofOne.length === 0) return { at, threads, states };
  const groupsBefore = indexGroups(before);
  const groups = indexGroups([...before, ...ofMany]);
  const ids = new Set(ofMany.flatMap((decision) => [...concerned(decision, groupsBefore), ...concerned(decision, groups)]));
  const next = threads.map((thread) => ofOne.reduce(withDecision, thread));
  return {
    at,
    threads: next,
    states: next.map((thread, index) => {
      const known = states[index];
      return known && thread === threads[index] && !ids.has(thread.contribution.id) ? known : threadState(thread, groups, call, state);
    })
  };
}
