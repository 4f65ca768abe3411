import type { Session } from './Session';
import { reservesAt } from './Session';
import type { Reserve } from './Session';

/** How many items lie in the folders of a session; nobody has checked them. */
export interface StepCounts {
  readonly in: number;
  readonly out: number;
  readonly kept: number;
}

export const NO_COUNTS: StepCounts = { in: 0, out: 0, kept: 0 };

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

/**
 * Do the counts alone prove that whoever is among those who came has a place? All who ever came, and all whom an organiser moved in, fit: then nobody ever waited. What somebody
 * else puts into the folders makes it prove less, never more: of what lies in `out` nothing is believed.
 * @param claim his reserve; 0: none @param movedIn people whom organisers moved in
 */
export function isProven(session: Pick<Session, 'capacity' | 'mode' | 'reserves'>, { in: came }: StepCounts, claim: number, movedIn: number, now: Date): boolean {
  if (session.mode !== 'arrival') return false;
  if (session.capacity === null) return true;
  const others = reservesAt(session, now).reduce((sum, { id, places }) => (id === claim ? sum : sum + places), 0);
  return came + movedIn <= session.capacity - others;
}

/** At most so many are before who came last, himself included, as far as the counts say. */
export function atMost({ capacity }: Pick<Session, 'capacity'>, { in: came, out: left }: StepCounts): number {
  return Math.max(1, came - left - (capacity ?? 0));
}
