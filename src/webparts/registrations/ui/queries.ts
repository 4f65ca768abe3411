import type { CatalogueEntry, MyRegistration, MyStanding, OpenedSession, RegistrationRights, RegistrationServices } from '../../../data/registrations/RegistrationServices';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useQuery } from '../../../shell/queries/useQuery';
import { useServices } from '../../../shell/services';

/** Rights change less than sessions do. */
const LONG = 5 * 60_000;
/** How far back an agent sees his own: names are kept a year, those of training three at most. */
const PAST_DAYS = 3 * 366;
const DAY_MS = 86_400_000;

/** What the screens of registrations talk to. */
export const useRegistrationServices = (): RegistrationServices => useServices<RegistrationServices>();

/** Keys of the cache; everything about registrations begins with `registrations`. */
export const registrationKeys = {
  all: ['registrations'],
  rights: ['registrations', 'rights'],
  catalogue: ['registrations', 'catalogue'],
  mine: ['registrations', 'mine'],
  session: (id: number) => ['registrations', 'session', id],
  standing: (id: number) => ['registrations', 'standing', id],
  answers: (id: number) => ['registrations', 'answers', id],
  attendance: (id: number) => ['registrations', 'attendance', id]
} as const;

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
  return useQuery({ queryKey: registrationKeys.mine, enabled: isEnabled, queryFn: () => services.registrations.mine(new Date(services.serverNow().getTime() - PAST_DAYS * DAY_MS)) });
}

export function useSession(id: number): UseQueryResult<OpenedSession> {
  const { catalogue } = useRegistrationServices();
  return useQuery({ queryKey: registrationKeys.session(id), queryFn: () => catalogue.open(id) });
}

export function useStanding(opened: OpenedSession): UseQueryResult<MyStanding> {
  const { registrations } = useRegistrationServices();
  return useQuery({ queryKey: registrationKeys.standing(opened.session.id), queryFn: () => registrations.standing(opened) });
}
