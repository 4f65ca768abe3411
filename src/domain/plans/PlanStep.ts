import type { Person } from '../people/Person';

/**
 * What reading a step back says.
 * - `done`: what the step is for is there
 * - `todo`: it is not, and nothing is on its way
 * - `waiting`: it is on its way; look again in so many seconds
 * - `unsure`: it was begun, and nothing tells how it ended; a person says whether it is begun again
 * - `barred`: it cannot be done as it is planned; `why` is a word of the plan, `by` whom it concerns
 */
export type StepCheck =
  | { readonly is: 'done' }
  | { readonly is: 'todo' }
  | { readonly is: 'waiting'; readonly seconds: number }
  | { readonly is: 'unsure'; readonly since: Date }
  | { readonly is: 'barred'; readonly why: string; readonly by?: Person };

/** What a step is told while it is done. */
export interface PlanWork {
  /** A person had it begun again although it may still come. */
  readonly isAgain: boolean;
  /** Called between parts of a long step. Rejects where the plan was stopped, or another runner has it. */
  goOn(): Promise<void>;
}

/** A step of a plan. What was done is read back from where it was done, never remembered. */
export interface PlanStep<Id extends string = string> {
  readonly id: Id;
  /** Steps without which it cannot be done; others may fail, and this one is done all the same. */
  readonly needs: readonly Id[];
  check(): Promise<StepCheck>;
  /** Begun again, in whatever state it was left, it ends the same. */
  do(work: PlanWork): Promise<void>;
  /** Where it can be taken back. */
  readonly undo?: PlanUndo<Id>;
}

/** How what a step did is taken back: a step of a plan of its own (`undoOf`). */
export interface PlanUndo<Id extends string = string> {
  /** Steps that have to be taken back before it. */
  readonly needs: readonly Id[];
  /** `done`: nothing of it is left, or nothing of it was the plan's. `barred`: somebody wrote there since, or nobody can tell whose it is. */
  check(): Promise<StepCheck>;
  do(work: PlanWork): Promise<void>;
}

/**
 * How an attempt failed.
 * - `refused`: a right is missing: somebody else does it by hand
 * - `passing`: the network, a busy server, a lost answer: what was done is read before anything is done again
 * - `failed`: anything else
 */
export type FailureKind = 'refused' | 'passing' | 'failed';

/**
 * How a step stands.
 * - `later`: what it needs is not done yet
 * - `unmoved`: it was done without a refusal, and what it is for is not there
 */
export type StepStanding =
  | StepCheck
  | { readonly is: 'later' }
  | { readonly is: 'doing' }
  | { readonly is: 'unmoved' }
  | { readonly is: FailureKind; readonly error: unknown };

export interface StepState<Id extends string = string> {
  readonly id: Id;
  readonly standing: StepStanding;
}
