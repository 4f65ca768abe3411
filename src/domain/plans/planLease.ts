import type { Person } from '../people/Person';

/** Seconds: so long after it was last said, a runner counts as gone. */
export const LEASE_SECONDS = 300;
/** It is said anew once so much of it has passed. */
const RENEWED_AFTER = 120;

/** A record by which a page says that it runs a plan. Rounds are unique: of two pages that take the same one, the second is refused. */
export interface LeaseRecord {
  readonly round: number;
  /** Drawn by the page; '' gives the plan up. */
  readonly holder: string;
  /** Stamped by the server. */
  readonly by: Person;
  readonly at: Date;
}

/** Who runs a plan now. */
export interface StandingLease {
  readonly round: number;
  readonly holder: string;
  readonly by: Person;
  /** Since when, without a break. */
  readonly since: Date;
  /** When the plan is free again unless it is said anew. */
  readonly until: Date;
}

/**
 * The lease that stands, from the records in any order; null where nobody runs the plan. How long a record holds follows from
 * the server's stamp, whatever its author wrote.
 */
export function standingLease(records: readonly LeaseRecord[], now: Date): StandingLease | null {
  const newest = [...records].sort((a, b) => b.round - a.round);
  const [last] = newest;
  if (!last || last.holder === '') return null;
  const until = endOf(last);
  if (until <= now) return null;
  let since = last.at;
  for (const { holder, by, at } of newest.slice(1)) {
    if (holder !== last.holder || by.id !== last.by.id) break;
    since = at;
  }
  return { round: last.round, holder: last.holder, by: last.by, since, until };
}

/** The round that who takes or renews the plan writes next. */
export function nextRound(records: readonly LeaseRecord[]): number {
  return records.reduce((highest, { round }) => Math.max(highest, round), 0) + 1;
}

/**
 * What a page that wants to go on does. `wait`: another one runs the plan; `take`: nobody does, or the same person in a page that
 * he gives up; `renew`, `keep`: this one does.
 * @param isTakingOver the person says that his own other page is closed
 */
export function leaseMove(lease: StandingLease | null, me: { readonly holder: string; readonly id: number }, now: Date, isTakingOver = false): 'wait' | 'take' | 'renew' | 'keep' {
  if (!lease) return 'take';
  if (lease.holder !== me.holder) return isTakingOver && lease.by.id === me.id ? 'take' : 'wait';
  return lease.until.getTime() - now.getTime() > (LEASE_SECONDS - RENEWED_AFTER) * 1000 ? 'keep' : 'renew';
}

function endOf({ at }: LeaseRecord): Date {
  return new Date(at.getTime() + LEASE_SECONDS * 1000);
}
