import type { SessionRules } from './Session';
import type { PlaceOrigin } from './Standing';

/**
 * Where the computation of a session's places stood: with what was stored later, it gives what all records give. Written by organisers' pages,
 * verified by the check. Seconds are those of the server's clock since 1970.
 */
export interface Mark {
  /** Steps with an id up to it and a time up to `at` are in it. */
  readonly id: number;
  readonly at: number;
  /** Decisions up to it. */
  readonly decision: number;
  /** How many steps, and their fingerprint: one that appears later below the mark was not there. */
  readonly steps: number;
  readonly print: string;
  readonly rules: SessionRules | null;
  readonly isCancelled: boolean;
  readonly commitment: string;
  readonly isDrawn: boolean;
  /** Somebody registered: how places are given is fixed. */
  readonly isBegun: boolean;
  /** Who has places, by pool and by how they came by them: `<pool> <how>` to ids, each as its distance from the one before, base 36. */
  readonly places: Readonly<Record<`${number} ${PlaceOrigin}`, string>>;
  /** In their order: agent and claim. */
  readonly waiting: readonly (readonly [agent: number, claim: number])[];
  readonly offers: readonly (readonly [agent: number, claim: number, pool: number, until: number])[];
  readonly lapsed: readonly (readonly [agent: number, claim: number, at: number])[];
  readonly received: readonly (readonly [agent: number, claim: number])[];
  /** Who gave back a place; who may not come back, with the decision. */
  readonly declined: string;
  readonly barred: readonly (readonly [agent: number, at: number, reason: string])[];
}

/** A page of an organiser writes one after so many steps: what was stored since must fit 64 kB. */
export const STEPS_A_MARK = 200;
