import type { Acts, PrivacyServices } from '../../../../data/privacy/PrivacyServices';
import type { SiteRegister } from '../../../../domain/privacy/SiteRegister';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useServices } from '../../../../shell/services';
import type { HealthServices } from '../HealthServices';
import { privacyKeys } from './privacyKeys';

/** What the section works through, loaded once. */
export function usePrivacy(): () => Promise<PrivacyServices> {
  return useServices<HealthServices>().privacy;
}

export function useRegister() {
  const privacy = usePrivacy();
  return useQuery<SiteRegister>({ queryKey: privacyKeys.register, queryFn: async () => (await privacy()).register() });
}

export function useActs() {
  const privacy = usePrivacy();
  return useQuery<Acts>({ queryKey: privacyKeys.acts, queryFn: async () => (await privacy()).acts() });
}
