import * as React from 'react';
import type { Decision } from '../../../../domain/calls/Decision';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import type { CallState } from '../../../../domain/calls/callState';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { threadState } from '../../../../domain/calls/threadState';
import { descendantsOf } from '../../../../domain/anchors/lineage';
import { resolveAnchor } from '../../../../domain/anchors/resolveAnchor';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { saidItems } from '../../../../domain/synthesis/saidItems';
import type { SynthesisFigures } from '../../../../domain/synthesis/Synthesis';
import { synthesisFigures } from '../../../../domain/synthesis/synthesisFigures';
import type { SectionOutline } from '../../../../domain/synthesis/synthesisSections';
import { synthesisSections } from '../../../../domain/synthesis/synthesisSections';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage } from '../../../../shell/Page';
import type { Task } from '../../../../shell/tasks/useTask';
import { useTask } from '../../../../shell/tasks/useTask';

/** All that was said and decided of a call, at one moment. */
export interface CallRecords {
  readonly states: readonly ThreadState[];
  readonly groups: GroupIndex;
  /** Rising. */
  readonly versions: readonly TextVersion[];
  readonly outlines: readonly SectionOutline[];
  readonly asOf: Date;
  /** The newest contribution; 0: none. */
  readonly lastId: number;
  /** Of contributions by their ids; of all for undefined. */
  figuresOf(ids: readonly number[] | undefined): SynthesisFigures;
}

/** Reads the whole call: for a synthesis and for exports, which stand on every contribution. */
export function useCallRecords({ call }: OpenedCall, state: CallState): Task<undefined, CallRecords> {
  const services = useCallServices();
  const { formats } = usePage();
  const task = useTask(async (_: undefined, { signal, onProgress }): Promise<CallRecords> => {
    const asOf = services.serverNow();
    const animation = await services.animation();
    const [{ threads, groupDecisions }, versions] = await Promise.all([animation.all(call, { signal, onProgress }), Promise.all(state.versions.map(async (published: Decision) => (await services.calls.text(published)).text))]);
    const groups = indexGroups(groupDecisions);
    const descends = (from: { readonly passage: number; readonly version: number }, to: { readonly passage: number }): boolean => descendantsOf(from.passage, from.version, versions).includes(to.passage);
    const states = threads.map((thread) => threadState(thread, groups, call, state, descends));
    const byId = new Map(states.map((each) => [each.contribution.id, each]));
    const items = saidItems(states, call, state.version, (anchor) => resolveAnchor(anchor, versions));
    return {
      states,
      groups,
      versions,
      outlines: synthesisSections(items, versions, formats.collate),
      asOf,
      lastId: states.reduce((last, { contribution }) => Math.max(last, contribution.id), 0),
      figuresOf: (ids) => synthesisFigures(ids ? ids.flatMap((id) => byId.get(id) ?? []) : states, call)
    };
  });
  const { start } = task;
  const begin = React.useRef(start);
  React.useEffect(() => begin.current(undefined), []);
  return task;
}
