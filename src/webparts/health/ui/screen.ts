import { mountWebPart } from '../../../shell/mountWebPart';
import { cityTimeZone } from '../../../shell/siteTimeZone';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { HealthProperties } from '../HealthProperties';
import { HealthScreen } from './HealthScreen';
import { healthServicesOf } from './healthServicesOf';

export async function mount(host: WebPartHost<HealthProperties>): Promise<MountedWebPart<HealthProperties>> {
  const timeZone = await cityTimeZone(host.context);
  return mountWebPart(host, { name: 'health', screen: HealthScreen, services: (connection) => healthServicesOf(connection, timeZone) });
}
