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
export const CLOSE = 0.2;
const LEAST_WORDS = 2;
const MOST_WORDS = 4;
/** Between two looks at the clock. */
const STEP = 25;

/** Ideas of the same words. */
interface SameText {
  /** Rising. */
  readonly ids: number[];
  /** Word families, each with the word that stands there first. */
  readonly families: ReadonlyMap<string, string>;
}

/** Proposes at once; `clustering` lets a page breathe. */
export function proposeClusters(ideas: readonly ComparedIdea[], close = CLOSE): readonly ProposedCluster[] {
  const course = clustering(ideas, close);
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}

/**
 * Proposes clusters of ideas that share words, the largest first. A word weighs the more the fewer ideas have it (cosine of weighed word families). Any order of the
 * ideas gives the same; each is in one proposal at most.
 * @param close from which share of their weight on two ideas are close: above 0, to 1
 * @yields how much is done, 0 to 1, every few milliseconds
 */
export function* clustering(ideas: readonly ComparedIdea[], close = CLOSE): Generator<number, readonly ProposedCluster[]> {
  const texts = textsOf(ideas);
  const weights = weightsOf(texts);
  const likeness = new Likeness(texts, weights, close);
  for (let index = 0; index < texts.length; index += 1) {
    likeness.add(index);
    if (index % STEP === 0) yield index / texts.length;
  }
  return likeness.groups().map(([model, near]) => proposalOf(model, near, weights));
}

function textsOf(ideas: readonly ComparedIdea[]): readonly SameText[] {
  const texts = new Map<string, SameText>();
  for (const { id, text } of [...new Map(ideas.map((idea) => [idea.id, idea])).values()].sort((a, b) => a.id - b.id)) {
    const words = comparedWords(text);
    const key = words.join(' ');
    const known = texts.get(key);
    if (known) known.ids.push(id);
    else texts.set(key, { ids: [id], families: familiesOf(words) });
  }
  return [...texts.values()].filter(({ families }) => families.size > 0);
}

function familiesOf(words: readonly string[]): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  for (const word of words) for (const stem of stemsOf([word])) if (!families.has(stem)) families.set(stem, word);
  return families;
}

/** What a word family weighs: the more, the fewer texts have it. */
function weightsOf(texts: readonly SameText[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { families } of texts) for (const stem of families.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return new Map([...holders].map(([stem, count]) => [stem, Math.log((texts.length + 1) / count)]));
}

type Near = readonly (readonly [text: SameText, similarity: number])[];

/** How close texts are to each other, by their places among all. */
class Likeness {
  private readonly lengths: readonly number[];
  /** Of those that were added. */
  private readonly holders = new Map<string, number[]>();
  private readonly close: readonly Map<number, number>[];
  private readonly products: Float64Array;
  private readonly shared: Uint16Array;

  public constructor(
    private readonly texts: readonly SameText[],
    private readonly weights: ReadonlyMap<string, number>,
    private readonly threshold: number
  ) {
    this.lengths = texts.map(({ families }) => Math.hypot(...[...families.keys()].map((stem) => weights.get(stem) ?? 0)));
    this.close = texts.map(() => new Map());
    this.products = new Float64Array(texts.length);
    this.shared = new Uint16Array(texts.length);
  }

  /** Compares a text with those that were added before it. */
  public add(index: number): void {
    for (const stem of this.texts[index]?.families.keys() ?? []) {
      const known = this.holders.get(stem) ?? [];
      const square = (this.weights.get(stem) ?? 0) ** 2;
      for (const other of known) {
        this.products[other] = (this.products[other] ?? 0) + square;
        this.shared[other] = (this.shared[other] ?? 0) + 1;
      }
      known.push(index);
      this.holders.set(stem, known);
    }
    for (let other = 0; other < index; other += 1) {
      const similarity = (this.products[other] ?? 0) / ((this.lengths[index] ?? 0) * (this.lengths[other] ?? 0));
      if (similarity >= this.threshold && (this.shared[other] ?? 0) >= LEAST_WORDS) {
        this.close[index]?.set(other, Math.min(1, similarity));
        this.close[other]?.set(index, Math.min(1, similarity));
      }
    }
    this.products.fill(0, 0, index);
    this.shared.fill(0, 0, index);
  }

  /** Each text in one group at most, the one to which most ideas are close that are in none yet first. */
  public groups(): readonly (readonly [model: SameText, near: Near])[] {
    const free = new Set(this.texts.keys());
    const counts = this.close.map((others, index) => [index, ...others.keys()].reduce((sum, each) => sum + this.ideasOf(each), 0));
    const groups: (readonly [SameText, Near])[] = [];
    for (let model = largest(counts, free); model !== null; model = largest(counts, free)) {
      const near = [...(this.close[model] ?? [])].filter(([other]) => free.has(other));
      const text = this.texts[model];
      if (text) groups.push([text, this.withTexts(near)]);
      for (const taken of [model, ...near.map(([other]) => other)]) {
        free.delete(taken);
        for (const other of this.close[taken]?.keys() ?? []) counts[other] = (counts[other] ?? 0) - this.ideasOf(taken);
      }
    }
    return groups;
  }

  private withTexts(near: readonly (readonly [number, number])[]): Near {
    return near.flatMap(([index, similarity]): Near => {
      const text = this.texts[index];
      return text ? [[text, similarity]] : [];
    });
  }

  private ideasOf(index: number): number {
    return this.texts[index]?.ids.length ?? 0;
  }
}

/** Of those that are free, the first with the highest count above one. */
function largest(counts: readonly number[], free: ReadonlySet<number>): number | null {
  let [best, most]: [number | null, number] = [null, 1];
  for (const index of free) {
    const count = counts[index] ?? 0;
    if (count > most) [best, most] = [index, count];
  }
  return best;
}

function proposalOf({ ids: [model = 0, ...same], families }: SameText, near: Near, weights: ReadonlyMap<string, number>): ProposedCluster {
  const heaviest = [...families.keys()].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const sharedWith = near.map(([text, similarity]) => ({ text, similarity, stems: heaviest.filter((stem) => text.families.has(stem)) }));
  const own = same.map((id): ClusterMember => ({ id, similarity: 1, words: inWords(heaviest, families) }));
  const others = sharedWith.flatMap(({ text, similarity, stems }) => text.ids.map((id): ClusterMember => ({ id, similarity, words: inWords(stems, families) })));
  const words = near.length === 0 ? heaviest : sharedByMost(sharedWith.map(({ stems }) => stems));
  return { model, members: [...own, ...others].sort((a, b) => b.similarity - a.similarity || a.id - b.id), words: inWords(words, families) };
}

function sharedByMost(all: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const stems of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 > all.length).sort(([, a], [, b]) => b - a).map(([stem]) => stem);
}

function inWords(stems: readonly string[], words: ReadonlyMap<string, string>): readonly string[] {
  return stems.slice(0, MOST_WORDS).flatMap((stem) => words.get(stem) ?? []);
}
