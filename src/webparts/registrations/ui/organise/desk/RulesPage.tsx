import * as React from 'react';
import { BelowTakenError } from '../../../../../domain/registrations/BelowTakenError';
import { MOST_CAPACITY } from '../../../../../domain/registrations/Session';
import { newestOf } from '../../../../../domain/decided/newestOf';
import { DecisionFailure } from '../../../../../shell/decided/DecisionFailure';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { Disclosure } from '../../../../../ui/Disclosure';
import { MessageLine } from '../../../../../ui/MessageLine';
import { TextBox } from '../../../../../ui/TextBox';
import { organiseWords } from '../../../organiseStrings';
import styles from '../../Registrations.module.scss';
import type { OrganisedSession } from '../organiseQueries';
import { useOrganising, useReadAgain, useRegistrants } from '../organiseQueries';
import { SessionForm } from '../SessionForm';
import { sessionFormOf } from '../sessionValues';
import { ReasonForm } from './ReasonForm';
import { useDecide } from './useDecide';

/** Changes to a published session: its words and rules, its capacity, that it does not take place. */
export function RulesPage({ opened }: { readonly opened: OrganisedSession }): React.ReactElement {
  const words = useWords(organiseWords);
  const { formats } = usePage();
  const organising = useOrganising();
  const readAgain = useReadAgain();
  const registrants = useRegistrants(opened);
  const [isChanging, setChanging] = React.useState(false);
  const cancelling = useDecide(opened);
  const { session, isCancelled } = opened;
  if (isCancelled) return <MessageLine tone="info">{words.cancelled}</MessageLine>;
  const known = newestOf([{ id: 0 }, ...opened.decisions]);
  return (
    <div className={styles.page}>
      <section className={styles.section} aria-label={words.changeTitle}>
        <h4 className={styles.subtitle}>{words.changeTitle}</h4>
        <div>
          <Button onClick={() => setChanging(true)}>{words.session.edit}</Button>
        </div>
        {isChanging && (
          <SessionForm
            thing={`session-change-${session.id}`}
            title={words.session.edit}
            kind="change"
            isModeLocked={(registrants.data?.people.length ?? 0) > 0}
            initial={{ form: sessionFormOf(session, formats.timeZone), etag: String(known) }}
            save={async ([draft], reason, { etag }) => draft && (await organising()).decide(opened, { kind: 'changed', reason, content: { session: draft } }, Number(etag))}
            latest={async () => {
              await readAgain();
              const newest = (await (await organising()).sessions(opened.activity.id)).find((each) => each.session.id === session.id) ?? opened;
              return { form: sessionFormOf(newest.session, formats.timeZone), etag: String(newestOf([{ id: 0 }, ...newest.decisions])) };
            }}
            onClose={() => setChanging(false)}
          />
        )}
      </section>
      <Capacity key={session.capacity} opened={opened} names={new Map(registrants.data?.people.map(({ person }) => [person.id, person.name]))} />
      <section className={styles.section} aria-label={words.cancelTitle}>
        <Disclosure label={words.cancelTitle}>
          <p>{words.cancelText}</p>
          <ReasonForm label={words.decide.cancel} state={cancelling.state} onDecide={(reason) => cancelling.start({ kind: 'cancelled', reason, content: {} })} />
        </Disclosure>
      </section>
    </div>
  );
}

function Capacity({ opened, names }: { readonly opened: OrganisedSession; readonly names: ReadonlyMap<number, string> }): React.ReactElement {
  const all = useWords(organiseWords);
  const words = all.capacity;
  const { formats } = usePage();
  const { capacity } = opened.session;
  const [typed, setTyped] = React.useState(capacity === null ? '' : String(capacity));
  const decide = useDecide(opened);
  const text = typed.trim();
  const isWrong = !/^\d*$/.test(text) || Number(text) > MOST_CAPACITY;
  const { state } = decide;
  const below = state.kind === 'failed' && state.error instanceof BelowTakenError ? state.error : undefined;
  return (
    <section className={styles.section} aria-label={words.title}>
      <form
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong) decide.start({ kind: 'capacity', reason: all.decide.capacity, content: { capacity: text === '' ? null : Number(text) } });
        }}
      >
        <TextBox
          label={words.title}
          description={`${words.now(capacity === null ? words.noLimit : formats.number(capacity))} ${words.up}`}
          errorMessage={isWrong ? words.wrong : undefined}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
        />
        <div>
          <Button type="submit" isBusy={state.kind === 'running'}>
            {all.decide.capacity}
          </Button>
        </div>
      </form>
      {below ? (
        <MessageLine tone="warning">{words.down(below.last.length, formats.number(below.last.length), formats.list(below.last.map((agent) => names.get(agent) ?? String(agent))))}</MessageLine>
      ) : (
        <DecisionFailure error={state.kind === 'failed' ? state.error : null} words={all} />
      )}
    </section>
  );
}
