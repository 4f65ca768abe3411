import type { Person } from '../../people/Person';
import type { Cents } from '../amount';
import type { Price } from '../Version';

/** What is proposed for one line. */
export interface Proposal {
  /** `service:code` */
  readonly line: string;
  /** The version that it starts from; null: the line was not charged. */
  readonly base: string | null;
  readonly before: Price | null;
  /** Null: the line is abolished. */
  readonly after: Price | null;
  /** Uses a year, for the income; null: not known. */
  readonly volume: number | null;
  readonly reason: string;
}

/** A step of the chain of validation: a group agrees within a delay. */
export interface ChainStep {
  readonly key: string;
  /** Working days. */
  readonly delay: number;
}

export const stepResults = ['agreed', 'changeAsked', 'refused'] as const;
export type StepResult = (typeof stepResults)[number];

/** What a step says of one line, and what it saw of it. */
export interface LineResult {
  readonly line: string;
  readonly result: StepResult;
  /** Why; needed for all but an agreement. */
  readonly comment: string;
  /** `proposalFingerprint` of what was before its eyes. */
  readonly fingerprint: string;
  /** The new price that was before its eyes, as it says, for who reads that it was asked again; undefined: it said none. Null: the line was abolished. */
  readonly seen?: Price | null | undefined;
}

/** What a step says of a line; what it saw is noted when it is stored. */
export type SaidOfLine = Omit<LineResult, 'fingerprint' | 'seen'>;

/** Only ever added; in the folder of its step, where the server lets its group add and nobody else. */
export interface StepRecord {
  readonly id: number;
  readonly file: number;
  readonly step: string;
  /** In which it lies: the server lets the group of a step add in the folder of that step. */
  readonly folder: string;
  readonly results: readonly LineResult[];
  readonly author: Person;
  readonly created: Date;
  /** It was changed after it was stored. */
  readonly isAltered: boolean;
}

/** Income of a line in a year; null where its volume is not known, or it has brackets, of which each has a volume of its own. */
export function incomeOf(price: Price | null, volume: number | null): Cents | null {
  if (price === null) return 0;
  return volume === null || !('cents' in price) ? null : price.cents * volume;
}
