import { comparedWords, Shingler, similarityOf } from './shingles';

/** A text as it is compared. */
export interface ComparedItem {
  readonly id: number;
  /** All that it says, e.g. a proposed wording too. */
  readonly text: string;
  /** Only what has the same is compared, e.g. a passage or a kind; absent: all with all. */
  readonly apart?: string;
  /** The group that it is in already: it stays there, and what is close to it is proposed for that group. One of a group's members is enough. */
  readonly group?: number;
}

export interface ProposedMember {
  readonly id: number;
  /** With the model: 0 to 1. */
  readonly similarity: number;
  /** The same words in the same order; only signs, capitals or accents differ, if anything does. */
  readonly isSame: boolean;
}

/** A group that a person may make, or not. Each member is compared with the model itself, never with one that is close to another. */
export interface Proposal {
  /** The text that most others repeat, the earliest of those. */
  readonly model: number;
  /** The group that it would join; 0: a new one. */
  readonly group: number;
  /** Without the model, the closest first. */
  readonly members: readonly ProposedMember[];
  /** Words that all of them have, as the model says them: what they speak of. Folded: lower case, no accents. */
  readonly words: readonly string[];
}

export interface ProposalOptions {
  /** From which similarity on texts are proposed together: above 0, to 1. */
  readonly threshold: number;
}

/** Half of the words are the same, in the same order: below, readers no longer see why. */
export const DEFAULT_THRESHOLD = 0.6;
/** Between two looks at the clock. */
const STEP = 25;
const MOST_WORDS = 6;
/** Shorter ones say little of what is spoken of. */
const SHORTEST_WORD = 5;
const BUCKETS = 1 << 20;

/** Proposes at once; `proposing` lets a page breathe. */
export function proposeGroups(items: readonly ComparedItem[], options: ProposalOptions): readonly Proposal[] {
  const course = proposing(items, options);
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}

/**
 * Finds texts that say nearly the same, the largest proposals first. Each text is compared only with models that share one of its rare words or pairs of
 * words, as many as it takes for none above the threshold to be missed: 50,000 different ones cost their own reading, and so do 10,000 times the same.
 * Any order of the items gives the same.
 * @yields how much is done, 0 to 1, every few milliseconds
 */
export function* proposing(items: readonly ComparedItem[], { threshold }: ProposalOptions): Generator<number, readonly Proposal[]> {
  const texts = new Texts();
  const sorted = [...items].sort((a, b) => a.id - b.id);
  for (let index = 0; index < sorted.length; index += 1) {
    const item = sorted[index];
    if (item) texts.add(item);
    if (index % STEP === 0) yield (index / sorted.length) * 0.5;
  }
  const models = new Models(texts, threshold);
  const all = texts.inOrder();
  for (let index = 0; index < all.length; index += 1) {
    const text = all[index];
    if (text) models.place(text);
    if (index % STEP === 0) yield 0.5 + (index / all.length) * 0.5;
  }
  return yield* models.proposals();
}

/** Texts of the same words. */
interface SameText {
  readonly apart: string;
  readonly words: readonly string[];
  readonly shingles: Int32Array;
  /** Rising. */
  readonly ids: number[];
  readonly group: number;
}

class Texts {
  private readonly byWords = new Map<string, SameText>();
  private readonly shingler = new Shingler();
  /** In how many texts shingles are; those that share a bucket share a number, which changes the order of looking alone. */
  private readonly spread = new Int32Array(BUCKETS);

  public add({ id, text, apart = '', group = 0 }: ComparedItem): void {
    const words = comparedWords(text);
    if (words.length === 0) return;
    const key = `${group} ${apart}\n${words.join(' ')}`;
    const known = this.byWords.get(key);
    if (known) {
      known.ids.push(id);
      return;
    }
    const shingles = this.shingler.shingles(words);
    for (const shingle of shingles) this.spread[bucketOf(shingle)] = this.spreadOf(shingle) + 1;
    this.byWords.set(key, { apart, words, shingles, ids: [id], group });
  }

  public spreadOf(shingle: number): number {
    return this.spread[bucketOf(shingle)] ?? 0;
  }

  /** What is in groups already leads, then what is repeated most, then what came first. */
  public inOrder(): readonly SameText[] {
    return [...this.byWords.values()].sort((a, b) => Number(b.group > 0) - Number(a.group > 0) || b.ids.length - a.ids.length || firstOf(a) - firstOf(b));
  }
}

