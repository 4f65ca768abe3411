import { pollOwnerLists } from '../../lists/pollOwners';
import type { Connection } from '../connection/Connection';
import { joinedAlone } from '../provisioning/joinedAlone';
import { Provisioner } from '../provisioning/Provisioner';
import type { SetUpStatus } from '../provisioning/SetUpStatus';

/** Sets up the lists that owners alone see. */
export function ownersProvisioner(connection: Connection): Provisioner {
  return new Provisioner(connection, pollOwnerLists);
}

/** How the lists of polls stand, those that owners alone see among them: one that is missing or damaged is told to who may repair it. */
export async function withOwnerLists(connection: Connection, status: SetUpStatus): Promise<SetUpStatus> {
  const owners = await Promise.all(pollOwnerLists.map(async (list) => joinedAlone(await new Provisioner(connection, [list]).status())));
  const states = owners.map(({ state }) => state);
  const ofOwners = (['broken', 'older', 'newer'] as const).find((state) => states.includes(state)) ?? 'current';
  return { ...status, lists: [...status.lists, ...owners.flatMap(({ lists }) => lists)], state: ofOwners === 'broken' || status.state === 'current' ? ofOwners : status.state };
}
