import type { Cents } from '../amount';
import type { Price } from '../Version';
import type { Proposal } from './ChangeFile';
import { incomeOf } from './ChangeFile';

/** Of the lines whose income is known before and after. */
export interface KnownIncome {
  readonly before: Cents;
  readonly after: Cents;
  readonly lines: number;
}

export function knownIncome(proposals: readonly Pick<Proposal, 'before' | 'after' | 'volume'>[]): KnownIncome {
  const total = { before: 0, after: 0, lines: 0 };
  for (const { before, after, volume } of proposals) {
    const [was, becomes] = [incomeOf(before, volume), incomeOf(after, volume)];
    // What of a line is not known on both sides would show as a rise, or a fall.
    if (was === null || becomes === null) continue;
    total.before += was;
    total.after += becomes;
    total.lines++;
  }
  return total;
}

/** What becomes of one amount; null where there is none, or several. `share` is null where it was free. */
export function differenceOf(before: Price | null, after: Price | null): { readonly cents: Cents; readonly share: number | null } | null {
  if (!before || !after || !('cents' in before) || !('cents' in after)) return null;
  const cents = after.cents - before.cents;
  return { cents, share: before.cents === 0 ? null : cents / before.cents };
}
