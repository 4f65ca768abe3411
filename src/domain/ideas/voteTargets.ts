import type { VoteRules } from './Campaign';

/** Targets in the ballot box that belong to one idea: a vote of a budget each, or an opinion each. */
const TARGETS_AN_IDEA = 4;
/** How many votes of a budget one idea takes at most. */
export const MOST_ON_ONE = TARGETS_AN_IDEA;

export const opinions = ['agree', 'disagree', 'pass'] as const;
export type Opinion = (typeof opinions)[number];

/** What an idea's votes are kept under (`SupportSpace.targets`). Ideas that are to be have targets too: a vote counts only for words that it has seen. */
export function targetsOf(idea: number, { kind, most }: Pick<VoteRules, 'kind' | 'most'>): readonly number[] {
  const count = kind === 'support' ? 1 : kind === 'budget' ? Math.min(most, MOST_ON_ONE) : opinions.length;
  return Array.from({ length: count }, (_, index) => idea * TARGETS_AN_IDEA + index);
}

export function ideaOf(target: number): number {
  return Math.floor(target / TARGETS_AN_IDEA);
}

/** The target of an opinion on an idea. */
export function targetOfOpinion(idea: number, opinion: Opinion): number {
  return idea * TARGETS_AN_IDEA + opinions.indexOf(opinion);
}

/** Undefined: none is kept under it. */
export function opinionOf(target: number): Opinion | undefined {
  return opinions[target % TARGETS_AN_IDEA];
}

/** Figures of the ballot box by idea; of opinions who agrees. @param counts by target */
export function countsByIdea(counts: Readonly<Record<number, number>>, { kind }: Pick<VoteRules, 'kind'>): Readonly<Record<number, number>> {
  const sums: Record<number, number> = {};
  for (const [key, count] of Object.entries(counts)) {
    const target = Number(key);
    if (kind === 'opinion' && opinionOf(target) !== 'agree') continue;
    sums[ideaOf(target)] = (sums[ideaOf(target)] ?? 0) + count;
  }
  return sums;
}
