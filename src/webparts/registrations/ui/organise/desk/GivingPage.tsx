import * as React from 'react';
import type { OpenedSession, Registrants } from '../../../../../data/registrations/RegistrationServices';
import { newestOf } from '../../../../../domain/decided/newestOf';
import { announce } from '../../../../../shell/announce';
import { DecisionFailure } from '../../../../../shell/decided/DecisionFailure';
import { usePage, useWords } from '../../../../../shell/Page';
import { WhenReady } from '../../../../../shell/states';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { useServerTime } from '../../../../../shell/useServerTime';
import { Button } from '../../../../../ui/Button';
import { organiseWords } from '../../../organiseStrings';
import { DrawCheck } from '../../draw/DrawCheck';
import styles from '../../Registrations.module.scss';
import { useOrganising, useReadAgain, useRegistrants } from '../organiseQueries';

/** How the places of a session are given where that is not by order of arrival; and the answers of a discreet one. */
export function GivingPage({ opened }: { readonly opened: OpenedSession }): React.ReactElement {
  const words = useWords(organiseWords);
  const { formats } = usePage();
  const read = useRegistrants(opened);
  return (
    <WhenReady read={read} lines={4}>
      {(registrants) => {
        const { received } = registrants.places.figures;
        return (
          <div className={styles.page}>
            {opened.session.mode === 'choice' && (
              <section className={styles.section}>
                <p className={styles.said}>{words.giving.requests(received, formats.number(received))}</p>
                <p>{words.giving.choose}</p>
              </section>
            )}
            {opened.session.mode === 'draw' && <Draw opened={opened} registrants={registrants} />}
            {opened.activity.visibility === 'discreet' && <Slips opened={opened} />}
          </div>
        );
      }}
    </WhenReady>
  );
}

function Draw({ opened, registrants }: { readonly opened: OpenedSession; readonly registrants: Registrants }): React.ReactElement {
  const all = useWords(organiseWords);
  const words = all.giving;
  const { formats } = usePage();
  const now = useServerTime();
  const organising = useOrganising();
  const readAgain = useReadAgain();
  const { session, decisions } = opened;
  const isDrawn = decisions.some(({ kind, isAltered }) => kind === 'drawn' && !isAltered);
  const drawing = useTask(
    async () => {
      await (await organising()).draw(opened, newestOf([{ id: 0 }, ...decisions]));
      await readAgain();
    },
    { goesOn: true, onDone: () => announce(words.drawn) }
  );
  const isClosed = session.closesAt !== null && now > session.closesAt;
  return (
    <section className={styles.section}>
      <DrawCheck opened={opened} read={() => Promise.resolve(registrants)} />
      {!isDrawn &&
        (isClosed ? (
          <>
            <p>{words.drawText}</p>
            <DecisionFailure error={drawing.state.kind === 'failed' ? drawing.state.error : null} words={all} />
            <div>
              <Button appearance="primary" isBusy={drawing.state.kind === 'running'} onClick={() => drawing.start(undefined)}>
                {words.draw}
              </Button>
            </div>
          </>
        ) : (
          <p>{session.closesAt && words.notYet(formats.dateTime(session.closesAt))}</p>
        ))}
    </section>
  );
}

function Slips({ opened }: { readonly opened: OpenedSession }): React.ReactElement {
  const words = useWords(organiseWords).slips;
  const { formats } = usePage();
  const organising = useOrganising();
  const task = useTask(async (_: undefined, control) => (await organising()).publishSlips(opened, control), { goesOn: true });
  return (
    <section className={styles.section}>
      <h4 className={styles.subtitle}>{words.title}</h4>
      <p>{words.text}</p>
      <div>
        <Button isBusy={task.state.kind === 'running'} onClick={() => task.start(undefined)}>
          {words.publish}
        </Button>
      </div>
      <TaskProgress task={task} running={words.publishing} done={({ slips }) => words.done(slips, formats.number(slips))} />
    </section>
  );
}
