import type { PlanStep, StepCheck } from '../../domain/plans/PlanStep';
import { isToMend } from '../../domain/health/groupState';
import type { Words } from '../../lists/defineList';
import { DataError } from '../DataError';
import type { LevelRequest } from '../provisioning/SetUpReport';
import { isMendable } from './aheadWords';
import { listGroups } from './listGroups';
import type { RepairId, RepairTarget } from './RepairTarget';
import { repairId } from './RepairTarget';
import type { GroupHealth } from './SiteHealth';
import type { SiteWatch } from './SiteWatch';

/** What a run of the plan said of a step. */
export interface RepairSaid {
  readonly changes: readonly Words[];
  /** What it could not mend, and why. */
  readonly left: readonly Words[];
  /** Not null: levels have to be made first by somebody who may. */
  readonly request: LevelRequest | null;
}

/** Why a step is barred: words of `why` in the plan's view. */
export type RepairBar = 'rights' | 'byHand';

/**
 * A step for each group of lists: done when a look at the site finds nothing that a set-up could mend. Set-up may be begun again in
 * whatever state it was left, and from two places at once, so a step needs no note of what was tried. There is no way back and none is
 * wanted: nothing is ever deleted.
 * @param said told what a set-up changed and left
 */
export function repairStep(target: RepairTarget, watch: SiteWatch, said: (id: RepairId, what: RepairSaid) => void): PlanStep<RepairId> {
  const id = repairId(target);
  const known = listGroups.find(({ name }) => name === target.group);
  return {
    id,
    needs: [],
    check: async () => {
      const { health } = await watch.look();
      return checkOf(health.groups.find(({ name }) => name === target.group), health.missingRights.length > 0);
    },
    do: async ({ goOn }) => {
      const stopping = new AbortController();
      let stopped: { readonly why: unknown } | undefined;
      let asking: Promise<void> | undefined;
      // Between two lists it is heard whether the plan goes on.
      const heed = (): void => {
        asking ??= goOn().then(
          () => void (asking = undefined),
          (why: unknown) => {
            stopped = { why };
            stopping.abort();
          }
        );
      };
      try {
        const report = await known?.setUp(watch.connection).setUp({ signal: stopping.signal, onProgress: heed });
        if (report) said(id, report);
        if (report?.request) throw new DataError('forbidden', 'the levels of the site are another one’s to make');
      } catch (error) {
        await asking;
        throw stopped ? stopped.why : error;
      } finally {
        watch.forget();
      }
    }
  };
}

function checkOf(group: GroupHealth | undefined, lacksRights: boolean): StepCheck {
  if (!group || !isToMend(group.state)) return { is: 'done' };
  if (lacksRights) return { is: 'barred', why: 'rights' satisfies RepairBar };
  const faults = group.lists.flatMap((list) => list.faults);
  if (group.state === 'older' || group.lists.some(({ state }) => state === 'older') || faults.some(isMendable)) return { is: 'todo' };
  return { is: 'barred', why: 'byHand' satisfies RepairBar };
}
