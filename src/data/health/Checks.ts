import type { RecordTrouble } from '../../domain/health/records';
import type { Words } from '../../lists/defineList';
import type { GroupName } from './listGroups';

export interface CheckControl {
  readonly signal: AbortSignal;
  /** @param done from 0 to 1 */
  onProgress(done: number): void;
}

/** A thing of which an audit names records that count for nothing. */
export interface TroubledThing {
  readonly part: GroupName;
  /** As addresses name it. */
  readonly kind: string;
  readonly id: number;
  readonly title: string;
  readonly troubles: ReadonlyMap<RecordTrouble, number>;
}

/** A row that bears the key of another one. */
export interface SecondRow {
  readonly list: Words;
  readonly id: number;
  readonly first: number;
  /** Another person stored it: a key was copied. */
  readonly isOfAnother: boolean;
  readonly link: string;
}

/** What somebody who left the city still is on the site. */
export interface LeftBehind {
  /** `group`: he is in a group of the site; `draft`: he wrote one that is still there. */
  readonly role: 'group' | 'draft';
  readonly name: string;
  /** The group, or the draft. */
  readonly of: string;
  readonly link: string;
}

/** What was found, and what could not be looked at. */
export interface CheckReport {
  readonly at: Date;
  readonly things: number;
  readonly troubled: readonly TroubledThing[];
  readonly seconds: readonly SecondRow[];
  readonly left: readonly LeftBehind[];
  readonly people: number;
  /** Parts whose audit could not be read. */
  readonly failed: readonly GroupName[];
}
