import { waitingProviders } from '../../../data/waiting/waitingProviders';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { WaitingProperties } from '../WaitingProperties';
import { WaitingScreen } from './WaitingScreen';
import type { WaitingServices } from './WaitingServices';

export function mount(host: WebPartHost<WaitingProperties>): Promise<MountedWebPart<WaitingProperties>> {
  return mountWebPart<WaitingProperties, WaitingServices>(host, {
    name: 'waiting',
    screen: WaitingScreen,
    services: (connection) => ({ providers: waitingProviders(connection, host.context.pageContext.user.loginName), serverNow: () => connection.serverNow() })
  });
}
