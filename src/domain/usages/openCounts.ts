import type { Mark } from './agentMarks';
import { formatMarks, parseMarks } from './agentMarks';

/** How often each entry was opened: `t12` → 40. */
export type OpenCounts = Readonly<Record<string, number>>;

/** Highest figure kept for one entry, so that a forged counter cannot drown the others without being seen as absurd. */
const maxCount = 1_000_000;

export function addOpen(counts: OpenCounts, mark: Mark): OpenCounts {
  const key = formatMarks([mark]);
  return { ...counts, [key]: Math.min((counts[key] ?? 0) + 1, maxCount) };
}

/** How many openings they tell of: a tool that was opened for a usage counts for both, and is one. */
export function openingsIn(counts: OpenCounts): number {
  return Object.entries(counts).reduce((sum, [key, count]) => sum + (parseMarks(key)[0]?.kind === 'usage' ? 0 : count), 0);
}

/** Sums counters of several items (the shards of a month, several months). */
export function sumOpenCounts(all: readonly OpenCounts[]): OpenCounts {
  const total: Record<string, number> = {};
  for (const counts of all) for (const [key, count] of Object.entries(counts)) total[key] = Math.min((total[key] ?? 0) + count, maxCount);
  return total;
}

/** `t12:40 u3:7`, highest first, then by name: the text of the counter's column. */
export function formatOpenCounts(counts: OpenCounts): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1))
    .map(([key, count]) => `${key}:${count}`)
    .join(' ');
}

/** Reads what {@link formatOpenCounts} wrote; what is not a counter is passed over. */
export function parseOpenCounts(text: string): OpenCounts {
  const counts: Record<string, number> = {};
  for (const part of text.split(/\s+/)) {
    const [key = '', count = ''] = part.split(':');
    const mark = parseMarks(key)[0];
    if (mark && /^[1-9]\d{0,6}$/.test(count)) counts[formatMarks([mark])] = Math.min(Number(count), maxCount);
  }
  return counts;
}

export interface Opened {
  readonly mark: Mark;
  readonly count: number;
}

/** Most opened first. */
export function mostOpened(counts: OpenCounts): readonly Opened[] {
  return Object.entries(counts)
    .flatMap(([key, count]) => parseMarks(key).map((mark) => ({ mark, count })))
    .sort((left, right) => right.count - left.count || left.mark.id - right.mark.id);
}
