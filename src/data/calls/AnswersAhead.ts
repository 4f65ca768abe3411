import type { ContributionRow } from './threads';

/**
 * Rows come newest first, so what answers a contribution is there before the contribution itself: one reading brings both. What answers one of a
 * later page is kept under what leads there.
 */
export class AnswersAhead {
  private readonly ahead = new Map<string, readonly ContributionRow[]>();

  /** @param key of the page; null: the first @returns undefined: the pages before were not read here, so what answers is not known */
  public before(key: string | null): readonly ContributionRow[] | undefined {
    return key === null ? [] : this.ahead.get(key);
  }

  /** @param key of the page after @param shown contributions that came with what answers them */
  public keep(key: string, answers: readonly ContributionRow[], shown: readonly ContributionRow[]): void {
    const ids = new Set(shown.map(({ id }) => id));
    this.ahead.set(key, answers.filter((row) => !ids.has(row.answers)));
  }
}
