/** Milliseconds: the writer says so often that it is there, and so long after the last time another one takes its place. */
export const RENEWED_EVERY = 20_000;
export const LEASE_MS = 60_000;
/** Before another one may take over, a writer that could not say that it is there is silent. */
const MARGIN_MS = 5_000;

/** Who writes the room's file. */
export interface Lease {
  /** Drawn by a tab; '' when it gave up its place. */
  readonly holder: string;
  /** By the server's clock. */
  readonly renewedAt: Date;
}

/** `wait`: another one writes; `take`: nobody does; `renew`, `keep`: this one does. */
export type LeaseMove = 'wait' | 'take' | 'renew' | 'keep';

/** @param now by the server's clock */
export function leaseMove(lease: Lease | null, me: string, now: Date): LeaseMove {
  if (!lease || lease.holder === '') return 'take';
  const age = now.getTime() - lease.renewedAt.getTime();
  if (lease.holder === me) return age >= RENEWED_EVERY ? 'renew' : 'keep';
  return age > LEASE_MS ? 'take' : 'wait';
}

/** A computer that slept, or lost the network, does not go on where another one writes already. */
export function mayWrite(lease: Lease | null, me: string, now: Date): boolean {
  return lease !== null && lease.holder === me && now.getTime() - lease.renewedAt.getTime() < LEASE_MS - MARGIN_MS;
}
