import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { HealthProperties } from '../HealthProperties';
import { HealthScreen } from './HealthScreen';
import type { HealthServices } from './HealthServices';
import { healthServicesOf } from './healthServicesOf';

export function mount(host: WebPartHost<HealthProperties>): Promise<MountedWebPart<HealthProperties>> {
  return mountWebPart<HealthProperties, HealthServices>(host, { name: 'health', screen: HealthScreen, services: healthServicesOf });
}
