import type { VoteRules } from './Campaign';
import type { MergeForest } from './mergeForest';
import type { Opinion } from './voteTargets';
import { ideaOf, MOST_ON_ONE, opinionOf, opinions, targetOfOpinion, targetsOf } from './voteTargets';

type Rules = Pick<VoteRules, 'kind' | 'votes' | 'most'>;
type Forest = Pick<MergeForest, 'leavesOf' | 'rootOf'>;

/** How many targets an agent holds at once; null: any number (`SupportSpace.budget`). */
export function boxBudget({ kind, votes }: Rules): number | null {
  return kind === 'budget' ? votes : null;
}

/** What an agent has given, and may still give. */
export interface VotesHeld {
  /** Of each idea, without those that have none. */
  readonly on: ReadonlyMap<number, number>;
  /** Null: any number. */
  readonly left: number | null;
}

/** @param held targets, as the ballot box has them */
export function votesHeld(held: readonly number[], rules: Rules): VotesHeld {
  const on = new Map<number, number>();
  for (const target of held) on.set(ideaOf(target), (on.get(ideaOf(target)) ?? 0) + 1);
  return { on, left: rules.kind === 'budget' ? Math.max(0, rules.votes - held.length) : null };
}

/** How many more votes an idea takes from who holds these, with all that stands as one with it. */
export function roomOn(idea: number, { on, left }: VotesHeld, rules: Rules, forest: Forest): number {
  const given = forest.leavesOf(idea).reduce((sum, leaf) => sum + (on.get(leaf) ?? 0), 0);
  const most = rules.kind === 'budget' ? Math.min(rules.most, MOST_ON_ONE) : 1;
  return Math.max(0, Math.min(left ?? most, most - given));
}

/** A change in the ballot box. */
export interface VoteStep {
  readonly target: number;
  readonly isOn: boolean;
}

/** `noneLeft`: all votes are given; `mostReached`: this idea takes no more; `merged`: it went under another one, which takes them. */
export type VoteRefusal = 'noneLeft' | 'mostReached' | 'merged';

/** One more vote, or support, for an idea. */
export function planVote(idea: number, held: readonly number[], rules: Rules, forest: Forest): readonly VoteStep[] | VoteRefusal {
  if (forest.rootOf(idea) !== idea) return 'merged';
  const votes = votesHeld(held, rules);
  if (votes.left === 0) return 'noneLeft';
  const free = targetsOf(idea, rules).find((target) => !held.includes(target));
  return roomOn(idea, votes, rules, forest) === 0 || free === undefined ? 'mostReached' : [{ target: free, isOn: true }];
}

/** One vote less for an idea: also for one that was merged since. */
export function planTakeBack(idea: number, held: readonly number[]): readonly VoteStep[] {
  const own = held.filter((target) => ideaOf(target) === idea);
  return own.length === 0 ? [] : [{ target: Math.max(...own), isOn: false }];
}

/** From what an agent holds to so many votes for an idea: what he may not reach is refused as a whole. */
export function planVotes(idea: number, wanted: number, held: readonly number[], rules: Rules, forest: Forest): readonly VoteStep[] | VoteRefusal {
  const steps: VoteStep[] = [];
  let now = held;
  for (let count = votesOn(idea, now); count !== wanted; count = votesOn(idea, now)) {
    const next = count < wanted ? planVote(idea, now, rules, forest) : planTakeBack(idea, now);
    if (typeof next === 'string') return next;
    steps.push(...next);
    now = next.reduce((some, { target, isOn }) => (isOn ? [...some, target] : some.filter((each) => each !== target)), now);
  }
  return steps;
}

/** @param held targets */
export function votesOn(idea: number, held: readonly number[]): number {
  return held.filter((target) => ideaOf(target) === idea).length;
}

/** Of one idea, how many gave each opinion. @param counts by target */
export function opinionCounts(idea: number, counts: Readonly<Record<number, number>>): Readonly<Record<Opinion, number>> {
  const [agree = 0, disagree = 0, pass = 0] = opinions.map((opinion) => counts[targetOfOpinion(idea, opinion)] ?? 0);
  return { agree, disagree, pass };
}

/** An opinion in place of the one before; null: none. */
export function planOpinion(idea: number, opinion: Opinion | null, held: readonly number[]): readonly VoteStep[] {
  const wanted = opinion && targetOfOpinion(idea, opinion);
  const off = held.filter((target) => ideaOf(target) === idea && target !== wanted).map((target) => ({ target, isOn: false }));
  return wanted === null || held.includes(wanted) ? off : [...off, { target: wanted, isOn: true }];
}

/** The opinion on each idea; of two that two tabs gave, none stands until he chooses. @param held targets */
export function opinionsHeld(held: readonly number[]): ReadonlyMap<number, Opinion> {
  const { on } = votesHeld(held, { kind: 'opinion', votes: 0, most: 1 });
  return new Map(held.flatMap((target): readonly [number, Opinion][] => {
    const opinion = opinionOf(target);
    return opinion && on.get(ideaOf(target)) === 1 ? [[ideaOf(target), opinion]] : [];
  }));
}
