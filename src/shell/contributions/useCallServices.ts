import type { CallServices } from '../../data/calls/CallServices';
import { useServices } from '../services';

/** What the screens of calls, and of comments under articles, talk to. */
export const useCallServices = (): CallServices => useServices<CallServices>();
