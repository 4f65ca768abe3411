import type { HubSiteHealth } from '../../../../data/health/HubHealth';
import type { SiteAddress } from '../../../../data/sites/SiteAddress';
import { isToMend } from '../../../../domain/health/groupState';

/** SharePoint's addresses know no capitals. */
export function keyOf({ webUrl }: Pick<SiteAddress, 'webUrl'>): string {
  return webUrl.toLowerCase();
}

/** Could a set-up mend something there? */
export function isSick(site: HubSiteHealth | undefined): boolean {
  return site?.state !== undefined && site.state !== null && isToMend(site.state);
}

/** Is there something of Parvis that the person may look into? */
export function isMine(site: HubSiteHealth | undefined): boolean {
  return site?.is === 'read' && site.state !== 'unused';
}
