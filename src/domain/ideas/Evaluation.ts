import type { Person } from '../people/Person';

/** The highest mark; the lowest is 1. */
export const HIGHEST_MARK = 5;

/** What an evaluator gives for an idea. */
export interface EvaluationDraft {
  readonly idea: number;
  /** By criterion. */
  readonly marks: Readonly<Record<string, number>>;
  /** Why; plain text. */
  readonly words: string;
}

/** Only ever added; an evaluator's newest on an idea counts. */
export interface Evaluation extends EvaluationDraft {
  readonly id: number;
  readonly campaignId: number;
  readonly author: Person;
  readonly created: Date;
  readonly isAltered: boolean;
}
