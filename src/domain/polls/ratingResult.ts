import type { ShownTally } from '../ballots/Tally';
import type { PollOption } from './Poll';

export interface RatingResult {
  /** Null while nobody voted, and where a figure is hidden: with the shown ones, the mean would tell it. */
  readonly mean: number | null;
  /** The grade that half of the voters reach or pass; null as `mean`. */
  readonly median: number | null;
  readonly lowest: number;
  readonly highest: number;
}

/** What grades come to. Each option says its grade in digits. */
export function ratingResult(options: readonly PollOption[], { counts }: ShownTally): RatingResult {
  const grades = options.map(({ id, text }) => ({ grade: Number(text), count: counts[id] ?? null })).sort((a, b) => a.grade - b.grade);
  const scale = { lowest: grades[0]?.grade ?? 0, highest: grades[grades.length - 1]?.grade ?? 0 };
  let [votes, sum] = [0, 0];
  for (const { grade, count } of grades) {
    if (count === null) return { ...scale, mean: null, median: null };
    votes += count;
    sum += grade * count;
  }
  if (votes === 0) return { ...scale, mean: null, median: null };
  let reached = 0;
  const median = grades.find(({ count }) => (reached += count ?? 0) * 2 >= votes)?.grade ?? null;
  return { ...scale, mean: sum / votes, median };
}

/** The options of a scale. @param given those that it had: a grade keeps its id and its words */
export function scaleOptions(lowest: number, highest: number, given: readonly PollOption[] = []): readonly PollOption[] {
  const known = new Map(given.map((option) => [option.text, option]));
  const [first, last] = [given[0], given[given.length - 1]];
  let next = Math.max(0, ...given.map(({ id }) => id));
  const words = (option: PollOption | undefined): Pick<PollOption, 'description'> => (option?.description ? { description: option.description } : {});
  return Array.from({ length: highest - lowest + 1 }, (_, index): PollOption => {
    const text = String(lowest + index);
    const end = index === 0 ? words(first) : lowest + index === highest ? words(last) : {};
    return { id: known.get(text)?.id ?? ++next, text, ...end };
  });
}
