import type { SiteTimeZone } from './timeZones';

/** SharePoint's id of the zone of Paris (MS docs: `SPRegionalSettings.TimeZones`). */
const PARIS = 3;

/**
 * A name that this browser's `Intl` knows for a zone as the page tells it, see `timeZoneName`. The table of all zones is loaded
 * for another zone than that of nearly all pages.
 */
export async function siteTimeZone(zone: SiteTimeZone | undefined): Promise<string> {
  if (zone?.id === PARIS) return 'Europe/Paris';
  const { timeZoneName } = await import(/* webpackChunkName: 'time-zones' */ './timeZones');
  return timeZoneName(zone);
}
