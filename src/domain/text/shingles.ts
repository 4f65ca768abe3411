import { foldText } from '../text/foldText';

/** Words as they are compared: folded, without the signs between them. */
export function comparedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What two texts are compared by: their words and each two words that follow each other, as numbers, rising, each once. Words alone would
 * find "not on Monday but on Friday" the same as its contrary; pairs alone would find nothing in a few words of which one is another.
 */
export class Shingler {
  private readonly ids = new Map<string, number>();

  public shingles(words: readonly string[]): Int32Array {
    const found = new Set<number>();
    let before = 0;
    for (const word of words) {
      const id = this.idOf(word);
      found.add(id);
      if (before > 0) found.add(pairOf(before, id));
      before = id;
    }
    return Int32Array.from(found).sort();
  }

  private idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.ids.size + 1;
    this.ids.set(word, id);
    return id;
  }
}

/** Below zero, so that a pair is never a word. Two pairs that share a number, one in some million, make two texts a little closer than they are. */
function pairOf(left: number, right: number): number {
  const mixed = Math.imul(Math.imul(left, 0x9e3779b1) ^ right, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) | 0x80000000;
}

/** The share of what both texts have in what either has: 0 to 1. */
export function similarityOf(left: Int32Array, right: Int32Array): number {
  let [i, j, both] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const a = left[i] ?? 0;
    const b = right[j] ?? 0;
    if (a === b) both += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  const either = left.length + right.length - both;
  return either === 0 ? 1 : both / either;
}
