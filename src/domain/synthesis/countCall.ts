import { descends } from '../anchors/lineage';
import { resolveAnchor } from '../anchors/resolveAnchor';
import type { Call } from '../calls/Call';
import type { CallState } from '../calls/callState';
import type { Decision } from '../calls/Decision';
import type { GroupIndex } from '../calls/indexGroups';
import { indexGroups } from '../calls/indexGroups';
import type { Thread } from '../calls/Thread';
import type { ThreadState } from '../calls/threadState';
import { threadState } from '../calls/threadState';
import type { Collate } from '../collate';
import type { TextVersion } from '../passages/Passage';
import type { CountedPart } from './drawUpSynthesis';
import { saidItems } from './saidItems';
import type { SynthesisFigures } from './Synthesis';
import { partFigures, synthesisFigures } from './synthesisFigures';
import { synthesisSections } from './synthesisSections';

/** A call with all that was said and decided of it. */
export interface WholeCall {
  readonly call: Call;
  readonly state: CallState;
  readonly threads: readonly Thread[];
  readonly groupDecisions: readonly Decision[];
  /** Of the text, rising. */
  readonly versions: readonly TextVersion[];
}

/** What a synthesis is drawn up from. */
export interface CountedCall {
  readonly states: readonly ThreadState[];
  readonly groups: GroupIndex;
  readonly figures: SynthesisFigures;
  readonly parts: readonly CountedPart[];
}

/** Counts a whole call, in all and by passage and theme. */
export function countCall({ call, state, threads, groupDecisions, versions }: WholeCall, collate: Collate): CountedCall {
  const groups = indexGroups(groupDecisions);
  const states = threads.map((thread) => threadState(thread, groups, call, state, (from, to) => descends(versions, from, to)));
  const byId = new Map(states.map((each) => [each.contribution.id, each]));
  const items = saidItems(states, call, state.version, (anchor) => resolveAnchor(anchor, versions));
  const outlines = synthesisSections(items, versions, collate);
  const parts = (['passage', 'theme'] as const).flatMap((by) => {
    const own = outlines.filter((outline) => outline.by === by);
    const figures = partFigures(own.map((outline) => outline.items.flatMap(({ id }) => byId.get(id) ?? [])), call);
    return own.flatMap((outline, index) => (figures[index] ? [{ outline, figures: figures[index] }] : []));
  });
  return { states, groups, figures: synthesisFigures(states, call), parts };
}
