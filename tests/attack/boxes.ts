import type { BallotRules } from '../../src/domain/ballots/Ballot';
import type { BallotCount, FolderDifference } from '../../src/domain/ballots/audit';
import type { Persona } from '../contract/SiteUnderTest';
import type { Attacks } from './attackers';

/** Open votes, confidential votes, supports. */
export type Mode = 'poll' | 'confidential' | 'supports';

/** A choice given or taken back; options are told apart by their place. */
export interface Wish {
  readonly option: number;
  readonly isOn: boolean;
}

/** What an agent was told. */
export interface Told {
  readonly outcome: string;
  /** Everything that he was told to stand, in no order. */
  readonly choices: readonly number[];
}

/** One page of one agent. */
export interface Tab {
  /** What `wish` makes of what the page knows: sent as it is, also when it is sent again. */
  intend(wish: Wish): Intent;
  /** Reads all anew. @returns what stands, and whether it says of an aspect that what was sent last does not count */
  reload(): Promise<{ readonly choices: readonly number[]; isUncounted(aspect: string): boolean }>;
}

export interface Intent {
  /** What will stand when it is done: the whole vote, or (supports) one target. */
  readonly aspect: string;
  readonly value: string;
  send(): Promise<Told>;
}

export type AttackReport = Pick<BallotCount, 'tally' | 'exclusions' | 'outOfOrder'> & { readonly differences: readonly FolderDifference[]; readonly gaps: readonly string[] };

/** Something that agents vote on, in one of the modes, with what its owner may do meanwhile. */
export interface AttackedBox {
  readonly mode: Mode;
  readonly about: string;
  /** What there is to try. */
  readonly attacks: Attacks;
  /** What is stored counts by these now. */
  rules(): Promise<BallotRules>;
  open(persona: Persona): Promise<Tab>;
  audit(): Promise<AttackReport>;
  /** Null: there are no live figures. */
  live(): Promise<Readonly<Record<number, number>> | null>;
  /** All that anybody stored in it, or for it. */
  stored(): Promise<readonly StoredRow[]>;
  /** What somebody saw that nobody may see. */
  readonly leaks: readonly string[];
  /** What the value of an aspect is among all that stands. */
  valueOf(aspect: string, choices: readonly number[]): string;
  /** None where owners decide nothing. */
  readonly owner: { close(): Promise<unknown>; reopen(): Promise<unknown>; edit(): Promise<unknown> } | null;
}

/** An item or a folder, as an administrator sees it. */
export interface StoredRow {
  readonly Id: number;
  readonly AuthorId: number;
  readonly EditorId: number;
  readonly FileDirRef: string;
  readonly FileLeafRef: string;
  readonly FileSystemObjectType: number;
  /** What it claims to be. */
  readonly says: string;
}
