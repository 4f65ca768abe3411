import { pollOwnerLists } from '../../lists/pollOwners';
import { PollRecordsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { joinedAlone } from '../provisioning/joinedAlone';
import { Provisioner } from '../provisioning/Provisioner';
import type { SetUpOptions, SetUpReport } from '../provisioning/SetUpReport';
import type { SetUpStatus } from '../provisioning/SetUpStatus';
import type { PollLists } from './setUpPolls';

/** Sets up all lists of polls, those that owners alone see among them. @param status as they were found */
export async function setUpWithOwners({ connection, ...lists }: Pick<PollLists, 'connection' | 'records' | 'setUp'>, status: SetUpStatus, options: SetUpOptions): Promise<SetUpReport> {
  const { setUpPolls } = await import(/* webpackChunkName: 'provisioning' */ './setUpPolls');
  const faults = status.lists.find(({ url }) => url === PollRecordsList.url)?.faults ?? [];
  const owners = new Provisioner(connection, pollOwnerLists);
  return setUpPolls({ connection, ...lists, faults, setUpOwners: (given) => owners.setUp(given) }, options);
}

/** How the lists of polls stand, those that owners alone see among them: one that is missing or damaged is told to who may repair it. */
export async function withOwnerLists(connection: Connection, status: SetUpStatus): Promise<SetUpStatus> {
  const owners = await Promise.all(pollOwnerLists.map(async (list) => joinedAlone(await new Provisioner(connection, [list]).status())));
  const states = owners.map(({ state }) => state);
  const ofOwners = (['broken', 'older', 'newer'] as const).find((state) => states.includes(state)) ?? 'current';
  return { ...status, lists: [...status.lists, ...owners.flatMap(({ lists }) => lists)], state: ofOwners === 'broken' || status.state === 'current' ? ofOwners : status.state };
}
