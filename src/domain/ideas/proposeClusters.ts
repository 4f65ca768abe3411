import { comparedWords } from '../text/shingles';
import { stemsOf } from '../text/stems';

/** An idea as it is compared. */
export interface ComparedIdea {
  readonly id: number;
  /** Its title and its text. */
  readonly text: string;
}

export interface ClusterMember {
  readonly id: number;
  /** With the model: 0 to 1. */
  readonly similarity: number;
  /** That made it close to the model, the weightiest first, as the model writes them. */
  readonly words: readonly string[];
}

/** Ideas that speak of the same: a person makes a cluster of them, or not. */
export interface ProposedCluster {
  /** The idea that is close to most others, the earliest of those. Each member is compared with it, never with one that is close to another. */
  readonly model: number;
  /** Without the model, the closest first. */
  readonly members: readonly ClusterMember[];
  /** What they speak of: words of the model that most members have. */
  readonly words: readonly string[];
}

/** Of the weight of two ideas, this share is common to both: below, readers do not see why they are together. */
const CLOSE = 0.2;
const LEAST_WORDS = 2;
const MOST_WORDS = 4;

interface Weighed {
  readonly id: number;
  /** By stem. */
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

interface Likeness {
  readonly similarity: number;
  readonly stems: readonly string[];
}

/**
 * Proposes clusters of ideas that share words, the largest first. A word weighs the more the fewer ideas have it (cosine of weighed word families). Any order of the
 * ideas gives the same; each is in one proposal at most.
 */
export function proposeClusters(ideas: readonly ComparedIdea[]): readonly ProposedCluster[] {
  const sorted = [...new Map(ideas.map((idea) => [idea.id, idea])).values()].sort((a, b) => a.id - b.id);
  const written = new Map(sorted.map(({ id, text }) => [id, familiesOf(text)]));
  const close = likenesses(weigh(sorted, written));
  const free = new Set(sorted.map(({ id }) => id));
  const proposals: ProposedCluster[] = [];
  for (;;) {
    const model = mostClose(close, free);
    if (model === null) return proposals;
    const near = [...(close.get(model) ?? [])].filter(([id]) => free.has(id));
    const words = written.get(model) ?? new Map<string, string>();
    const members = near.map(([id, { similarity, stems }]): ClusterMember => ({ id, similarity, words: inWords(stems, words) })).sort((a, b) => b.similarity - a.similarity || a.id - b.id);
    proposals.push({ model, members, words: inWords(sharedByMost(near.map(([, { stems }]) => stems)), words) });
    for (const id of [model, ...members.map((member) => member.id)]) free.delete(id);
  }
}

/** Word families of a text, each with the word that stands there first. */
function familiesOf(text: string): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  for (const word of comparedWords(text)) for (const stem of stemsOf([word])) if (!families.has(stem)) families.set(stem, word);
  return families;
}

function weigh(ideas: readonly ComparedIdea[], written: ReadonlyMap<number, ReadonlyMap<string, string>>): readonly Weighed[] {
  const holders = new Map<string, number>();
  for (const families of written.values()) for (const stem of families.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return ideas.map(({ id }) => {
    const weights = new Map([...(written.get(id)?.keys() ?? [])].map((stem) => [stem, Math.log((ideas.length + 1) / (holders.get(stem) ?? 1))]));
    return { id, weights, length: Math.hypot(...weights.values()) };
  });
}

/** Of each idea, those that are close to it. Only ideas that share a word are compared. */
function likenesses(ideas: readonly Weighed[]): ReadonlyMap<number, ReadonlyMap<number, Likeness>> {
  const holders = new Map<string, Weighed[]>();
  const close = new Map<number, Map<number, Likeness>>();
  for (const idea of ideas) {
    const shared = new Map<Weighed, string[]>();
    for (const stem of idea.weights.keys()) {
      for (const other of holders.get(stem) ?? []) shared.set(other, [...(shared.get(other) ?? []), stem]);
      holders.set(stem, [...(holders.get(stem) ?? []), idea]);
    }
    close.set(idea.id, new Map());
    for (const [other, stems] of shared) {
      const likeness = likenessOf(idea, other, stems);
      if (likeness.similarity < CLOSE || stems.length < LEAST_WORDS) continue;
      close.get(idea.id)?.set(other.id, likeness);
      close.get(other.id)?.set(idea.id, likeness);
    }
  }
  return close;
}

function likenessOf(one: Weighed, other: Weighed, stems: readonly string[]): Likeness {
  const weightOf = (stem: string): number => (one.weights.get(stem) ?? 0) * (other.weights.get(stem) ?? 0);
  const product = stems.reduce((sum, stem) => sum + weightOf(stem), 0);
  return { similarity: product === 0 ? 0 : product / (one.length * other.length), stems: [...stems].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1)) };
}

function mostClose(close: ReadonlyMap<number, ReadonlyMap<number, Likeness>>, free: ReadonlySet<number>): number | null {
  let [best, most]: [number | null, number] = [null, 0];
  for (const [id, others] of close) {
    if (!free.has(id)) continue;
    const count = [...others.keys()].filter((other) => free.has(other)).length;
    if (count > most) [best, most] = [id, count];
  }
  return best;
}

function sharedByMost(all: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const stems of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 > all.length).sort(([, a], [, b]) => b - a).map(([stem]) => stem);
}

function inWords(stems: readonly string[], words: ReadonlyMap<string, string>): readonly string[] {
  return stems.slice(0, MOST_WORDS).flatMap((stem) => words.get(stem) ?? []);
}
