import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import { followTrainings } from '../../../../data/requests/training/followTrainings';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import { sessionOfLink } from '../../../../domain/requests/trainingSession';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { Button } from '../../../../ui/Button';
import { ActForm } from '../act/ActForm';
import { requestKeys } from '../keys';
import { useRequestServices, useSaid, useTeam } from '../queries';
import styles from '../Requests.module.scss';
import { trainingWords } from './trainingStrings';

const NONE = '';

/** Trainings from the registrations part: a session is picked, and who was there is recorded. */
export default function SessionSection({ opened }: { readonly opened: OpenedRequest }): React.ReactElement {
  const words = useWords(trainingWords);
  const { formats, webUrl } = usePage();
  const services = useRequestServices();
  const team = useTeam();
  const show = useSaid();
  const [isOpen, setOpen] = React.useState(false);
  const { state } = opened;
  const today = (): ReturnType<ReturnType<typeof cityMoments>>['day'] => cityMoments(formats.timeZone)(services.serverNow()).day;
  useFollowing(opened, today);
  const sessions = useQuery({ queryKey: [...requestKeys.board, 'sessions'], enabled: isOpen, queryFn: async () => (await services.trainings()).sessions() }).data;
  const joined = state.animators.flatMap(({ person, standing }) => (person && standing === 'joined' ? [person] : []));
  const done = (): void => setOpen(false);
  if (!isOpen || !sessions) {
    return (
      <div>
        <Button aria-expanded={isOpen} isBusy={isOpen} onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
    );
  }
  return (
    <section aria-label={words.title} className={styles.section}>
      <ActForm
        thing={`request-${state.id}-session`}
        title={words.title}
        intro={<p>{words.hint}</p>}
        fields={[
          ...(sessions.length > 0 ? [{ name: 'session', label: words.session, kind: 'choice' as const, options: [...sessions.map(({ key, title, startsAt, place }) => ({ key, text: [title, formats.dateTime(startsAt), place].filter(Boolean).join(' · ') })), { key: NONE, text: words.none }] }] : []),
          {
            name: 'link', label: words.link, hint: words.linkHint,
            isShown: ({ session }) => !session,
            isRequired: true,
            fault: (link) => (sessionOfLink(link, new URL(webUrl).origin) ? undefined : words.noLink)
          },
          { name: 'animators', label: words.animators, kind: 'checks', options: joined.map(({ id, name }) => ({ key: String(id), text: name })), isRequired: true }
        ]}
        initial={{ session: sessions[0]?.key ?? NONE, animators: joined.map(({ id }) => id).join(' ') }}
        submit={words.propose}
        said={words.proposed}
        send={async ({ session = NONE, link = '', animators = '' }, clientKey) => {
          const thing = sessionOfLink(link, new URL(webUrl).origin);
          const trainings = await services.trainings();
          const chosen = sessions.find(({ key }) => key === session) ?? (thing && (await trainings.session(thing)));
          if (!chosen) return;
          const { day } = cityMoments(formats.timeZone)(chosen.startsAt);
          const ids = animators.split(' ').filter(Boolean).map(Number);
          await show(await (await team()).say(opened, { kind: 'scheduled', session: chosen.key, day, where: [chosen.title, formats.dateTime(chosen.startsAt), chosen.place].filter(Boolean).join(', '), animators: ids }, clientKey));
        }}
        onDone={done}
        onCancel={done}
      />
    </section>
  );
}

/** Whoever of the team opens the request records who was there. */
function useFollowing(opened: OpenedRequest, today: () => Parameters<typeof followTrainings>[1]): void {
  const services = useRequestServices();
  const team = useTeam();
  const show = useSaid();
  const followed = React.useRef<number>();
  React.useEffect(() => {
    // Once for what the page shows: what it records is newer.
    if (followed.current === opened.state.newest) return;
    followed.current = opened.state.newest;
    void (async () => {
      const latest = await followTrainings(opened, today(), await team(), await services.trainings());
      if (latest) await show(latest);
    })().catch((error: unknown) => report(error, 'read who was at a training'));
  });
}
