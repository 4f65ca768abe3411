import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { Addresses } from './Addresses';
import type { PagePlace, TeamsHost } from './PagePlace';
import { browserPlace, teamsPlace } from './PagePlace';

const made = new Map<string, Addresses>();

/** What all web parts of the page share: modules outlive the navigation from page to page, so the web is the key. */
export function pageAddresses(context: WebPartContext): Addresses {
  const home = context.pageContext.web.serverRelativeUrl.replace(/\/+$/, '');
  let addresses = made.get(home);
  if (!addresses) made.set(home, (addresses = new Addresses(placeOf(context), home)));
  return addresses;
}

function placeOf({ sdks }: WebPartContext): PagePlace {
  // Typed by teams-js, which is loaded by SPFx in Teams alone and is no part of the package.
  const teams = sdks?.microsoftTeams as TeamsHost | undefined;
  return teams ? teamsPlace(teams) : browserPlace;
}
