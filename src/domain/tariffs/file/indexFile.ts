import type { Cents } from '../amount';
import { MOST_CENTS } from '../amount';
import type { Bound, Indexation, Indexed } from '../indexing';
import { driftOf, indexedBrackets } from '../indexing';
import { amountsOf, bracketsOf, isSamePrice } from '../priceOf';
import type { Price } from '../Version';
import { incomeOf } from './ChangeFile';

export interface LineToIndex {
  readonly line: string;
  /** Null: it is not charged. */
  readonly before: Price | null;
  /** Uses a year; null: not known. */
  readonly volume: number | null;
}

/** One amount of a line: the only one, or that of a bracket. */
export interface IndexedAmount {
  readonly before: Cents;
  readonly after: Cents;
  /** What held it; null: nothing did. */
  readonly bound: Bound | null;
  /** As `driftOf`. */
  readonly drift: number;
}

export interface IndexedLine extends LineToIndex {
  /**
   * - `conflict`: two bounds exclude each other, and the line is left alone
   * - `tooLarge`: it would be above the largest amount
   */
  readonly state: 'changed' | 'same' | 'notCharged' | 'conflict' | 'tooLarge';
  /** What is proposed; `before` where it is left alone. */
  readonly after: Price | null;
  /** Lowest income first; none where it is left alone. */
  readonly amounts: readonly IndexedAmount[];
  /** Rounding or a bound moved one of its amounts further from the rate than the setting says. */
  readonly isFar: boolean;
  /** The bounds, of the first amount that has them; null: none. */
  readonly conflict: readonly [Bound, Bound] | null;
}

export interface IndexedFile {
  readonly lines: readonly IndexedLine[];
  readonly counts: Readonly<Record<IndexedLine['state'], number>>;
  readonly far: number;
  /** Of the lines whose income is known before and after. */
  readonly income: { readonly before: Cents; readonly after: Cents; readonly lines: number };
}

/**
 * Many lines indexed at once, as they would be proposed: nothing is stored.
 * @param farFrom in millionths of the amount that was: what is further from the rate is named
 */
export function indexFile(lines: readonly LineToIndex[], indexation: Indexation, farFrom: number): IndexedFile {
  const done = lines.map((line) => indexLine(line, indexation, farFrom));
  const counts = { changed: 0, same: 0, notCharged: 0, conflict: 0, tooLarge: 0 };
  const income = { before: 0, after: 0, lines: 0 };
  for (const { state, before, after, volume } of done) {
    counts[state]++;
    const [was, becomes] = [incomeOf(before, volume), incomeOf(after, volume)];
    if (was === null || becomes === null) continue;
    income.before += was;
    income.after += becomes;
    income.lines++;
  }
  return { lines: done, counts, far: done.filter(({ isFar }) => isFar).length, income };
}

function indexLine(line: LineToIndex, indexation: Indexation, farFrom: number): IndexedLine {
  const left = (state: IndexedLine['state'], conflict: IndexedLine['conflict'] = null): IndexedLine => ({ ...line, state, after: line.before, amounts: [], isFar: false, conflict });
  if (line.before === null) return left('notCharged');
  const were = amountsOf(line.before);
  const results = exactly(were, indexation);
  if (results === null) return left('tooLarge');
  const conflict = results.flatMap((each) => ('conflict' in each ? [each.conflict] : []))[0];
  if (conflict) return left('conflict', conflict);
  const amounts = results.flatMap((each, index): IndexedAmount[] => ('conflict' in each ? [] : [{ before: were[index] ?? 0, after: each.cents, bound: each.bound, drift: driftOf(were[index] ?? 0, each.cents, indexation.rate) }]));
  if (amounts.some(({ after }) => after > MOST_CENTS)) return left('tooLarge');
  const brackets = bracketsOf(line.before);
  const after: Price = brackets.length > 0 ? { brackets: brackets.map(({ upTo }, index) => ({ upTo, cents: amounts[index]?.after ?? 0 })) } : { cents: amounts[0]?.after ?? 0 };
  return { ...line, state: isSamePrice(line.before, after) ? 'same' : 'changed', after, amounts, isFar: amounts.some(({ drift }) => Math.abs(drift) > farFrom), conflict: null };
}

/** Null where an amount is too large to be exact. */
function exactly(amounts: readonly Cents[], indexation: Indexation): readonly Indexed[] | null {
  try {
    return indexedBrackets(amounts, indexation);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
