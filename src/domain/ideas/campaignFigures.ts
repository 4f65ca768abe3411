import type { GroupRow } from '../figures/groupRows';
import { groupBy, shownGroups, SMALLEST_GROUP } from '../figures/groupRows';
import { medianOf } from '../figures/medianOf';
import type { Stage } from './CampaignDecision';
import type { IdeaState } from './ideaState';
import type { MergeForest } from './mergeForest';

interface Sum {
  readonly ideas: number;
  /** How many different people threw them. */
  readonly people: number;
  readonly decided: number;
  readonly realised: number;
}

/** What came of some ideas. Null: hidden, since it would tell who threw what. */
export type IdeaFigureRow<K> = GroupRow<K, Sum>;

/** What became of a campaign, computed from its records. What is early, late, withdrawn or hidden is in none of the figures. */
export interface CampaignFigures extends Sum {
  /** Votes given, unchecked. */
  readonly supports: number;
  readonly comments: number;
  /** Ideas of which somebody said what becomes of them: 0 to 1; null: there are none. */
  readonly decidedShare: number | null;
  /** Done: 0 to 1; null: there are none. */
  readonly realisedShare: number | null;
  /** In milliseconds, from an idea to the first decision on it; null: none was made. */
  readonly medianTimeToDecision: number | null;
  readonly late: number;
  readonly merged: number;
  readonly stages: Readonly<Record<Stage, number>>;
  /** By number of ideas, the most first; 0: no category. */
  readonly categories: readonly IdeaFigureRow<number>[];
  /** Directions that take part, as authors said them; '' for who said none. */
  readonly directions: readonly IdeaFigureRow<string>[];
}

/** An answer, not merely that it arrived or is looked at. */
const DECIDED: readonly Stage[] = ['kept', 'inProgress', 'done', 'notKept'];

/**
 * What stands under another idea has that one's answer.
 * @param votes of each idea alone @param minimum people below which a direction hides its figures @param comments on each idea, where they were counted and not read
 */
export function campaignFigures(states: readonly IdeaState[], forest: Pick<MergeForest, 'rootOf'>, votes: Readonly<Record<number, number>>, minimum = SMALLEST_GROUP, comments: Readonly<Record<number, number>> = {}): CampaignFigures {
  const answered = answeredOf(states, forest);
  const sum = sumOf(answered);
  const share = (part: number): number | null => (sum.ideas === 0 ? null : part / sum.ideas);
  return {
    ...sum,
    supports: answered.reduce((total, { state }) => total + (votes[state.idea.id] ?? 0), 0),
    comments: answered.reduce((total, { state }) => total + (comments[state.idea.id] ?? state.comments.reduce((count, { replies }) => count + 1 + replies.length, 0)), 0),
    decidedShare: share(sum.decided),
    realisedShare: share(sum.realised),
    medianTimeToDecision: medianOf(answered.flatMap(timeToDecision)),
    late: answered.filter(({ state }) => state.isLate).length,
    merged: answered.filter(({ state, answer }) => state !== answer).length,
    stages: stagesOf(answered),
    categories: rowsOf(answered, ({ state }) => state.idea.category, 0),
    directions: rowsOf(answered, ({ state }) => state.idea.direction.trim(), minimum)
  };
}

/** An idea with the one whose answer it has. */
export interface Answered {
  readonly state: IdeaState;
  readonly answer: IdeaState;
}

/** Ideas that count, each once. */
export function answeredOf(states: readonly IdeaState[], forest: Pick<MergeForest, 'rootOf'>): readonly Answered[] {
  const all = new Map(states.map((state) => [state.idea.id, state]));
  return [...all.values()].filter(({ counts }) => counts).map((state) => ({ state, answer: all.get(forest.rootOf(state.idea.id)) ?? state }));
}

/** Different people who threw ideas, or were co-authors; who took ideas in from outside threw none of those. */
export function peopleOf(answered: readonly Answered[]): readonly number[] {
  return [...new Set(answered.flatMap(({ state: { idea, coauthors, imported } }) => [...(idea.author && imported.length === 0 ? [idea.author] : []), ...coauthors].map(({ id }) => id)))];
}

function sumOf(answered: readonly Answered[]): Sum {
  return {
    ideas: answered.length,
    people: peopleOf(answered).length,
    decided: answered.filter(({ answer }) => DECIDED.includes(answer.stage)).length,
    realised: answered.filter(({ answer }) => answer.stage === 'done').length
  };
}

/** In milliseconds; none where nothing was decided. */
export function timeToDecision({ state, answer }: Answered): readonly number[] {
  const first = answer.stages.find(({ stage }) => DECIDED.includes(stage));
  return first ? [Math.max(0, first.at.getTime() - state.idea.created.getTime())] : [];
}

function stagesOf(answered: readonly Answered[]): Readonly<Record<Stage, number>> {
  const counts = { received: 0, studied: 0, kept: 0, inProgress: 0, done: 0, notKept: 0 } satisfies Record<Stage, number>;
  for (const { answer } of answered) counts[answer.stage] += 1;
  return counts;
}

function rowsOf<K>(answered: readonly Answered[], keyOf: (each: Answered) => K, minimum: number): readonly IdeaFigureRow<K>[] {
  const groups = groupBy(answered, keyOf).map(([key, group]) => ({ key, ...sumOf(group) }));
  const isShown = shownGroups(groups.map(({ people }) => people), minimum);
  return groups
    .map((row, index): IdeaFigureRow<K> => (isShown[index] ? row : { key: row.key, ideas: null, people: null, decided: null, realised: null }))
    .sort((a, b) => (b.ideas ?? -1) - (a.ideas ?? -1));
}
