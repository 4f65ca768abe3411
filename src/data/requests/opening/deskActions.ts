import type { PlanStep } from '../../../domain/plans/PlanStep';
import type { OpeningPlan, OpeningStepId } from '../../../domain/requests/openingPlan';
import { openingNeeds, openingSteps } from '../../../domain/requests/openingPlan';
import { DONE, isDone, TODO } from '../../plans/stepChecks';
import type { OpeningDesk } from './OpeningDesk';

/** How each step is read back, and done. */
export type OpeningActions = Readonly<Record<OpeningStepId, Pick<PlanStep, 'check' | 'do'>>>;
/** Steps that are done where requests are kept. */
export type DeskStepId = 'address' | 'proof' | 'directory' | 'welcome';

export function deskActions(desk: OpeningDesk, { webUrl }: Pick<OpeningPlan, 'webUrl'>): Pick<OpeningActions, DeskStepId> {
  return {
    address: {
      check: async () => {
        const holder = await desk.address();
        if (holder === 'ours') return DONE;
        return holder === 'taken' ? { is: 'barred', why: 'reserved' } : TODO;
      },
      do: () => desk.reserve()
    },
    proof: { check: () => isDone(desk.isOpened()), do: () => desk.recordOpening(webUrl) },
    directory: { check: () => isDone(desk.listedAt().then((url) => url.toLowerCase() === webUrl.toLowerCase())), do: () => desk.list(webUrl) },
    welcome: { check: () => isDone(desk.isWelcomed()), do: () => desk.welcome() }
  };
}

/** The steps of a plan, in its order. */
export function stepsWith(plan: OpeningPlan, actions: OpeningActions): readonly PlanStep<OpeningStepId>[] {
  const ids = openingSteps(plan);
  return ids.map((id) => ({ id, needs: openingNeeds[id].filter((need) => ids.includes(need)), ...actions[id] }));
}
