import { callServicesOf } from '../../../data/calls/callServicesOf';
import { sendContributions } from '../../../shell/contributions/contributionOutbox';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { CallsProperties } from '../CallsProperties';
import { CallsScreen } from './CallsScreen';

export function mount(host: WebPartHost<CallsProperties>): Promise<MountedWebPart<CallsProperties>> {
  return mountWebPart(host, {
    name: 'calls',
    screen: CallsScreen,
    services: (connection) => callServicesOf(connection, { userName: host.context.pageContext.user.displayName }),
    sends: sendContributions
  });
}
