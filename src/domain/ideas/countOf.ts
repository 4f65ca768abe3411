import type { VoteRules } from './Campaign';
import type { MergeForest } from './mergeForest';

/** How many votes an idea has, with those that went under it. */
export type ShownCount =
  | { readonly kind: 'exact'; readonly count: number }
  /** Some agents may have supported more than one of them: nobody counted how many. */
  | { readonly kind: 'between'; readonly least: number; readonly most: number }
  /** Each for itself, since they do not count together. */
  | { readonly kind: 'apart'; readonly counts: readonly { readonly idea: number; readonly count: number }[] };

/**
 * Nobody has checked these figures; only an audit, which counts each agent once, is certain.
 * @param counts of each idea alone
 */
export function countOf(idea: number, counts: Readonly<Record<number, number>>, forest: Pick<MergeForest, 'rootOf' | 'leavesOf' | 'groups'>, { kind, supportsMove }: Pick<VoteRules, 'kind' | 'supportsMove'>): ShownCount {
  const each = forest.leavesOf(idea).map((leaf) => ({ idea: leaf, count: counts[leaf] ?? 0 }));
  const sum = each.reduce((total, { count }) => total + count, 0);
  const largest = Math.max(...each.map(({ count }) => count));
  if (each.length === 1) return { kind: 'exact', count: sum };
  if (!supportsMove || kind === 'opinion') return { kind: 'apart', counts: each };
  // Each vote of a budget is one vote, whoever gave the others. Where only one idea has any, nobody supports two.
  if (kind === 'budget' || sum === largest) return { kind: 'exact', count: sum };
  const overlap = forest.groups.get(forest.rootOf(idea))?.overlap ?? null;
  // More agents than support the smaller ones cannot have supported several.
  return overlap === null || overlap > sum - largest ? { kind: 'between', least: largest, most: sum } : { kind: 'exact', count: sum - overlap };
}

/** Supports less agents: what is written down of a merge. @param supporters of each idea, by agent */
export function overlapOf(supporters: readonly (readonly number[])[]): number {
  return supporters.reduce((sum, agents) => sum + new Set(agents).size, 0) - new Set(supporters.flat()).size;
}
