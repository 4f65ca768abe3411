import type { Principal } from '../../domain/people/insiders';
import { worstOf } from '../../domain/health/groupState';
import type { ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { readPartPage } from '../partPages/readPartPage';
import { checkLists } from '../provisioning/checkLists';
import { inspector } from '../provisioning/inspectList';
import { joinedAlone } from '../provisioning/joinedAlone';
import { readSite } from '../provisioning/readSite';
import { readReaders } from '../provisioning/siteReaders';
import type { ListStatus, SetUpStatus } from '../provisioning/SetUpStatus';
import type { SiteFacts } from '../provisioning/SiteFacts';
import { missingRights } from '../provisioning/siteRights';
import { faultSentences } from '../provisioning/words';
import { swallowed } from '../swallowed';
import { changesAhead } from './aheadWords';
import { groupStateOf } from './groupStateOf';
import type { ListGroup } from './listGroups';
import { isGroupUsed, listGroups } from './listGroups';
import type { GroupHealth, ListHealth, SiteHealth } from './SiteHealth';

/** What a look at a site read, and what it means. */
export interface SiteLook {
  readonly health: SiteHealth;
  readonly facts: SiteFacts;
}

/**
 * How all lists of the package stand on a web, to their last column, whatever parts it has: two operations beside the person's
 * rights, however many lists, items and people there are.
 * @throws DataError
 */
export async function lookAtSite(connection: Connection): Promise<SiteLook> {
  const [facts, readers] = await Promise.all([
    readSite(connection, undefined, true),
    readReaders(connection).catch((error: unknown): readonly Principal[] => {
      // Nobody is then missed in a list.
      swallowed(error, 'who reads the site');
      return [];
    })
  ]);
  const groups = listGroups.map((group) => groupHealth(group, facts, readers));
  return { facts, health: { webUrl: connection.webUrl, at: connection.serverNow(), missingRights: missingRights(facts.permissions), groups } };
}

export function groupHealth(group: ListGroup, facts: SiteFacts, readers: readonly Principal[]): GroupHealth {
  const { name, lists, joined } = group;
  if (!isGroupUsed(group, facts)) return { name, state: 'unused', lists: [], page: null, faults: [], ahead: [] };
  const check = (schemas: readonly ListSchema[]): SetUpStatus => checkLists(schemas, facts, inspector(schemas, facts, readers));
  const statuses = [check(lists), ...joined.map((list) => joinedAlone(check([list])))];
  const schemas = new Map([...lists, ...joined].map((schema) => [schema.url as string, schema]));
  const found = statuses.flatMap((status) => status.lists).flatMap((status) => {
    const schema = schemas.get(status.url);
    return !schema || (schema.isOnDemand && !facts.lists.has(status.url)) ? [] : [listHealth(status, schema, facts)];
  });
  return { name, state: worstOf(statuses.map(groupStateOf)), lists: found, page: pageOf([...lists, ...joined], facts), faults: faultSentences(found.flatMap((list) => list.faults)), ahead: changesAhead({ lists: found }) };
}

/** As owners' browsers recorded it in the description of one of its lists. */
function pageOf(schemas: readonly ListSchema[], { lists }: SiteFacts): string | null {
  return schemas.map(({ url }) => readPartPage(lists.get(url)?.description ?? '')?.page).find((page) => page !== undefined) ?? null;
}

function listHealth({ url, state, faults }: ListStatus, schema: ListSchema, { lists }: SiteFacts): ListHealth {
  const facts = lists.get(url);
  const names = Object.keys(schema.fields);
  const there = facts?.fields?.map(({ InternalName }) => InternalName) ?? null;
  const version = facts?.version ?? null;
  return {
    url, title: schema.title, id: facts?.id ?? null, state, faults, version, wanted: schema.version,
    itemCount: facts?.itemCount ?? 0,
    columns: there && { there: names.filter((name) => there.includes(name)).length, of: names.length },
    indexes: facts?.fields?.filter(({ Indexed }) => Indexed).length ?? null,
    hasOwnPermissions: facts?.hasOwnPermissions ?? false,
    newColumns: state === 'older' && facts && there ? Object.entries(schema.fields).flatMap(([name, { title, since = 1 }]) => (since > (version ?? 0) && !there.includes(name) ? [title] : [])) : []
  };
}
