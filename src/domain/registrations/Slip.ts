import { sha256 } from '../fingerprint/sha256';
import type { Standing } from './Standing';

/** What is published of one registration in a discreet session; only who knows its secret key finds it. */
export interface Slip {
  readonly id: number;
  readonly session: number;
  readonly resultKey: string;
  readonly state: SlipState;
  readonly created: Date;
}

/** Of a standing what its agent is told; nothing by which anybody else would know him. */
export interface SlipState {
  readonly kind: Standing['kind'];
  readonly until?: Date;
  readonly position?: number;
  /** Was he there? */
  readonly attended?: boolean;
}

/** How often the slips of a session can be published anew: its agents ask for all of their keys at once. */
export const MOST_ROUNDS = 12;

/** The key of the slip of one registration, in one round of publishing. @param secret its submission key: none but its agent and the organisers' group read it */
export function resultKey(secret: string, round: number): string {
  return sha256(`parvis slip ${secret.toLowerCase()} ${round}`);
}

export function slipState(standing: Standing): SlipState {
  switch (standing.kind) {
    case 'offered':
      return { kind: 'offered', until: standing.until };
    case 'waiting':
      return { kind: 'waiting', position: standing.position };
    default:
      return { kind: standing.kind };
  }
}