interface Model {
  readonly text: SameText;
  readonly close: { readonly text: SameText; readonly similarity: number }[];
}

class Models {
  private readonly models: Model[] = [];
  /** Models by bucket of their rare shingles: the newest, and behind each entry the one before it. */
  private readonly heads = new Int32Array(BUCKETS).fill(-1);
  private readonly entries: { readonly model: number; readonly before: number }[] = [];
  /** For which text a model was last looked at. */
  private readonly seen: number[] = [];
  private looked = 0;

  public constructor(
    private readonly texts: Texts,
    private readonly threshold: number
  ) {}

  public place(text: SameText): void {
    const rare = this.rareShingles(text.shingles);
    const found = text.group > 0 ? null : this.closest(text, rare);
    if (found) found.model.close.push({ text, similarity: found.similarity });
    else this.lead(text, rare);
  }

  public *proposals(): Generator<number, readonly Proposal[]> {
    const proposals: Proposal[] = [];
    for (const { text, close } of this.models) {
      const [model = 0, ...same] = text.ids;
      // Those that are in the group already are not proposed for it.
      const members = text.group > 0 ? [] : same.map((id): ProposedMember => ({ id, similarity: 1, isSame: true }));
      let words = [...new Set(text.words)].filter((word) => word.length >= SHORTEST_WORD);
      for (let index = 0; index < close.length; index += 1) {
        const each = close[index];
        if (!each) continue;
        for (const id of each.text.ids) members.push({ id, similarity: each.similarity, isSame: isSameWords(each.text, text) });
        const theirs = new Set(each.text.words);
        words = words.filter((word) => theirs.has(word));
        if (index % STEP === 0) yield 1;
      }
      if (members.length === 0) continue;
      members.sort((a, b) => b.similarity - a.similarity || a.id - b.id);
      proposals.push({ model, group: text.group, members, words: words.slice(0, MOST_WORDS) });
    }
    return proposals.sort((a, b) => b.members.length - a.members.length || a.model - b.model);
  }

  /** As many of the rarest as it takes: who shares none of them is below the threshold. */
  private rareShingles(shingles: Int32Array): readonly number[] {
    const count = shingles.length - Math.ceil(this.threshold * shingles.length - 1e-9) + 1;
    return Array.from(shingles)
      .sort((a, b) => this.texts.spreadOf(a) - this.texts.spreadOf(b) || a - b)
      .slice(0, count);
  }

  private closest(text: SameText, rare: readonly number[]): { readonly model: Model; readonly similarity: number } | null {
    let best: { readonly model: Model; readonly similarity: number } | null = null;
    this.looked += 1;
    const size = text.shingles.length;
    for (const shingle of rare) {
      for (let at = this.heads[bucketOf(shingle)] ?? -1; at >= 0; ) {
        const entry = this.entries[at];
        at = entry?.before ?? -1;
        const model = entry && this.models[entry.model];
        if (!entry || !model || this.seen[entry.model] === this.looked) continue;
        this.seen[entry.model] = this.looked;
        const other = model.text.shingles.length;
        if (model.text.apart !== text.apart || Math.min(size, other) < this.threshold * Math.max(size, other) - 1e-9) continue;
        const similarity = similarityOf(text.shingles, model.text.shingles);
        if (similarity >= this.threshold && (best === null || similarity > best.similarity || (similarity === best.similarity && firstOf(model.text) < firstOf(best.model.text)))) best = { model, similarity };
      }
    }
    return best;
  }

  private lead(text: SameText, rare: readonly number[]): void {
    const model = this.models.length;
    this.models.push({ text, close: [] });
    for (const shingle of rare) {
      const bucket = bucketOf(shingle);
      this.entries.push({ model, before: this.heads[bucket] ?? -1 });
      this.heads[bucket] = this.entries.length - 1;
    }
  }
}

function firstOf({ ids }: SameText): number {
  return ids[0] ?? 0;
}

function isSameWords(left: SameText, right: SameText): boolean {
  return left.words.length === right.words.length && left.words.every((word, index) => word === right.words[index]);
}

function bucketOf(shingle: number): number {
  const mixed = Math.imul(shingle ^ (shingle >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
}
