import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { Addresses } from './Addresses';
import type { PagePlace } from './PagePlace';
import { browserPlace } from './PagePlace';
import type { TeamsHost } from './teamsPlace';

const made = new Map<string, Promise<Addresses>>();

/** What all web parts of the page share: modules outlive the navigation from page to page, so the web is the key. */
export function pageAddresses(context: WebPartContext): Promise<Addresses> {
  const home = context.pageContext.web.serverRelativeUrl.replace(/\/+$/, '');
  let addresses = made.get(home);
  if (!addresses) {
    made.set(home, (addresses = placeOf(context).then((place) => new Addresses(place, home))));
    addresses.catch(() => made.delete(home));
  }
  return addresses;
}

async function placeOf({ sdks }: WebPartContext): Promise<PagePlace> {
  // Typed by teams-js, which is loaded by SPFx in Teams alone and is no part of the package.
  const teams = sdks?.microsoftTeams as TeamsHost | undefined;
  return teams ? (await import(/* webpackChunkName: 'teams' */ './teamsPlace')).teamsPlace(teams) : browserPlace;
}
