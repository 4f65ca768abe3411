import type { Registrant } from '../../../../../data/registrations/RegistrationServices';
import type { Reserve } from '../../../../../domain/registrations/Session';
import { foldText } from '../../../../../domain/text/foldText';
import { useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { claimWords } from '../../../claimStrings';
import { useOrganising } from '../organiseQueries';

/** Says which reserve somebody claims, and where the directory has him in another direction: it is shown, and decides nothing. Where the directory cannot be asked, the claim alone. */
export function useClaimSaid(session: number, reserves: readonly Reserve[], people: readonly Registrant[]): (registrant: Registrant) => string {
  const words = useWords(claimWords);
  const organising = useOrganising();
  const claiming = people.filter(({ claim }) => reserves.some(({ id }) => id === claim)).map(({ person }) => person.id);
  const { data } = useQuery({ queryKey: ['registrations', 'organise', 'directions', session, claiming.join(' ')], enabled: claiming.length > 0, queryFn: async () => (await organising()).directionsOf(claiming) });
  return ({ person, claim }) => {
    const reserve = reserves.find(({ id }) => id === claim);
    if (!reserve) return '';
    const inDirectory = data?.get(person.id);
    return inDirectory === undefined || foldText(inDirectory) === foldText(reserve.direction) ? reserve.direction : words.other(reserve.direction, inDirectory);
  };
}
