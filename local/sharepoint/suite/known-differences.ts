import type { Target } from './target';

/** A test that one target is known to answer otherwise, and why that is accepted. */
export interface KnownDifference {
  readonly target: Target['name'];
  /** `contract › test`, as printed. */
  readonly test: string;
  readonly reason: string;
}

export const knownDifferences: readonly KnownDifference[] = [];
