import { createUsageServices } from '../../../data/usages/usageServices';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { UsageMapProperties } from '../UsageMapProperties';
import { needSubmission } from './needOutbox';
import { UsageMapScreen } from './UsageMapScreen';

export function mount(host: WebPartHost<UsageMapProperties>): Promise<MountedWebPart<UsageMapProperties>> {
  return mountWebPart(host, {
    name: 'usage-map',
    screen: UsageMapScreen,
    services: (connection) => createUsageServices(connection),
    sends: needSubmission.sends
  });
}
