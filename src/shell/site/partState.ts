import type { SetUpStatus } from '../../data/provisioning/Provisioner';

export type PartSetUp = SetUpStatus;

/** How the lists of a part stand to what its schemas say. */
export type PartState = 'missing' | 'broken' | 'current';

export function partState({ state }: PartSetUp): PartState {
  return state === 'ready' ? 'current' : state === 'incomplete' ? 'broken' : 'missing';
}

/** May the person put the lists in order? */
export function maySetUp({ missingRights }: PartSetUp): boolean {
  return missingRights.length === 0;
}
