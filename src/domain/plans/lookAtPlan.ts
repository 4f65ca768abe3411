import type { PlanStep, StepStanding, StepState } from './PlanStep';

/** How a plan stands, read back from where it is done; nothing is done. What rests on something that is missing is not asked for. */
export async function lookAtPlan<Id extends string>(steps: readonly PlanStep<Id>[]): Promise<readonly StepState<Id>[]> {
  const found = new Map<Id, StepStanding>();
  for (const step of steps) found.set(step.id, hasNeeds(step, found) ? await step.check() : { is: 'later' });
  return statesOf(steps, found);
}

/** Is all done that a step needs? */
export function hasNeeds<Id extends string>({ needs }: PlanStep<Id>, found: ReadonlyMap<Id, StepStanding>): boolean {
  return needs.every((id) => found.get(id)?.is === 'done');
}

/** In the order of the plan; what was not looked at comes later. */
export function statesOf<Id extends string>(steps: readonly PlanStep<Id>[], found: ReadonlyMap<Id, StepStanding>): readonly StepState<Id>[] {
  return steps.map(({ id }) => ({ id, standing: found.get(id) ?? { is: 'later' } }));
}
