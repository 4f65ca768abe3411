import { inOrder } from '../arrival/arrivalOfRows';
import { isBlank } from '../text/isBlank';
import type { CampaignDecision, CampaignDecisionKind } from './CampaignDecision';
import type { Ignored, IgnoredWhy } from './Ignored';

/** Ideas that stand as one. */
export interface MergeGroup {
  /** The idea that the others went under. */
  readonly root: number;
  /** All of them, the root too, rising. */
  readonly leaves: readonly number[];
  readonly edges: readonly MergeEdge[];
  /** Supports less agents, as it was counted for exactly these ideas since the last of them came; null: nobody counted. */
  readonly overlap: number | null;
}

/** An idea that went under another one. */
export interface MergeEdge {
  readonly idea: number;
  readonly into: number;
  /** From when on it takes no votes of its own. */
  readonly merge: CampaignDecision;
}

/** What is merged now. A merge that is undone leaves nothing behind: all is as if it had never been made. */
export interface MergeForest {
  /** By root, without ideas that stand alone. */
  readonly groups: ReadonlyMap<number, MergeGroup>;
  /** The idea under which one stands; itself where it stands alone. */
  rootOf(idea: number): number;
  /** All that stand as one with an idea, itself too, rising. */
  leavesOf(idea: number): readonly number[];
  /** Merges that stand, oldest first. */
  readonly merges: readonly CampaignDecision[];
  /** By the merge that was undone. */
  readonly undone: ReadonlyMap<number, CampaignDecision>;
  readonly ignored: readonly Ignored[];
}

const KINDS: readonly CampaignDecisionKind[] = ['merged', 'unmerged', 'overlap'];

/**
 * A merge into an idea that went under another one goes under that one's root, and takes with it all that stands under its own ideas: so two merges that
 * meet make one group, and a merge of what is one already changes nothing until the other is undone.
 * @param decisions of the campaign, in any order, with duplicates and rows that somebody altered: those change nothing and are named
 * @param isKnown is it an idea of the campaign?
 */
export function mergeForest(decisions: readonly CampaignDecision[], isKnown: (idea: number) => boolean = () => true): MergeForest {
  const course = new Course(isKnown);
  for (const decision of inOrder(decisions)) if (KINDS.includes(decision.kind)) course.take(decision);
  return course.forest();
}

class Course {
  private readonly merged = new Map<number, CampaignDecision>();
  private readonly undone = new Map<number, CampaignDecision>();
  private readonly overlaps: CampaignDecision[] = [];
  private readonly ignored: Ignored[] = [];
  /** In which order decisions came. */
  private readonly rank = new Map<number, number>();

  public constructor(private readonly isKnown: (idea: number) => boolean) {}

  public take(decision: CampaignDecision): void {
    this.rank.set(decision.id, this.rank.size);
    const why = this.refusal(decision);
    if (why) this.ignored.push({ what: 'decision', id: decision.id, why });
    else if (decision.kind === 'merged') this.merged.set(decision.id, decision);
    else if (decision.kind === 'unmerged') this.undone.set(decision.content.merge ?? 0, decision);
    else this.overlaps.push(decision);
  }

  public forest(): MergeForest {
    const merges = [...this.merged.values()].filter(({ id }) => !this.undone.has(id));
    const union = new Union();
    for (const merge of merges) union.merge(merge);
    const groups = new Map(union.groups().map(([root, leaves, edges]) => [root, { root, leaves, edges, overlap: this.overlapOf(leaves, merges, union) }]));
    return {
      groups,
      rootOf: (idea) => union.rootOf(idea),
      leavesOf: (idea) => groups.get(union.rootOf(idea))?.leaves ?? [idea],
      merges,
      undone: this.undone,
      ignored: this.ignored
    };
  }

  private refusal({ isAltered, kind, reason, content: { parent = 0, merge = 0, overlap }, targets }: CampaignDecision): IgnoredWhy | null {
    if (isAltered) return 'altered';
    // Whose idea stands under another one is told why; who undoes it says so too.
    if (kind !== 'overlap' && isBlank(reason)) return 'incomplete';
    if (kind === 'unmerged') return !this.merged.has(merge) ? 'unknown' : this.undone.has(merge) ? 'contradictory' : null;
    const ideas = kind === 'merged' ? [parent, ...targets] : targets;
    if (ideas.length < 2 || ideas.includes(0)) return 'incomplete';
    if (!ideas.every(this.isKnown)) return 'unknown';
    if (kind === 'merged') return targets.includes(parent) ? 'contradictory' : null;
    return overlap === undefined || !Number.isInteger(overlap) || overlap < 0 ? 'incomplete' : null;
  }

  /** A merge after it, be it in the middle, changed who could vote for what. */
  private overlapOf(leaves: readonly number[], merges: readonly CampaignDecision[], union: Union): number | null {
    const since = Math.max(...merges.filter(({ content: { parent = 0 } }) => leaves.includes(union.rootOf(parent))).map(({ id }) => this.rank.get(id) ?? 0));
    const own = this.overlaps.filter(({ id, targets }) => (this.rank.get(id) ?? 0) > since && isSame(targets, leaves));
    return own[own.length - 1]?.content.overlap ?? null;
  }
}

class Union {
  private readonly into = new Map<number, MergeEdge>();

  public merge(merge: CampaignDecision): void {
    const root = this.rootOf(merge.content.parent ?? 0);
    for (const target of merge.targets) {
      const idea = this.rootOf(target);
      if (idea !== root) this.into.set(idea, { idea, into: root, merge });
    }
  }

  public rootOf(idea: number): number {
    let root = idea;
    for (let edge = this.into.get(root); edge; edge = this.into.get(root)) root = edge.into;
    return root;
  }

  public groups(): readonly (readonly [root: number, leaves: readonly number[], edges: readonly MergeEdge[]])[] {
    const edges = new Map<number, MergeEdge[]>();
    for (const edge of this.into.values()) edges.set(this.rootOf(edge.idea), [...(edges.get(this.rootOf(edge.idea)) ?? []), edge]);
    return [...edges].map(([root, own]) => [root, [root, ...own.map(({ idea }) => idea)].sort((a, b) => a - b), own]);
  }
}

function isSame(targets: readonly number[], leaves: readonly number[]): boolean {
  const named = new Set(targets);
  return named.size === leaves.length && leaves.every((leaf) => named.has(leaf));
}
