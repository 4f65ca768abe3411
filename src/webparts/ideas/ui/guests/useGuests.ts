import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { IdeaBook } from '../../../../data/ideas/IdeaServices';
import type { Campaign, CampaignRules } from '../../../../domain/ideas/Campaign';
import { withOrganisations } from '../../../../domain/ideas/withOrganisations';
import { isGuestLogin } from '../../../../domain/people/guestLogin';
import type { Person } from '../../../../domain/people/Person';
import { usePage } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useIdeaServices } from '../queries';
import type { Guesting } from './Guesting';

export interface ReadGuests extends Guesting {
  readonly isGuest: boolean;
  /** It could not be read. */
  readonly isUnread: boolean;
}

const LONG = 10 * 60_000;

/** What is asked where a campaign is shared with guests; nothing elsewhere. */
export function useGuests(campaign: Campaign, { host, charter = '' }: CampaignRules, book: IdeaBook | undefined): ReadGuests {
  const services = useIdeaServices();
  const isGuest = isGuestLogin(usePage().user.loginName);
  const isShared = host !== undefined;
  const authors = React.useMemo(() => new Set(isShared ? [...(book?.ideas ?? []), ...(book?.records ?? [])].map(({ author }) => author?.id) : []), [isShared, book]);
  // Who writes for the first time may be a guest who has just come.
  const { data, error } = useQuery({ queryKey: [...ideaKeys.guests(campaign.id), authors.size], enabled: isShared && book !== undefined, staleTime: LONG, queryFn: async () => ({ authors, guests: await (await services.guests()).book(campaign) }) });
  const accepted = useQuery({ queryKey: ideaKeys.accepted(campaign.id, charter), enabled: isShared && isGuest, staleTime: LONG, queryFn: async () => (await services.guests()).accepted(campaign, charter) }).data;
  const last = React.useRef(data);
  if (data) last.current = data;
  const known = last.current;
  const mayTakePart = !isGuest || Boolean(isShared && accepted?.record);
  return React.useMemo(() => {
    const whose = (person: Person): Person => (known && host !== undefined && (data || known.authors.has(person.id)) ? known.guests.of(person, host) : person);
    return { isGuest, mayTakePart, guests: known?.guests, isUnread: error !== null && !data, whose, named: (read) => (known ? withOrganisations(read, whose) : read) };
  }, [isGuest, mayTakePart, known, data, host, error]);
}
