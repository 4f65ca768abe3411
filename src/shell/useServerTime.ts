import { useNow } from '../ui/useNow';
import { useServices } from './services';

/** The server's time, now and every few seconds. */
export function useServerTime(): Date {
  const services = useServices<{ serverNow(): Date }>();
  return useNow(() => services.serverNow());
}
