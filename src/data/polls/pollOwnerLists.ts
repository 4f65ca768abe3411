import { pollOwnerLists } from '../../lists/pollOwners';
import type { Connection } from '../connection/Connection';
import { Provisioner } from '../provisioning/Provisioner';
import type { SetUpStatus } from '../provisioning/SetUpStatus';

/** Sets up the lists that owners alone see. */
export function ownersProvisioner(connection: Connection): Provisioner {
  return new Provisioner(connection, pollOwnerLists);
}

/** How the lists of polls stand, those that owners alone see among them: one that is missing or damaged is told to who may repair it. */
export async function withOwnerLists(connection: Connection, status: SetUpStatus): Promise<SetUpStatus> {
  // They joined polls later, one after the other: where one is missing, it was never there.
  const owners = await Promise.all(pollOwnerLists.map((list) => new Provisioner(connection, [list]).status()));
  const states = owners.map(({ state }) => (state === 'missing' ? 'older' : state));
  const ofOwners = (['broken', 'older', 'newer'] as const).find((state) => states.includes(state)) ?? 'current';
  const lists = owners.flatMap((owner) => owner.lists).map((list) => (list.state === 'missing' ? { ...list, state: 'older' as const } : list));
  return { ...status, lists: [...status.lists, ...lists], state: ofOwners === 'broken' || status.state === 'current' ? ofOwners : status.state };
}
