import { lookAtPlan } from '../../domain/plans/lookAtPlan';
import type { StandingLease } from '../../domain/plans/planLease';
import type { PlanOutcome, PlanRun } from '../../domain/plans/PlanRun';
import type { PlanStep, StepState } from '../../domain/plans/PlanStep';
import { runPlan } from '../../domain/plans/runPlan';
import { PlanKeeper } from './PlanKeeper';
import type { PlanNotes } from './PlanNotes';

/** How a plan stands, read where it is done. */
export interface PlanLook<Id extends string> {
  readonly steps: readonly StepState<Id>[];
  /** Who runs it; null: nobody. */
  readonly lease: StandingLease | null;
}

export interface PlanRunOptions<Id extends string> {
  readonly onSteps?: (steps: readonly StepState<Id>[]) => void;
  readonly signal?: AbortSignal;
  /** A step that somebody wants begun again although it may still come. */
  readonly again?: Id | null;
  /** The person says that his own other page is closed. */
  readonly isTakingOver?: boolean;
}

/** A plan as one page has it before it. */
export interface PlanSession<Id extends string> {
  /** In the site of the plan's notes. */
  readonly me: number;
  look(): Promise<PlanLook<Id>>;
  /** Ends, and gives the plan up, whatever happens. */
  run(options?: PlanRunOptions<Id>): Promise<PlanOutcome<Id>>;
}

export interface PlanPage<Id extends string> {
  readonly steps: readonly PlanStep<Id>[];
  /** Where its lease is kept; null: each step may be done from two places at once and ends the same, so nobody holds the plan. */
  readonly notes: PlanNotes | null;
  readonly me: { readonly id: number; readonly holder: string };
  readonly kindOf: PlanRun<Id>['kindOf'];
  serverNow(): Date;
  pause(seconds: number, signal?: AbortSignal): Promise<void>;
}

const FREE = { lease: async () => null, takeOver: () => undefined, keep: async () => true, release: async () => undefined } as const;

export function planSession<Id extends string>({ steps, notes, me, kindOf, serverNow, pause }: PlanPage<Id>): PlanSession<Id> {
  const keeper = notes ? new PlanKeeper(notes, me, serverNow) : FREE;
  return {
    me: me.id,
    look: async () => {
      const [found, lease] = await Promise.all([lookAtPlan(steps), keeper.lease()]);
      return { steps: found, lease };
    },
    run: async ({ isTakingOver = false, signal, ...rest } = {}) => {
      if (isTakingOver) keeper.takeOver();
      try {
        return await runPlan(steps, { hold: keeper, kindOf, pause: (seconds) => pause(seconds, signal), signal, ...rest });
      } finally {
        // It ends by itself where this cannot be said.
        await keeper.release().catch(() => undefined);
      }
    }
  };
}
