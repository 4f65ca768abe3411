import { threadServicesOf } from '../../../data/thread/threadServices';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { ThreadProperties } from '../ThreadProperties';
import { helpSubmission } from './helpOutbox';
import { ThreadScreen } from './ThreadScreen';

export function mount(host: WebPartHost<ThreadProperties>): Promise<MountedWebPart<ThreadProperties>> {
  return mountWebPart(host, { name: 'thread', screen: ThreadScreen, services: (connection) => threadServicesOf(connection), sends: helpSubmission.sends });
}
