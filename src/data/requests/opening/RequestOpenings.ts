import type { OpeningHub, OpeningPlan, OpeningStepId } from '../../../domain/requests/openingPlan';
import { openingPlan } from '../../../domain/requests/openingPlan';
import type { ReadOnlyStepId } from '../../../domain/requests/readOnlySpace';
import type { NamedLogin } from '../../../domain/people/NamedLogin';
import { isArchiving } from '../../../domain/requests/RequestRecord';
import type { RequestState } from '../../../domain/requests/StateOfRequest';
import type { PlanSession } from '../../plans/PlanSession';

/** The opening of one space, as a page of the team has it before it. */
export interface OpeningSession extends PlanSession<OpeningStepId> {
  readonly plan: OpeningPlan;
}

/** Opens the spaces of decided requests. */
export interface RequestOpenings {
  /** @throws DataError `forbidden` for who is not of the team */
  session(opened: { readonly state: RequestState }): Promise<OpeningSession>;
  /** Makes the space of an archived community read only, or lets it be written in again once the community was reopened; null: it was never archived, or has no space. */
  readOnly(opened: { readonly state: RequestState }): Promise<PlanSession<ReadOnlyStepId> | null>;
}

export interface OpeningFacts {
  readonly webUrl: string;
  readonly language: 'fr' | 'en';
  readonly team: readonly NamedLogin[];
  readonly hub: OpeningHub | null;
}

/** What a request as it stands asks for. */
export function planOf({ id, form, animators, decision }: RequestState, { webUrl, language, team, hub }: OpeningFacts): OpeningPlan {
  return openingPlan({
    request: id, form, animators: animators.filter(({ standing }) => standing === 'joined').map(({ login, name }) => ({ login, name })),
    partners: decision?.said.partners ?? [], team, webUrl, language, hub
  });
}

/** The archive that a request is in, or was in last; null: it never was. */
export function archiveOf({ course, opened, step }: RequestState): { readonly round: number; readonly webUrl: string; readonly isArchived: boolean } | null {
  const last = [...course].reverse().find(({ said }) => isArchiving(said));
  if (!last || !opened || (step !== 'archived' && step !== 'opened')) return null;
  return { round: last.id, webUrl: opened.said.url, isArchived: step === 'archived' };
}
