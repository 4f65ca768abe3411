import type { Person } from '../people/Person';
import type { Readers, Visibility } from './Activity';
import type { Mark } from './Mark';
import type { SessionDraft } from './Session';

/**
 * - `published`: open, with these rules
 * - `changed`: other rules or words from then on
 * - `capacity`: another capacity from then on
 * - `moved`: somebody is in, or out, with a reason
 * - `chosen`, `refused`: of requests, where the organiser chooses
 * - `committed`, `drawn`: of a draw
 * - `cancelled`: the session does not take place
 * - `mark`: where the computation stood
 * - `purged`: what was removed
 */
export type RegistrationDecisionKind = 'published' | 'changed' | 'capacity' | 'moved' | 'chosen' | 'refused' | 'committed' | 'drawn' | 'cancelled' | 'mark' | 'purged';

export interface DecisionContent {
  /** Of `published` and `changed`: as the session is from then on. */
  readonly session?: SessionDraft;
  /** Of `published`: the folder of its steps, whatever its row says later. */
  readonly box?: string;
  /** Of `capacity`. */
  readonly capacity?: number | null;
  /** Of `moved`, `chosen`, `refused`. */
  readonly people?: readonly Person[];
  /** Of a decision on people in a discreet session: SHA-256 of what it says of them, which stands where its readers alone read it. */
  readonly sealed?: string;
  /** Of `published`: who may see who registered, whatever its activity's row says later; none: as the row says. */
  readonly visibility?: Visibility;
  /** Of `published`: where its discreet registrations lie, whatever its activity's row says later; none: in the list of all organisers. */
  readonly readers?: Exclude<Readers, 'shared'>;
  /** Of `moved`. */
  readonly to?: 'in' | 'out';
  /** Of `committed`: SHA-256 of the seed. */
  readonly commitment?: string;
  /** Of `drawn`. */
  readonly seed?: string;
  readonly mark?: Mark;
  readonly purged?: Readonly<Record<string, number>>;
}

/** What an organiser decided of a session: only ever added, in a folder where the organisers of its activity alone add. */
export interface RegistrationDecision {
  readonly id: number;
  readonly session: number;
  readonly kind: RegistrationDecisionKind;
  readonly reason: string;
  readonly content: DecisionContent;
  readonly author: Person;
  readonly created: Date;
  /** Somebody changed the stored row, which nobody may. */
  readonly isAltered: boolean;
}

export type RegistrationDecisionDraft = Pick<RegistrationDecision, 'kind' | 'reason' | 'content'>;
