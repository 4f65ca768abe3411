import { SMALLEST_GROUP } from '../../figures/groupRows';
import type { AuditedVotes } from '../campaignResults';
import type { Opinion } from '../voteTargets';
import { opinionsHeld } from '../votes';
import { clusterPoints } from './clusterPoints';
import type { GroupOpinion, OpinionGroup, OpinionMap } from './OpinionMap';
import type { Point } from './principalPlane';
import { principalPlane } from './principalPlane';

/** Groups that are looked for at most: more than a reader can keep apart. */
const MOST_GROUPS = 5;
/** Ideas that are named as uniting, or as dividing, at most. */
const NAMED = 10;
/** Of a group, who said yes or no: fewer say nothing of it. */
const ENOUGH = 3;

type Votes = ReadonlyMap<number, Opinion>;

/**
 * Who votes alike, in steps that a page can take one by one. Agents are put in an order that rests on their votes alone, so whichever way they
 * were read, and whatever numbers they have, the same votes give the same map.
 * @param ideas in the vote @param minimum agents below which no group is shown
 */
export function* mapOpinions(ideas: readonly number[], { choices, lastBallotId }: Pick<AuditedVotes, 'choices' | 'lastBallotId'>, minimum = SMALLEST_GROUP): Generator<number, OpinionMap, void> {
  const inVote = [...new Set(ideas)].sort((a, b) => a - b);
  const voters = votersOf(inVote, choices);
  yield 0.1;
  const rows = voters.map((votes) => inVote.map((idea) => SIDES[votes.get(idea) ?? 'pass']));
  const points = yield* part(principalPlane(rows), 0.1, 0.6);
  const most = Math.min(MOST_GROUPS, Math.floor(voters.length / minimum));
  const members = most < 1 ? [] : yield* part(clusterPoints(points, most, minimum), 0.6, 0.95);
  const groups = members.map((group) => groupOf(group, voters, points, inVote)).sort(bySize);
  yield 1;
  return { groups, uniting: unitingOf(groups, inVote), dividing: dividingOf(groups, inVote), agents: voters.length, lastBallotId };
}

const SIDES: Readonly<Record<Opinion, number>> = { agree: 1, disagree: -1, pass: 0 };
const LETTERS: Readonly<Record<Opinion, string>> = { agree: 'a', disagree: 'd', pass: 'p' };

/** Who has an opinion on an idea in the vote, in the order of their votes. */
function votersOf(ideas: readonly number[], choices: ReadonlyMap<number, readonly number[]>): readonly Votes[] {
  const known = new Set(ideas);
  return [...choices.values()]
    .map((targets): Votes => new Map([...opinionsHeld(targets)].filter(([idea]) => known.has(idea))))
    .filter((votes) => votes.size > 0)
    .map((votes) => ({ votes, key: ideas.map((idea) => LETTERS[votes.get(idea) ?? 'pass'] + (votes.has(idea) ? '' : '-')).join('') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ votes }) => votes);
}

/** A part of the whole course. */
function* part<T>(course: Generator<number, T, void>, from: number, to: number): Generator<number, T, void> {
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
    yield from + value * (to - from);
  }
}

function groupOf(members: readonly number[], voters: readonly Votes[], points: readonly Point[], ideas: readonly number[]): OpinionGroup {
  const mean = (axis: 0 | 1): number => Math.round((members.reduce((sum, index) => sum + (points[index]?.[axis] ?? 0), 0) / members.length) * 100);
  return { agents: members.length, x: mean(0), y: mean(1), opinions: ideas.map((idea) => countIn(idea, members.map((index) => voters[index]?.get(idea)))) };
}

function countIn(idea: number, given: readonly (Opinion | undefined)[]): GroupOpinion {
  const count = (opinion: Opinion): number => given.filter((each) => each === opinion).length;
  return { idea, agree: count('agree'), disagree: count('disagree'), pass: count('pass') };
}

/** The largest first; of two as large, by what they say. */
function bySize(a: OpinionGroup, b: OpinionGroup): number {
  return b.agents - a.agents || a.x - b.x || a.y - b.y;
}

/** From -1, all against, to 1, all for; null: too few said yes or no. */
function leaningOf({ agree, disagree }: Pick<GroupOpinion, 'agree' | 'disagree'>): number | null {
  return agree + disagree < ENOUGH ? null : (agree - disagree) / (agree + disagree);
}

function leaningsOn(index: number, groups: readonly OpinionGroup[]): readonly (number | null)[] {
  return groups.map(({ opinions }) => {
    const opinion = opinions[index];
    return opinion ? leaningOf(opinion) : null;
  });
}

function unitingOf(groups: readonly OpinionGroup[], ideas: readonly number[]): readonly number[] {
  if (groups.length === 0) return [];
  const rated = ideas.flatMap((idea, index) => {
    const leanings = leaningsOn(index, groups);
    const weakest = leanings.reduce<number>((least, each) => Math.min(least, each ?? -1), 1);
    return weakest > 0 ? [{ idea, rate: weakest }] : [];
  });
  return strongest(rated);
}

function dividingOf(groups: readonly OpinionGroup[], ideas: readonly number[]): readonly number[] {
  if (groups.length < 2) return [];
  const rated = ideas.flatMap((idea, index) => {
    const said = leaningsOn(index, groups).flatMap((each) => each ?? []);
    const spread = said.length < 2 ? 0 : Math.max(...said) - Math.min(...said);
    // One side for, the other against.
    return spread > 0 && Math.max(...said) > 0 && Math.min(...said) < 0 ? [{ idea, rate: spread }] : [];
  });
  return strongest(rated);
}

function strongest(rated: readonly { readonly idea: number; readonly rate: number }[]): readonly number[] {
  return [...rated].sort((a, b) => b.rate - a.rate || a.idea - b.idea).slice(0, NAMED).map(({ idea }) => idea);
}
