import type { WebPartContext } from '@microsoft/sp-webpart-base';
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

/** `timeZoneInfo` is in SPFx's beta typings only; the run time has had it since 1.11. */
interface WithTimeZone {
  readonly timeZoneInfo?: SiteTimeZone;
}

/** The agent's own zone where SharePoint is told to prefer it, else the web's. */
export function agentTimeZone({ pageContext: { user, web } }: WebPartContext): Promise<string> {
  return siteTimeZone((user.preferUserTimeZone ? (user as WithTimeZone).timeZoneInfo : undefined) ?? (web as WithTimeZone).timeZoneInfo);
}

/** The web's, whatever zone the agent prefers: what is due counts by the clock of the city. */
export function cityTimeZone({ pageContext: { web } }: WebPartContext): Promise<string> {
  return siteTimeZone((web as WithTimeZone).timeZoneInfo);
}
