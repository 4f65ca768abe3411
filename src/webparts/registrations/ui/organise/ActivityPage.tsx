import * as React from 'react';
import type { StoredActivity } from '../../../../data/registrations/RegistrationServices';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { useArrivalFocus } from '../../../../shell/addresses/useAddresses';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure, WhenReady } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { useServerTime } from '../../../../shell/useServerTime';
import { AskingButton } from '../../../../ui/AskingButton';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { organiseWords } from '../../organiseStrings';
import { registrationWords } from '../../strings';
import { useSessionDates } from '../dates';
import styles from '../Registrations.module.scss';
import { ActivityForm } from './ActivityForm';
import { Desk } from './desk/Desk';
import { MakePoll } from './MakePoll';
import { MayNotDecide } from './MayNotDecide';
import type { OrganisedSession } from './organiseQueries';
import { titleOf, useActivitySessions, useOrganising, useReadAgain } from './organiseQueries';
import { SessionForm } from './SessionForm';
import { emptySession, sessionFormOf } from './sessionValues';

interface ActivityPageProps {
  readonly activity: StoredActivity;
  readonly mayOwn: boolean;
  /** The session that is worked on first; a draft is seen in the list. */
  readonly session?: number;
  /** An address led to it. */
  readonly arrival?: Arrival;
  onOpen(session: number): void;
  onBack(): void;
}

/** One activity: what it is, and its sessions, each on its way from draft to past. */
export function ActivityPage({ activity, mayOwn, session, arrival, onOpen, onBack }: ActivityPageProps): React.ReactElement {
  const words = useWords(organiseWords);
  const { formats } = usePage();
  const organising = useOrganising();
  const read = useActivitySessions(activity.id);
  const now = useServerTime();
  const [form, setForm] = React.useState<'activity' | 'series' | OrganisedSession>();
  const [managed, setManaged] = React.useState(session);
  return (
    <WhenReady read={read} lines={6}>
      {(sessions) => {
        const desk = sessions.find((each) => each.session.id === managed && each.isPublished);
        if (desk) return <Desk key={desk.session.id} opened={desk} mayOwn={mayOwn} onOpen={onOpen} onBack={() => setManaged(undefined)} />;
        return (
          <div className={styles.page}>
            <div>
              <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
                {words.back}
              </Button>
            </div>
            <div className={styles.bar}>
              <Heading arrival={arrival}>{activity.template || activity.title}</Heading>
              <Button onClick={() => setForm('activity')}>{words.edit}</Button>
            </div>
            <MayNotDecide activity={activity} />
            {activity.template === '' && (
              <section className={styles.section} aria-label={words.sessions}>
                <div className={styles.bar}>
                  <h4 className={styles.subtitle}>{words.sessions}</h4>
                  <Button appearance="primary" onClick={() => setForm('series')}>
                    {words.addSession}
                  </Button>
                </div>
                {sessions.length === 0 ? (
                  <p>{words.noSession}</p>
                ) : (
                  <ul className={styles.rows}>
                    {comingFirst(sessions, now).map((each) => (
                      <SessionLine key={each.session.id} opened={each} onEdit={() => setForm(each)} onManage={() => setManaged(each.session.id)} />
                    ))}
                  </ul>
                )}
                <MakePoll sessions={sessions} mayOwn={mayOwn} />
              </section>
            )}
            {form === 'activity' && <ActivityForm activity={activity} isPublished={sessions.some(({ isPublished }) => isPublished)} onSaved={() => setForm(undefined)} onClose={() => setForm(undefined)} />}
            {form === 'series' && (
              <SessionForm
                thing={`sessions-new-${activity.id}`}
                title={words.session.new}
                kind="series"
                initial={{ form: emptySession(), etag: '' }}
                save={async (drafts, _, { clientKey }) => (await organising()).addSessions(activity.id, drafts, clientKey)}
                onClose={() => setForm(undefined)}
              />
            )}
            {typeof form === 'object' && (
              <SessionForm
                key={form.session.id}
                thing={`session-${form.session.id}`}
                title={words.session.edit}
                kind="draft"
                initial={{ form: sessionFormOf(form.session, formats.timeZone), etag: form.stored.etag }}
                save={async ([draft], _, { etag }) => (await organising()).saveSession({ ...form.stored, ...draft, etag })}
                latest={async () => {
                  const newest = (await (await organising()).sessions(activity.id)).find(({ session }) => session.id === form.session.id) ?? form;
                  return { form: sessionFormOf(newest.session, formats.timeZone), etag: newest.stored.etag };
                }}
                remove={async () => (await organising()).removeSession(form.stored)}
                onClose={() => setForm(undefined)}
              />
            )}
          </div>
        );
      }}
    </WhenReady>
  );
}

/** Takes the focus once its page is read. */
function Heading({ arrival, children }: React.PropsWithChildren<{ readonly arrival: Arrival | undefined }>): React.ReactElement {
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
      {children}
    </h3>
  );
}

/** What is over stands last, the latest first. */
function comingFirst(sessions: readonly OrganisedSession[], now: Date): readonly OrganisedSession[] {
  const isOver = ({ session }: OrganisedSession): boolean => session.endsAt <= now;
  return [...sessions.filter((each) => !isOver(each)), ...sessions.filter(isOver).reverse()];
}

interface SessionLineProps {
  readonly opened: OrganisedSession;
  onEdit(): void;
  onManage(): void;
}

function SessionLine({ opened, onEdit, onManage }: SessionLineProps): React.ReactElement {
  const words = useWords(organiseWords);
  const { atDistance } = useWords(registrationWords);
  const dates = useSessionDates();
  const organising = useOrganising();
  const readAgain = useReadAgain();
  const { session, activity, isPublished, isCancelled, stored } = opened;
  const isOver = session.endsAt <= useServerTime();
  const [title, when] = [titleOf(session, activity), dates.span(session.startsAt, session.endsAt)];
  // Begun again after an answer that was lost, it ends as one would.
  const clientKey = React.useRef(newClientKey());
  const publishing = useTask(
    async () => {
      await (await organising()).publish(stored, clientKey.current);
      await readAgain();
    },
    { goesOn: true, onDone: () => announce(words.publishedNow) }
  );
  return (
    <li className={styles.row}>
      <p className={styles.when}>{when}</p>
      <div className={styles.what}>
        <p className={styles.name}>
          <span dir="auto">{title}</span>
          <StatusBadge tone={isCancelled || isOver ? 'quiet' : isPublished ? 'strong' : 'plain'}>{isCancelled ? words.cancelled : isOver && isPublished ? words.over : isPublished ? words.published : words.draft}</StatusBadge>
        </p>
        <p className={styles.meta} dir={session.place ? 'auto' : undefined}>{session.place || atDistance}</p>
        <div className={styles.actions}>
          {isPublished ? (
            <Button aria-label={words.deskOf(title, when)} onClick={onManage}>
              {words.desk}
            </Button>
          ) : (
            <>
              <AskingButton label={words.publish} question={words.publishAsk} yes={words.yes} no={words.no} isBusy={publishing.state.kind === 'running'} onYes={() => publishing.start(undefined)} />
              <Button aria-label={words.editDraftOf(title, when)} onClick={onEdit}>
                {words.editDraft}
              </Button>
            </>
          )}
        </div>
        {publishing.state.kind === 'failed' && <Failure error={publishing.state.error} onRetry={publishing.resume} />}
      </div>
    </li>
  );
}
