import '@pnp/sp/navigation';
import type { Connection } from '../../src/data/connection/Connection';
import type { SiteKind } from './sites';
import { sites } from './sites';

/** What SharePoint stores as the address of a heading. */
const HEADING = 'http://linkless.header/';

/** The menus of the hub, in order. */
const MENUS: readonly (readonly [title: string, kinds: readonly SiteKind[]])[] = [
  ['Directions', ['direction']],
  ['Réseaux et projets', ['network', 'project']],
  ['Communautés', ['community']]
];

/** The links that every site of the hub shows above its own. Nothing is done where the hub has some. */
export async function seedHubNavigation({ sp }: Connection): Promise<void> {
  const { topNavigationBar } = sp.web.navigation;
  if ((await topNavigationBar()).length > 0) return;
  for (const [title, kinds] of MENUS) {
    const { Id } = await topNavigationBar.add(title, HEADING);
    const menu = topNavigationBar.getById(Id).children;
    for (const site of sites) if (kinds.includes(site.kind)) await menu.add(site.title, site.url);
  }
}
