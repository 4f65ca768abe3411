import * as React from 'react';
import type { OpenedSession } from '../../../../data/registrations/RegistrationServices';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { MakeForm } from '../../../../shell/making/MakeForm';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Disclosure } from '../../../../ui/Disclosure';
import { pollWords } from '../../pollStrings';
import { useSessionDates } from '../dates';
import { useRegistrationServices } from '../queries';
import { SESSION_KIND } from '../sessionThing';
import { titleOf } from './organiseQueries';

/** "Which date?": a poll on the sessions of an activity, linked to the first of them. Nothing where the site has no polls. */
export function MakePoll({ sessions, mayOwn }: { readonly sessions: readonly OpenedSession[]; readonly mayOwn: boolean }): React.ReactElement | null {
  const words = useWords(pollWords);
  const services = useRegistrationServices();
  const { webPath } = usePage();
  const addresses = useAddresses();
  const dates = useSessionDates();
  const makings = useQuery({ queryKey: ['making', 'makings'], queryFn: async () => (await services.making()).makings() });
  const making = makings.data?.find(({ offer }) => offer === 'poll');
  const [first] = sessions;
  if (!making || !first || sessions.length < 2 || (making.isForOwners && !mayOwn)) return null;
  const { activity } = first;
  const thingOf = (id: number) => ({ kind: SESSION_KIND, id, webPath });
  return (
    <Disclosure label={words.title}>
      <p>{words.lead}</p>
      <MakeForm
        making={making}
        words={words}
        origin={{ ...thingOf(first.session.id), title: titleOf(first.session, activity) }}
        title={activity.title}
        text=""
        options={sessions.map(({ session }) => ({ id: session.id, text: dates.span(session.startsAt, session.endsAt), link: addresses.hrefOf(thingOf(session.id)) }))}
        services={() => services.making()}
      />
    </Disclosure>
  );
}
