import type { NamedThing } from '../../domain/references/Reference';
import { isSameWeb } from '../../domain/references/thing';
import { thingAt } from '../../domain/references/thingAt';
import { CAMPAIGNS_URL, CALLS_URL, CHANGE_FILES_URL, SESSIONS_URL } from '../../lists/partAddresses';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';

/** Where things of each kind stand: those that something can come from. Their names are their rows' titles. */
const LISTS: Readonly<Partial<Record<string, string>>> = {
  poll: 'Lists/ParvisPolls',
  call: CALLS_URL,
  campaign: CAMPAIGNS_URL,
  idea: 'Lists/ParvisIdeas',
  usage: 'Lists/ParvisUsages',
  tool: 'Lists/ParvisTools',
  tarifffile: CHANGE_FILES_URL,
  session: SESSIONS_URL
};

/**
 * The thing that a copied address names, with the name that it has today.
 * @returns null for what is no such address @throws DataError `notFound` for a thing that is gone, `forbidden` for one that the reader may not read
 */
export async function findThing(connection: Connection, address: string, openWeb: (webUrl: string) => Connection): Promise<NamedThing | null> {
  const { origin } = new URL(connection.webUrl);
  const thing = thingAt(address, origin);
  const list = thing && LISTS[thing.kind];
  if (!thing || !list) return null;
  const web = isSameWeb(thing.webPath, connection.webPath) ? connection : openWeb(origin + thing.webPath);
  const { Title } = await web.sp.at(`_api/web/getList('${pathLiteral(`${thing.webPath}/${list}`)}')/items(${thing.id})?$select=Title`)<{ readonly Title: string }>();
  return { ...thing, title: Title };
}
