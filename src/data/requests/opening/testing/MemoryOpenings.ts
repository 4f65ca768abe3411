import type { PlanStep, StepCheck } from '../../../../domain/plans/PlanStep';
import type { OpeningStepId } from '../../../../domain/requests/openingPlan';
import { openingStepIds } from '../../../../domain/requests/openingPlan';
import type { Person } from '../../../../domain/people/Person';
import type { ReadOnlyStepId } from '../../../../domain/requests/readOnlySpace';
import { readOnlyStepIds } from '../../../../domain/requests/readOnlySpace';
import type { RequestState } from '../../../../domain/requests/StateOfRequest';
import { newClientKey } from '../../../items/newClientKey';
import type { PlanSession } from '../../../plans/PlanSession';
import { planSession } from '../../../plans/PlanSession';
import { TablePlanNotes } from '../../../plans/TablePlanNotes';
import type { KeyRow } from '../../requestTables';
import type { OpeningActions, DeskStepId } from '../deskActions';
import { deskActions, stepsWith } from '../deskActions';
import { failureKind } from '../../../plans/failureKind';
import type { OpeningSession, RequestOpenings } from '../RequestOpenings';
import { archiveOf, planOf } from '../RequestOpenings';
import type { DeskParts } from '../TableOpeningDesk';
import { TableOpeningDesk } from '../TableOpeningDesk';

/** What there is of spaces, for all pages: each step that was done there, and what is to go wrong. */
export class MemorySpaces {
  public readonly done = new Set<string>();
  /** How the next attempts at a step fail. */
  public readonly failing = new Map<OpeningStepId, unknown>();
  /** What a step says that is not done yet, instead of being there to do. */
  public readonly says = new Map<OpeningStepId, StepCheck>();
  /** Steps that were done of spaces that are read only. */
  public readonly readOnly = new Set<string>();
  /** Called while a step is done. */
  public onDo: (id: OpeningStepId) => void | Promise<void> = () => undefined;
}

/** Opens spaces in memory, for component tests: the plan that ships, and its desk, over spaces that are only said to be there. */
export class MemoryOpenings implements RequestOpenings {
  public constructor(
    private readonly me: Person,
    private readonly desk: DeskParts & { readonly serverNow: () => Date },
    private readonly spaces: MemorySpaces
  ) {}

  public async session({ state }: { readonly state: RequestState }): Promise<OpeningSession> {
    const webUrl = 'https://ville.example/sites/intranet';
    const plan = planOf(state, { webUrl, language: 'fr', team: [{ login: 'i:0#.f|membership|camille@ville.test', name: 'Camille Roux' }], hub: { id: 'hub', webUrl } });
    const desk = new TableOpeningDesk(this.desk, plan);
    const { spaces } = this;
    const own = deskActions(desk, plan);
    const action = (id: OpeningStepId): OpeningActions[OpeningStepId] => ({
      check: async () => {
        if (id in own && !spaces.says.has(id)) return own[id as DeskStepId].check();
        return spaces.done.has(`${plan.slug} ${id}`) ? { is: 'done' } : (spaces.says.get(id) ?? { is: 'todo' });
      },
      do: async (work) => {
        await spaces.onDo(id);
        const error = spaces.failing.get(id);
        spaces.failing.delete(id);
        if (error !== undefined) throw error;
        if (id in own) return own[id as DeskStepId].do(work);
        spaces.done.add(`${plan.slug} ${id}`);
      }
    });
    const actions = Object.fromEntries(openingStepIds.map((id) => [id, action(id)])) as unknown as OpeningActions;
    const steps = stepsWith(plan, actions);
    return { plan, ...planSession({ steps, notes: desk.notes, me: { id: this.me.id, holder: newClientKey() }, kindOf: failureKind, serverNow: this.desk.serverNow, pause: async () => undefined }) };
  }

  public async readOnly({ state }: { readonly state: RequestState }): Promise<PlanSession<ReadOnlyStepId> | null> {
    const archive = archiveOf(state);
    if (!archive) return null;
    const { readOnly } = this.spaces;
    const notes = new TablePlanNotes(this.desk.keys, `archive-${state.id}`, ({ key, content }): KeyRow => ({ kind: 'plan', key, until: null, content }));
    const steps = readOnlyStepIds.map((id): PlanStep<ReadOnlyStepId> => {
      const name = `${archive.webUrl} ${id}`;
      return { id, needs: [], check: async () => ({ is: readOnly.has(name) === archive.isArchived ? 'done' : 'todo' }), do: async () => void (archive.isArchived ? readOnly.add(name) : readOnly.delete(name)) };
    });
    return planSession({ steps, notes, me: { id: this.me.id, holder: newClientKey() }, kindOf: failureKind, serverNow: this.desk.serverNow, pause: async () => undefined });
  }
}
