import { fileAt } from '../../../src/data/files/readFile';
import { folderApi } from './lists';
import type { Person } from './Person';
import { needed } from './Person';
import { takeAway, takeGroup } from './takeAway';
import type { SiteLedger } from './temporarySite';
import { takeSite } from './temporarySite';
import { PREFIX } from './Workshop';

/** Of the package, whatever parts it has. */
const REAL = 'Parvis';

interface Found {
  /** What an earlier run left, and how to take it away. */
  readonly left: readonly { readonly what: string; readonly take: () => Promise<unknown> }[];
  /** Lists of the product itself, by their titles. */
  readonly real: readonly string[];
}

/** What a run that was cut off left on the site, and whether the site is one that people use. Two requests at most. */
export async function findLeftovers(owner: Person, ledger: SiteLedger): Promise<Found> {
  const pages = folderApi(owner.connection.listPath('SitePages'));
  const [lists, groups, levels, files] = await Promise.all([
    owner.get(`_api/web/lists?$select=Id,Title,EntityTypeName&$filter=startswith(EntityTypeName,'${REAL}')`),
    owner.get('_api/web/sitegroups?$select=Id,Title'),
    owner.get('_api/site/rootWeb/roleDefinitions?$select=Id,Name'),
    owner.get(`${pages}/files?$select=Name,ServerRelativeUrl&$filter=startswith(Name,'${PREFIX}')`)
  ]);
  const isOurs = (name: unknown): boolean => String(name).startsWith(PREFIX);
  const { origin } = new URL(owner.connection.webUrl);
  const rows = needed(lists, 'the lists of the site could not be read').rows;
  return {
    real: rows.filter(({ EntityTypeName }) => !isOurs(EntityTypeName)).map(({ Title }) => String(Title)),
    left: [
      ...rows.filter(({ EntityTypeName }) => isOurs(EntityTypeName)).map(({ Id, Title }) => ({ what: `the list ${String(Title)}`, take: () => takeAway(owner, `_api/web/lists(guid'${String(Id)}')`) })),
      ...needed(groups, 'the groups of the site could not be read').rows.filter(({ Title }) => isOurs(Title)).map(({ Id, Title }) => ({ what: `the group ${String(Title)}`, take: () => takeGroup(owner, Number(Id)) })),
      ...files.rows.map(({ Name, ServerRelativeUrl }) => ({ what: `the page ${String(Name)}`, take: () => takeAway(owner, fileAt(String(ServerRelativeUrl))) })),
      // After the lists that give them.
      ...needed(levels, 'the levels of the site could not be read').rows.filter(({ Name }) => isOurs(Name)).map(({ Id, Name }) => ({ what: `the level ${String(Name)}`, take: () => takeAway(owner, `_api/site/rootWeb/roleDefinitions(${String(Id)})`) })),
      ...ledger.read().filter((url) => url.startsWith(`${origin}/`)).map((url) => ({ what: `the site ${url}`, take: () => takeSite(owner, url).then(() => ledger.strike(url)) }))
    ]
  };
}
