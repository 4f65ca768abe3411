import type { Cents } from '../amount';
import type { Proposal } from '../file/ChangeFile';
import { incomeOf } from '../file/ChangeFile';
import { differenceOf } from '../file/figuresOf';
import type { Price } from '../Version';

/** A line of the annex, as it is shown and counted. */
export interface AnnexLine {
  /** From 1 on. */
  readonly number: number;
  readonly line: string;
  readonly before: Price | null;
  readonly after: Price | null;
  /** Of one amount; null where there are several, or none before or after. */
  readonly difference: Cents | null;
  /** What a year brings more, or less; null: its volume is not known, or it has several amounts. */
  readonly effect: Cents | null;
}

export interface Annex {
  readonly lines: readonly AnnexLine[];
  /** Sum of the differences that are shown. */
  readonly differences: Cents;
  /** Sum of the effects that are shown. */
  readonly effects: Cents;
  /** Lines without an effect: they are in no total of it. */
  readonly withoutEffect: number;
}

/** The annex of a deliberation: numbered in the order in which lines are given. Its totals are sums of what stands in the table, and of nothing else. */
export function annexOf(proposals: readonly Proposal[]): Annex {
  const lines = proposals.map(({ line, before, after, volume }, index): AnnexLine => {
    const [was, becomes] = [incomeOf(before, volume), incomeOf(after, volume)];
    return { number: index + 1, line, before, after, difference: differenceOf(before, after)?.cents ?? null, effect: was === null || becomes === null || volume === null ? null : becomes - was };
  });
  return {
    lines,
    differences: lines.reduce((sum, { difference }) => sum + (difference ?? 0), 0),
    effects: lines.reduce((sum, { effect }) => sum + (effect ?? 0), 0),
    withoutEffect: lines.filter(({ effect }) => effect === null).length
  };
}
