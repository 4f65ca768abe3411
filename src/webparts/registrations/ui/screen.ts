import { registrationServicesOf } from '../../../data/registrations/registrationServicesOf';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { RegistrationsProperties } from '../RegistrationsProperties';
import { RegistrationsScreen } from './RegistrationsScreen';
import { sendRegistrations } from './send/registrationOutbox';

export function mount(host: WebPartHost<RegistrationsProperties>): Promise<MountedWebPart<RegistrationsProperties>> {
  return mountWebPart(host, { name: 'registrations', screen: RegistrationsScreen, services: (connection) => registrationServicesOf(connection, { userName: host.context.pageContext.user.displayName }), sends: sendRegistrations });
}
