import type { Words } from '../../lists/defineList';
import type { SiteRight } from './siteRights';

/**
 * What is not as the schema says.
 * - `missing`: the list was deleted, others of its part are there
 * - `notSetUp`: the list is there, but nobody secured it
 * - `readSecurity`, `writeSecurity`: whose items an agent can read or change
 * - `permissions`: the list has the permissions of the site
 * - `level`: `subject` was given rights that break the list's promise
 * - `animators`: the group of animators lacks its rights, or is not there
 * - `group`: another group of ours (`subject`) does
 * - `newcomer`: `subject` was given the site after the list was set up, and has nothing in it
 * - `undecided`: the same, or an owner took the list from him: he chooses
 * - `approval`, `formula`: items wait for approval, or are refused by a formula
 * - `column`, `columnType`, `required`: a column is missing, of another type, or somebody else's and required
 * - `index`, `unique`: a column lost it
 */
export type FaultKind =
  | 'missing'
  | 'notSetUp'
  | 'readSecurity'
  | 'writeSecurity'
  | 'permissions'
  | 'level'
  | 'animators'
  | 'group'
  | 'newcomer'
  | 'undecided'
  | 'approval'
  | 'formula'
  | 'column'
  | 'columnType'
  | 'required'
  | 'index'
  | 'unique';

export interface Fault {
  readonly kind: FaultKind;
  /** The list's title. */
  readonly list: Words;
  /** The column or the person, where it concerns one. */
  readonly subject?: Words;
  /** The person or group's id, where it is `newcomer` or `undecided`. */
  readonly principal?: number;
  /** Until it is mended, nothing may be offered to agents: what the part promises them would not be true. */
  readonly blocks: boolean;
}

/** `older`: also a list that joined its part later and is still to be made. */
export type ListState = 'missing' | 'older' | 'current' | 'newer';

export interface ListStatus {
  readonly url: string;
  readonly state: ListState;
  readonly faults: readonly Fault[];
}

export interface SetUpStatus {
  readonly lists: readonly ListStatus[];
  /** The worst of them; `missing`: none is there. `broken`: there are faults. */
  readonly state: ListState | 'broken';
  /** Of what is stored, as one text: another when anything was upgraded. */
  readonly versions: string;
  /** What the current person lacks to set up. */
  readonly missingRights: readonly SiteRight[];
  readonly mayRepair: boolean;
}

/** May the part be offered? Lists of an older or newer version work; some faults only make them slow. */
export function isUsable({ lists, state }: Pick<SetUpStatus, 'lists' | 'state'>): boolean {
  return state !== 'missing' && !lists.some(({ faults }) => faults.some(({ blocks }) => blocks));
}
