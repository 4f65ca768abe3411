import { requestServicesOf } from '../../../data/requests/requestServicesOf';
import { mountWebPart } from '../../../shell/mountWebPart';
import { cityTimeZone } from '../../../shell/siteTimeZone';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { RequestsProperties } from '../RequestsProperties';
import { RequestsScreen } from './RequestsScreen';

export async function mount(host: WebPartHost<RequestsProperties>): Promise<MountedWebPart<RequestsProperties>> {
  const timeZone = await cityTimeZone(host.context);
  return mountWebPart(host, { name: 'requests', screen: RequestsScreen, services: (connection) => requestServicesOf(connection, timeZone) });
}
