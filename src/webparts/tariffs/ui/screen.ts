import { tariffServicesOf } from '../../../data/tariffs/tariffServicesOf';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { TariffsProperties } from '../TariffsProperties';
import { TariffsScreen } from './TariffsScreen';

export function mount(host: WebPartHost<TariffsProperties>): Promise<MountedWebPart<TariffsProperties>> {
  return mountWebPart(host, { name: 'tariffs', screen: TariffsScreen, services: tariffServicesOf });
}
