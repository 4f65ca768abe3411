import type { PollServices } from '../../../data/polls/pollServices';
import { useServices } from '../../../shell/services';

/** What the poll's screens talk to. */
export const usePollServices = (): PollServices => useServices<PollServices>();
