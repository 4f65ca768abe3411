import * as React from 'react';
import { slotText } from '../../../../domain/polls/dateSlot';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { MakeForm } from '../../../../shell/making/MakeForm';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useReferenceServices } from '../../../../shell/references/useReferences';
import { useServerTime } from '../../../../shell/useServerTime';
import { Disclosure } from '../../../../ui/Disclosure';
import { pollWords } from '../../pollStrings';
import { useSessionDates } from '../dates';
import { SESSION_KIND } from '../sessionThing';
import type { OrganisedSession } from './organiseQueries';
import { titleOf } from './organiseQueries';

interface MakePollProps {
  /** Of one activity, soonest first. */
  readonly sessions: readonly OrganisedSession[];
  readonly mayOwn: boolean;
}

/** "Which date?": a poll on the coming sessions of an activity, linked to each that is chosen. Nothing where the site has no polls. */
export function MakePoll({ sessions: all, mayOwn }: MakePollProps): React.ReactElement | null {
  const words = useWords(pollWords);
  const references = useReferenceServices();
  const now = useServerTime();
  const { webPath } = usePage();
  const addresses = useAddresses();
  const dates = useSessionDates();
  const makings = useQuery({ queryKey: ['making', 'makings'], queryFn: async () => (await references.making()).makings() });
  const making = makings.data?.find(({ offer }) => offer === 'poll');
  const sessions = all.filter(({ session, isCancelled }) => !isCancelled && session.startsAt > now);
  const [first] = sessions;
  if (!making || !first || sessions.length < 2 || (making.isForOwners && !mayOwn)) return null;
  const { activity } = first;
  const nameOf = ({ session }: OrganisedSession): string => `${titleOf(session, activity)}, ${dates.span(session.startsAt, session.endsAt)}`;
  const thingOf = (id: number) => ({ kind: SESSION_KIND, id, webPath });
  return (
    <Disclosure label={words.title}>
      <p>{words.lead}</p>
      <MakeForm
        making={making}
        words={words}
        origin={{ ...thingOf(first.session.id), title: nameOf(first) }}
        title={activity.title}
        text=""
        options={sessions.map((each) => {
          const { id, startsAt, endsAt } = each.session;
          // What is not published yet, nobody but organisers would find there.
          return { id, text: dates.span(startsAt, endsAt), slot: slotText({ starts: startsAt, ends: endsAt }), link: each.isPublished ? addresses.hrefOf(thingOf(id)) : '', thing: { ...thingOf(id), title: nameOf(each) } };
        })}
        services={() => references.making()}
      />
    </Disclosure>
  );
}
