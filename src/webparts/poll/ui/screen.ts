import { connect } from '../../../data/connect';
import { createPollServices } from '../../../data/polls/pollServices';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { PollProperties } from '../PollProperties';
import { PollScreen } from './PollScreen';
import { sendVotes } from './vote/voteOutbox';

export function mount(host: WebPartHost<PollProperties>): MountedWebPart<PollProperties> {
  return mountWebPart(host, {
    name: 'polls',
    screen: PollScreen,
    services: (context) => createPollServices(connect(context)),
    sends: sendVotes
  });
}
