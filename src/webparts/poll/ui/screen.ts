import { pollServicesOf } from '../../../data/polls/pollServices';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { PollProperties } from '../PollProperties';
import { PollScreen } from './PollScreen';
import { voteSubmission } from './vote/voteOutbox';

export function mount(host: WebPartHost<PollProperties>): Promise<MountedWebPart<PollProperties>> {
  return mountWebPart(host, {
    name: 'polls',
    screen: PollScreen,
    services: pollServicesOf,
    sends: voteSubmission.sends
  });
}
