import type { Reserve, Session } from './Session';
import { reservesAt } from './Session';

/** How many items lie in the folders of a session; nobody has checked them. */
export interface StepCounts {
  readonly in: number;
  readonly out: number;
}

export const NO_COUNTS: StepCounts = { in: 0, out: 0 };

/** What there is of a session, for who looks at a list of them. */
export type Availability =
  | { readonly kind: 'cancelled' | 'over' | 'closed' | 'discreet' }
  | { readonly kind: 'opens'; readonly at: Date }
  /** `left` null: no limit. */
  | { readonly kind: 'free'; readonly left: number | null }
  /** Those that are left are kept for some. */
  | { readonly kind: 'reserved'; readonly left: number; readonly reserves: readonly Reserve[] }
  | { readonly kind: 'waiting'; readonly waiting: number; readonly left: number }
  | { readonly kind: 'full'; readonly waiting: number }
  /** Places are drawn, or chosen, after this day. */
  | { readonly kind: 'requests'; readonly requests: number; readonly answerAfter: Date | null };

/** Before any step is read: as good as the counts. */
export function availabilityOf(session: Session, { in: came, out: left }: StepCounts, { isCancelled, isDiscreet }: { readonly isCancelled: boolean; readonly isDiscreet: boolean }, now: Date): Availability {
  const { capacity, waitingSize, mode, opensAt, closesAt, startsAt } = session;
  if (isCancelled) return { kind: 'cancelled' };
  if (now >= startsAt) return { kind: 'over' };
  if (opensAt && now < opensAt) return { kind: 'opens', at: opensAt };
  if (closesAt && now > closesAt) return { kind: 'closed' };
  if (isDiscreet) return { kind: 'discreet' };
  const live = Math.max(0, came - left);
  if (mode !== 'arrival') return { kind: 'requests', requests: live, answerAfter: closesAt };
  if (capacity === null) return { kind: 'free', left: null };
  const reserves = reservesAt(session, now);
  const general = capacity - reserves.reduce((sum, { places }) => sum + places, 0);
  if (live < general) return { kind: 'free', left: general - live };
  if (live < capacity) return { kind: 'reserved', left: capacity - live, reserves };
  const waiting = live - capacity;
  return waiting < waitingSize ? { kind: 'waiting', waiting, left: waitingSize - waiting } : { kind: 'full', waiting };
}

/** At most so many are before who came last, himself included, as far as the counts say. */
export function atMost({ capacity }: Pick<Session, 'capacity'>, { in: came, out: left }: StepCounts): number {
  return Math.max(1, came - left - (capacity ?? 0));
}
