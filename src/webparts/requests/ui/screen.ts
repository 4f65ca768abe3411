import { requestServicesOf } from '../../../data/requests/requestServicesOf';
import { mountWebPart } from '../../../shell/mountWebPart';
import { siteTimeZone } from '../../../shell/siteTimeZone';
import type { SiteTimeZone } from '../../../shell/timeZones';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { RequestsProperties } from '../RequestsProperties';
import { RequestsScreen } from './RequestsScreen';

export async function mount(host: WebPartHost<RequestsProperties>): Promise<MountedWebPart<RequestsProperties>> {
  // What is due counts by the clock of the city, whatever zone the agent prefers.
  const timeZone = await siteTimeZone((host.context.pageContext.web as { readonly timeZoneInfo?: SiteTimeZone }).timeZoneInfo);
  return mountWebPart(host, { name: 'requests', screen: RequestsScreen, services: (connection) => requestServicesOf(connection, timeZone) });
}
