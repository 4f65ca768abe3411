import { foldText } from '../text/foldText';
import type { ShownCount } from './countOf';
import type { IdeaState } from './ideaState';
import { leastSeen } from './leastSeen';
import type { MergeForest } from './mergeForest';

export const ideaSorts = ['new', 'supported', 'leastSeen'] as const;
export type IdeaSort = (typeof ideaSorts)[number];

/** What of the ideas is shown. */
export interface IdeaFilter {
  /** Words that all stand in title, text or additions: whole or as beginnings, whatever their accents. */
  readonly words?: string;
  readonly category?: number;
  /** An author, or a co-author. */
  readonly by?: number;
  /** Only these, e.g. those that the reader follows. */
  readonly among?: ReadonlySet<number>;
}

export interface IdeaOrder {
  readonly sort: IdeaSort;
  /** As far as the reader is shown it. */
  readonly countOf: (idea: number) => ShownCount | null;
  readonly box: string;
  /** The reader's id in the site. */
  readonly me: number;
}

/** Ideas as a list shows them, without what went under another one, is out of sight or withdrawn; what a reader may see of his own stays. */
export function listIdeas(states: readonly IdeaState[], forest: Pick<MergeForest, 'rootOf'>, filter: IdeaFilter, order: IdeaOrder): readonly IdeaState[] {
  const words = foldText(filter.words ?? '').split(/\s+/).filter((word) => word !== '');
  const shown = states.filter((state) => isShown(state, order.me) && forest.rootOf(state.idea.id) === state.idea.id && fits(state, filter, words));
  if (order.sort === 'leastSeen') return leastSeen(shown.map((state) => ({ id: state.idea.id, state })), order.box, order.me).map(({ state }) => state);
  const newest = [...shown].sort((a, b) => b.idea.id - a.idea.id);
  return order.sort === 'new' ? newest : [...newest].sort((a, b) => weightOf(order.countOf(b.idea.id)) - weightOf(order.countOf(a.idea.id)));
}

function isShown({ idea, visibility, withdrawn, isEarly, isThrownLate, counts }: IdeaState, me: number): boolean {
  if (idea.author?.id === me) return true;
  return visibility === 'visible' && withdrawn === null && (counts || isEarly || isThrownLate);
}

function fits({ idea, title, text, additions, coauthors, imported }: IdeaState, { category, by, among }: IdeaFilter, words: readonly string[]): boolean {
  if (category !== undefined && idea.category !== category) return false;
  if (by !== undefined && (imported.length > 0 || idea.author?.id !== by) && !coauthors.some(({ id }) => id === by)) return false;
  if (among && !among.has(idea.id)) return false;
  if (words.length === 0) return true;
  const said = ` ${foldText([title, text, ...additions.map((each) => each.text)].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.every((word) => said.includes(` ${word}`));
}

/** What may be more comes where it certainly is. */
function weightOf(count: ShownCount | null): number {
  if (count === null) return 0;
  if (count.kind === 'exact') return count.count;
  return count.kind === 'between' ? count.least : Math.max(...count.counts.map((each) => each.count));
}
