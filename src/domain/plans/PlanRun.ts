import type { FailureKind, StepState } from './PlanStep';

/**
 * How a run of a plan ended.
 * - `done`: all is there
 * - `held`: some of it is not; the steps say why
 * - `stopped`: by a person, between two requests
 * - `overtaken`: another page runs the plan
 */
export type PlanEnd = 'done' | 'held' | 'stopped' | 'overtaken';

export interface PlanOutcome<Id extends string = string> {
  readonly end: PlanEnd;
  readonly steps: readonly StepState<Id>[];
}

/** Holds a plan for one runner. */
export interface PlanHold {
  /** Called before anything is written. False: another runner has the plan. */
  keep(): Promise<boolean>;
}

export interface PlanRun<Id extends string = string> {
  readonly hold: PlanHold;
  /** Seconds pass. Rejects when the signal is aborted. */
  pause(seconds: number): Promise<void>;
  kindOf(error: unknown): FailureKind;
  readonly onSteps?: (steps: readonly StepState<Id>[]) => void;
  readonly signal?: AbortSignal;
  /** A step of which somebody said that it is begun again although nothing tells how it ended. */
  readonly again?: Id | null;
  /** Seconds for which a step that is on its way is waited for. */
  readonly patience?: number;
}
