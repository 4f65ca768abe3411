/** A line of a measure: what, in which unit, and one value a column. */
export interface BenchRow {
  readonly measure: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** What `npm run bench` runs: a file `bench/<name>.ts` that exports one as `bench`. */
export interface Bench {
  /** What is measured, in one sentence. */
  readonly title: string;
  /**
   * @param report - told what is being done, for whoever waits
   * @param options - what was written after the name of the bench
   */
  run(report: (line: string) => void, options: readonly string[]): Promise<readonly BenchRow[]>;
}
