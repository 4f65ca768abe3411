import type { CallServices } from '../../data/calls/CallServices';
import { useNow } from '../../ui/useNow';
import { useServices } from '../services';

/** What the screens of calls, and of comments under articles, talk to. */
export const useCallServices = (): CallServices => useServices<CallServices>();

/** The server's time, now and every few seconds. */
export function useServerTime(): Date {
  const services = useCallServices();
  return useNow(() => services.serverNow());
}
