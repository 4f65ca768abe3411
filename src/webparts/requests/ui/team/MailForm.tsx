import * as React from 'react';
import { wellFormed } from '../../../../domain/text/wellFormed';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import type { Person } from '../../../../domain/people/Person';
import { useAddresses, useThing } from '../../../../shell/addresses/useAddresses';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { CalendarButton } from '../../../../shell/export/CalendarButton';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { ActForm } from '../act/ActForm';
import { useDay } from '../Clock';
import { requestKeys } from '../keys';
import { useRequestEvents } from '../one/EventButtons';
import { useRequestServices, useTeam } from '../queries';
import styles from '../Requests.module.scss';
import { mailWords } from './mailStrings';

interface MailFormProps {
  readonly opened: OpenedRequest;
  onDone(): void;
}

/** Longer addresses are cut by mail programs (Outlook and Windows: some two thousand signs). */
const MOST_SIGNS = 1_900;

/** A mail to the requester and the animators, ready to be sent from one's own program: no mail leaves this page. */
export default function MailForm(props: MailFormProps): React.ReactElement {
  const { state } = props.opened;
  const services = useRequestServices();
  const team = useTeam();
  const people = React.useMemo(() => peopleOf(state), [state]);
  const read = useQuery({
    queryKey: [...requestKeys.board, 'mail', state.id],
    queryFn: async () => {
      const [templates, mails] = await Promise.all([team().then((each) => each.templates()), services.people().then(({ search }) => search.mailsOf(people.map(({ id }) => id)))]);
      return { templates, mails };
    }
  });
  return (
    <WhenReady read={read} lines={6}>
      {({ templates, mails }) => <Form {...props} people={people.filter(({ id }) => mails.has(id))} mails={mails} templates={templates} />}
    </WhenReady>
  );
}

interface FormProps extends MailFormProps {
  /** Those of whom the site knows an address. */
  readonly people: readonly Person[];
  readonly mails: ReadonlyMap<number, string>;
  readonly templates: React.ComponentProps<typeof ActForm>['templates'];
}

function Form({ opened: { state }, onDone, people, mails, templates }: FormProps): React.ReactElement {
  const words = useWords(mailWords);
  const { formats } = usePage();
  const { serverNow } = useRequestServices();
  const day = useDay();
  const events = useRequestEvents(state);
  const url = useAddresses().hrefOf(useThing('request', state.id));
  const now = serverNow();
  const appointment = state.appointment && state.appointment.said.at > now ? state.appointment : null;
  const trainings = state.trainings.filter(({ said }) => said.day >= cityMoments(formats.timeZone)(now).day);
  const entries = [...(appointment ? [events.appointment(appointment)] : []), ...trainings.map(events.training)];
  const facts = [
    ...(appointment ? [words.appointment(formats.dateTime(appointment.said.at), appointment.said.where)] : []),
    ...trainings.map(({ said }) => words.training(day(said.day), said.where)),
    words.page(url)
  ].join('\n');
  const address = ({ to = '', subject = '', text = '' }: Readonly<Record<string, string>>): string => {
    const receivers = to.split(' ').flatMap((id) => mails.get(Number(id)) ?? []);
    const part = (value: string): string => encodeURIComponent(wellFormed(value).replace(/\r?\n/g, '\r\n'));
    return `mailto:${receivers.map(encodeURIComponent).join(',').replace(/%40/g, '@')}?subject=${part(subject)}&body=${part([text, facts].filter(Boolean).join('\n\n'))}`;
  };
  return (
    <ActForm
      thing={`request-${state.id}-mail`}
      title={words.title}
      intro={
        <>
          <p className={styles.meta}>{words.hint}</p>
          <p className={styles.text}>{words.adds}</p>
          <PlainText text={facts} />
          {entries.length > 0 && (
            <div className={styles.row}>
              <CalendarButton label={words.file} file={words.fileName(state.form.slug)} now={serverNow} entries={() => entries} />
            </div>
          )}
        </>
      }
      fields={[
        { name: 'to', label: words.to, kind: 'checks', isRequired: true, options: people.map(({ id, name }) => ({ key: String(id), text: name })) },
        { name: 'subject', label: words.subject, isRequired: true },
        { name: 'text', label: words.text, kind: 'long', isRequired: true, fault: (_, values) => (address(values).length > MOST_SIGNS ? words.tooLong : undefined) }
      ]}
      initial={{ to: people.map(({ id }) => id).join(' '), subject: state.form.name }}
      templates={templates}
      submit={words.open}
      said={words.opened}
      send={async (values) => openAddress(address(values))}
      onDone={onDone}
      onCancel={onDone}
    />
  );
}

/** Whom it may concern, each once. */
function peopleOf({ requester, animators }: OpenedRequest['state']): readonly Person[] {
  const all = [requester, ...animators.flatMap(({ person, standing }) => (person && standing !== 'declined' ? [person] : []))];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** As a link does that is pressed: the page stays. */
function openAddress(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.click();
}
