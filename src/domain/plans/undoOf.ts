import type { PlanStep } from './PlanStep';

/** The plan that takes a plan back: its steps in the other order, each read back as they are. Those that cannot be taken back are none of it. */
export function undoOf<Id extends string>(steps: readonly PlanStep<Id>[]): readonly PlanStep<Id>[] {
  const back = [...steps].reverse().flatMap(({ id, undo }) => (undo ? [{ id, needs: undo.needs, check: () => undo.check(), do: (work: Parameters<PlanStep['do']>[0]) => undo.do(work) }] : []));
  const ids = new Set(back.map(({ id }) => id));
  return back.map((step) => ({ ...step, needs: step.needs.filter((id) => ids.has(id)) }));
}
