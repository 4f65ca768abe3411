import { ideaServicesOf } from '../../../data/ideas/ideaServicesOf';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { IdeasProperties } from '../IdeasProperties';
import { IdeasScreen } from './IdeasScreen';
import { sendIdeas } from './send/ideaOutbox';

export function mount(host: WebPartHost<IdeasProperties>): Promise<MountedWebPart<IdeasProperties>> {
  return mountWebPart(host, {
    name: 'ideas',
    screen: IdeasScreen,
    services: (connection) => ideaServicesOf(connection, { userName: host.context.pageContext.user.displayName }),
    sends: sendIdeas
  });
}
