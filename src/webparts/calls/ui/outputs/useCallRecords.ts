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
import type { CountedPart } from '../../../../domain/synthesis/drawUpSynthesis';
import type { SynthesisFigures } from '../../../../domain/synthesis/Synthesis';
import { partFigures, synthesisFigures } from '../../../../domain/synthesis/synthesisFigures';
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
  readonly figures: SynthesisFigures;
  readonly parts: readonly CountedPart[];
  readonly asOf: Date;
  /** The newest contribution; 0: none. */
  readonly lastId: number;
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
    const outlines = synthesisSections(items, versions, formats.collate);
    return {
      states,
      groups,
      versions,
      figures: synthesisFigures(states, call),
      parts: (['passage', 'theme'] as const).flatMap((by) => {
        const own = outlines.filter((outline) => outline.by === by);
        const figures = partFigures(own.map((outline) => outline.items.flatMap(({ id }) => byId.get(id) ?? [])), call);
        return own.flatMap((outline, index) => (figures[index] ? [{ outline, figures: figures[index] }] : []));
      }),
      asOf,
      lastId: states.reduce((last, { contribution }) => Math.max(last, contribution.id), 0)
    };
  });
  const { start } = task;
  const begin = React.useRef(start);
  React.useEffect(() => begin.current(undefined), []);
  return task;
}
