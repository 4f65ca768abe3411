import type { NamedThing } from '../../domain/references/Reference';
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
export async function findThing({ webUrl }: Pick<Connection, 'webUrl'>, address: string, webAt: (webPath: string) => Connection): Promise<NamedThing | null> {
  const thing = thingAt(address, new URL(webUrl).origin);
  const list = thing && LISTS[thing.kind];
  if (!thing || !list) return null;
  const { Title } = await webAt(thing.webPath).sp.at(`_api/web/getList('${pathLiteral(`${thing.webPath}/${list}`)}')/items(${thing.id})?$select=Title`)<{ readonly Title: string }>();
  return { ...thing, title: Title };
}
