import * as React from 'react';
import type { StoredActivity } from '../../../../data/registrations/RegistrationServices';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../ui/MessageLine';
import { decidersWords } from '../../decidersStrings';
import { useOrganising } from './organiseQueries';

/** Said to an organiser of the site who does not organise this activity. Nothing while it is asked, nor where it cannot be: the server refuses what he may not do, and that is said then. */
export function MayNotDecide({ activity }: { readonly activity: StoredActivity }): React.ReactElement | null {
  const words = useWords(decidersWords);
  const { formats } = usePage();
  const organising = useOrganising();
  const { data } = useQuery({ queryKey: ['registrations', 'organise', 'mayDecide', activity.id], queryFn: async () => (await organising()).mayDecide(activity) });
  return data === false ? <MessageLine tone="info">{words.mayNot(formats.list(activity.organisers.map(({ name }) => name)))}</MessageLine> : null;
}
