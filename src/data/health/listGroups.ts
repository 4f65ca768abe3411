import { callLists } from '../../lists/callLists';
import type { ListSchema } from '../../lists/defineList';
import { ideaLists } from '../../lists/ideaLists';
import { pollOwnerLists } from '../../lists/pollOwners';
import { pollLists } from '../../lists/polls';
import { referenceLists } from '../../lists/references';
import { registrationLists } from '../../lists/registrationLists';
import { requestLists } from '../../lists/requests';
import { tariffLists } from '../../lists/tariffLists';
import { threadLists } from '../../lists/thread';
import { usageLists } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { createPollServices } from '../polls/pollServices';
import { isPartThere } from '../provisioning/isPartThere';
import { Provisioner } from '../provisioning/Provisioner';
import type { SiteFacts } from '../provisioning/SiteFacts';

export const groupNames = ['polls', 'usages', 'calls', 'ideas', 'thread', 'tariffs', 'requests', 'registrations', 'references'] as const;
/** Lists that one part, or several with the same, sets up together. */
export type GroupName = (typeof groupNames)[number];

export interface ListGroup {
  readonly name: GroupName;
  readonly lists: readonly ListSchema[];
  /** Lists that joined the part one after the other, each by itself: where one is missing, it was never there. */
  readonly joined: readonly ListSchema[];
  /** The set-up that the part itself runs. */
  setUp(connection: Connection): Pick<Provisioner, 'setUp'>;
}

function group(name: GroupName, lists: readonly ListSchema[]): ListGroup {
  return { name, lists, joined: [], setUp: (connection) => new Provisioner(connection, lists) };
}

/** Every list of the package in the groups in which parts set them up: `allLists` names them all once. */
export const listGroups: readonly ListGroup[] = [
  // What set-up finds where nothing protected the decisions of polls counts for nothing from then on: theirs is a set-up of its own.
  { name: 'polls', lists: pollLists, joined: pollOwnerLists, setUp: (connection) => createPollServices(connection).setup },
  group('usages', usageLists),
  group('calls', callLists),
  group('ideas', ideaLists),
  group('thread', threadLists),
  group('tariffs', tariffLists),
  group('requests', requestLists),
  group('registrations', registrationLists),
  group('references', referenceLists)
];

/** Is it used on the site of which the facts are? */
export function isGroupUsed({ lists, joined }: ListGroup, facts: Pick<SiteFacts, 'lists'>): boolean {
  return isPartThere([...lists, ...joined], facts);
}
