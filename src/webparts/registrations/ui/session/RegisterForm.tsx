import * as React from 'react';
import type { OpenedSession } from '../../../../data/registrations/RegistrationServices';
import { answerFaults } from '../../../../domain/registrations/Answers';
import { reservesAt } from '../../../../domain/registrations/Session';
import { isLive } from '../../../../domain/registrations/Standing';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { KeptActions } from '../../../../shell/drafts/KeptActions';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { useWords } from '../../../../shell/Page';
import { Loading } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { LabelledField } from '../../../../ui/LabelledField';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { useId } from '../../../../ui/useId';
import { sessionWords } from '../../sessionStrings';
import { useSessionDates } from '../dates';
import { useMine } from '../queries';
import styles from '../Registrations.module.scss';
import { registrationSubmission } from '../send/registrationOutbox';
import { QuestionField } from './QuestionField';
import type { RegisterDraft } from './registerDraft';
import { answersOf, registerDraft } from './registerDraft';

interface RegisterFormProps {
  readonly opened: OpenedSession;
  /** Of the button that sends it. */
  readonly label: string;
  onClose(): void;
}

const EMPTY: RegisterDraft = { claim: 0, answers: {} };

/** What the organiser asks, kept on the device from the first key and sent through the outbox. */
export function RegisterForm(props: RegisterFormProps): React.ReactElement {
  const thing = `registration-${props.opened.session.id}`;
  const begun = useBegun(thing, registerDraft);
  return begun ? <Writing {...props} thing={thing} begun={begun} /> : <Loading lines={4} />;
}

function Writing({ opened, label, onClose, thing, begun }: RegisterFormProps & { readonly thing: string; readonly begun: OpenedDraft<RegisterDraft> }): React.ReactElement {
  const words = useWords(sessionWords);
  const { activity, session } = opened;
  const { questions } = activity;
  const outbox = useOutbox();
  const now = useServerTime();
  const titleId = useId('register');
  const form = React.useRef<HTMLFormElement>(null);
  const kept = useKeptForm(thing, registerDraft, EMPTY, begun);
  const [isTold, setTold] = React.useState(false);
  const answers = answersOf(questions, kept.form.answers);
  const faults = answerFaults(questions, answers);
  const asked = React.useRef(questions);
  const areOthers = JSON.stringify(asked.current) !== JSON.stringify(questions);
  const reserves = reservesAt(session, now);
  React.useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(), []);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (Object.keys(faults).length > 0) {
      setTold(true);
      window.setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    registrationSubmission.submit(outbox, String(session.id), { session: session.id, kind: 'register', claim: kept.form.claim, answers: questions.length > 0 ? answers : undefined }, kept.clientKey);
    kept.forget();
    onClose();
  };
  return (
    <form ref={form} className={styles.form} aria-labelledby={titleId} noValidate onSubmit={submit}>
      <h4 id={titleId} className={styles.subtitle}>
        {words.formOf(session.title || activity.title)}
      </h4>
      {kept.kept === 'restored' && <MessageLine tone="info">{words.restored}</MessageLine>}
      {areOthers && <MessageLine tone="warning">{words.questionsChanged}</MessageLine>}
      <Overlaps opened={opened} />
      {reserves.length > 0 && (
        <LabelledField label={words.claim} hint={words.claimHint}>
          <SelectField
            selected={String(kept.form.claim)}
            options={[{ key: '0', text: words.claimNone }, ...reserves.map(({ id, direction }) => ({ key: String(id), text: words.claimOf(direction) }))]}
            onChange={(key) => kept.change({ claim: Number(key) })}
          />
        </LabelledField>
      )}
      {questions.length === 0 && <p>{words.noQuestion}</p>}
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          typed={kept.form.answers[question.id]}
          fault={isTold || faults[question.id] === 'tooLong' ? faults[question.id] : undefined}
          onChange={(typed) => {
            const { [question.id]: _, ...others } = kept.form.answers;
            kept.change({ answers: typed === undefined ? others : { ...others, [question.id]: typed } });
          }}
        />
      ))}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {label}
        </Button>
        <KeptActions kept={kept.kept} noteClass={styles.meta} onClose={onClose} onDiscard={kept.forget} />
      </div>
    </form>
  );
}

/** Other registrations at the same time: shown, and no reason not to register. */
function Overlaps({ opened: { session } }: { readonly opened: OpenedSession }): React.ReactElement {
  const words = useWords(sessionWords);
  const dates = useSessionDates();
  const mine = useMine().data ?? [];
  const others = mine.filter(({ opened: other, standing }) => other.session.id !== session.id && !other.isCancelled && isLive(standing ?? undefined) && other.session.startsAt < session.endsAt && session.startsAt < other.session.endsAt);
  return (
    <>
      {others.map(({ opened: other }) => (
        <MessageLine key={other.session.id} tone="info">
          {words.overlap(other.session.title || other.activity.title, dates.span(other.session.startsAt, other.session.endsAt))}
        </MessageLine>
      ))}
    </>
  );
}
