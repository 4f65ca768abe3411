import type { StepCheck } from '../../domain/plans/PlanStep';

export const DONE: StepCheck = { is: 'done' };
export const TODO: StepCheck = { is: 'todo' };

export async function isDone(done: Promise<boolean>): Promise<StepCheck> {
  return (await done) ? DONE : TODO;
}
