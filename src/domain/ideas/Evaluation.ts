import type { Person } from '../people/Person';

/** The highest mark; the lowest is 1. */
export const HIGHEST_MARK = 5;

export const evaluatorStandings = ['evaluates', 'left', 'leftOut'] as const;
/**
 * What an animator says of an evaluator, with a reason.
 * - `left`: he gives no more marks and is not waited for; those that he gave stand
 * - `leftOut`: those that he gave do not count either
 */
export type EvaluatorStanding = (typeof evaluatorStandings)[number];

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
