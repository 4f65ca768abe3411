import { hasNeeds, statesOf } from './lookAtPlan';
import type { PlanEnd, PlanOutcome, PlanRun } from './PlanRun';
import type { PlanStep, StepCheck, StepStanding } from './PlanStep';

/** How often a step is tried again after an answer was lost or the server was busy. */
const TRIES = 3;
const BETWEEN_TRIES = 5;
const PATIENCE = 1200;

class Overtaken extends Error {}
class Stopped extends Error {}

/**
 * Does what of a plan is not there yet, in its order, and reads each step back. A step that is refused, or waits for a
 * person, keeps back only what needs it. A plan that was run to its end, run again, does nothing.
 */
export async function runPlan<Id extends string>(steps: readonly PlanStep<Id>[], run: PlanRun<Id>): Promise<PlanOutcome<Id>> {
  const found = new Map<Id, StepStanding>();
  const tell = (id: Id, standing: StepStanding): void => {
    found.set(id, standing);
    run.onSteps?.(statesOf(steps, found));
  };
  let end: PlanEnd | null = null;
  try {
    for (const step of steps) if (hasNeeds(step, found)) tell(step.id, await settle(step, run, (standing) => tell(step.id, standing)));
  } catch (error) {
    if (!(error instanceof Overtaken || error instanceof Stopped)) throw error;
    end = error instanceof Overtaken ? 'overtaken' : 'stopped';
  }
  const states = statesOf(steps, found);
  return { end: end ?? (states.every(({ standing }) => standing.is === 'done') ? 'done' : 'held'), steps: states };
}

/** Brings one step as far as it goes. */
async function settle<Id extends string>(step: PlanStep<Id>, run: PlanRun<Id>, tell: (standing: StepStanding) => void): Promise<StepStanding> {
  let { waited, tries, wasDone } = { waited: 0, tries: 0, wasDone: false };
  let isAgain = run.again === step.id;
  const later = async (seconds: number): Promise<void> => {
    waited += seconds;
    await pause(run, seconds);
  };
  for (;;) {
    heed(run);
    let check: StepCheck;
    try {
      check = await step.check();
    } catch (error) {
      const failure = { is: run.kindOf(error), error } as const;
      if (failure.is !== 'passing' || ++tries > TRIES) return failure;
      await later(BETWEEN_TRIES);
      continue;
    }
    if (check.is === 'waiting' && waited < (run.patience ?? PATIENCE)) {
      tell(check);
      await later(Math.max(1, check.seconds));
      continue;
    }
    if (check.is !== 'todo' && !(check.is === 'unsure' && isAgain)) return check;
    if (wasDone) return { is: 'unmoved' };
    tell({ is: 'doing' });
    try {
      await keep(run);
    } catch (error) {
      // Without the hold nothing is written: the step stands as it was, and says why.
      if (error instanceof Overtaken || error instanceof Stopped) throw error;
      return { is: run.kindOf(error), error };
    }
    // What somebody wanted again is begun again once: a lost answer is asked about anew.
    isAgain = false;
    try {
      await step.do({ isAgain: check.is === 'unsure', goOn: () => keep(run) });
      wasDone = true;
    } catch (error) {
      if (error instanceof Overtaken || error instanceof Stopped) throw error;
      const failure = { is: run.kindOf(error), error } as const;
      if (failure.is !== 'passing' || ++tries > TRIES) return failure;
      await later(BETWEEN_TRIES);
    }
  }
}

/** A hold that cannot be kept for want of a network is tried again: nothing is written meanwhile. */
async function keep<Id extends string>(run: PlanRun<Id>): Promise<void> {
  for (let tries = 1; ; tries++) {
    heed(run);
    try {
      if (await run.hold.keep()) return;
      throw new Overtaken();
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      if (run.kindOf(error) !== 'passing' || tries > TRIES) throw error;
      await pause(run, BETWEEN_TRIES);
    }
  }
}

async function pause<Id extends string>(run: PlanRun<Id>, seconds: number): Promise<void> {
  heed(run);
  await run.pause(seconds).catch((error: unknown) => {
    heed(run);
    throw error;
  });
}

function heed({ signal }: { readonly signal?: AbortSignal }): void {
  if (signal?.aborted) throw new Stopped();
}
