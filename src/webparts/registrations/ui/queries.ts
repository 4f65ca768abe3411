import { mineSince, registrationKeys } from '../../../data/registrations/registrationKeys';
import type { CatalogueEntry, GoneRegistration, MyRegistration, MyStanding, OpenedSession, RegistrationRights, RegistrationServices } from '../../../data/registrations/RegistrationServices';
import type { Agent } from '../../../domain/usages/rankForAgent';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useQuery } from '../../../shell/queries/useQuery';
import { useServices } from '../../../shell/services';

/** Rights change less than sessions do. */
const LONG = 5 * 60_000;

/** What the screens of registrations talk to. */
export const useRegistrationServices = (): RegistrationServices => useServices<RegistrationServices>();

export { registrationKeys };

export function useRights(): UseQueryResult<RegistrationRights> {
  const { catalogue } = useRegistrationServices();
  return useQuery({ queryKey: registrationKeys.rights, staleTime: LONG, queryFn: () => catalogue.rights() });
}

export function useCatalogue(isEnabled = true): UseQueryResult<readonly CatalogueEntry[]> {
  const services = useRegistrationServices();
  return useQuery({ queryKey: registrationKeys.catalogue, enabled: isEnabled, queryFn: () => services.catalogue.list(services.serverNow()) });
}

/** The reader's own, past ones too. */
export function useMine(isEnabled = true): UseQueryResult<readonly MyRegistration[]> {
  const services = useRegistrationServices();
  return useQuery({ queryKey: registrationKeys.mine, enabled: isEnabled, queryFn: () => services.registrations.mine(mineSince(services.serverNow())) });
}

/** Sessions that are there no longer, for which the reader registered: asked on the page of his own alone. */
export function useGone(): UseQueryResult<readonly GoneRegistration[]> {
  const services = useRegistrationServices();
  return useQuery({ queryKey: [...registrationKeys.mine, 'gone'], queryFn: () => services.registrations.gone(mineSince(services.serverNow())) });
}

/** The reader's direction and profession: asked where he wants to see what is aimed at him. */
export function useProfile(isEnabled: boolean): UseQueryResult<Agent> {
  const services = useRegistrationServices();
  return useQuery({ queryKey: [...registrationKeys.all, 'profile'], enabled: isEnabled, staleTime: LONG, queryFn: () => services.profile() });
}

export function useSession(id: number): UseQueryResult<OpenedSession> {
  const { catalogue } = useRegistrationServices();
  return useQuery({ queryKey: registrationKeys.session(id), queryFn: () => catalogue.open(id) });
}

export function useStanding(opened: OpenedSession): UseQueryResult<MyStanding> {
  const { registrations } = useRegistrationServices();
  return useQuery({ queryKey: registrationKeys.standing(opened.session.id), queryFn: () => registrations.standing(opened) });
}
