import * as React from 'react';
import type { MyRegistration } from '../../../../data/registrations/RegistrationServices';
import { useAddresses, useThing } from '../../../../shell/addresses/useAddresses';
import { CalendarButton } from '../../../../shell/export/CalendarButton';
import { PendingNotice } from '../../../../shell/outbox/PendingNotice';
import { useSubmission } from '../../../../shell/outbox/useSubmissions';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { mineWords } from '../../mineStrings';
import { sessionWords } from '../../sessionStrings';
import { registrationWords } from '../../strings';
import { calendarEntry } from '../calendarEntry';
import { useSessionDates } from '../dates';
import { useRegistrationServices } from '../queries';
import styles from '../Registrations.module.scss';
import { registrationSubmission } from '../send/registrationOutbox';
import { MyActions } from '../session/MyActions';
import { standingSaid } from '../session/standingSaid';
import { SESSION_KIND } from '../sessionThing';
import { Certificate } from './Certificate';

interface MineRowProps {
  readonly mine: MyRegistration;
  onOpen(id: number): void;
}

/** One of one's own registrations: when, what one has, and what one can do, without opening it. */
export function MineRow({ mine, onOpen }: MineRowProps): React.ReactElement {
  const all = useWords(registrationWords);
  const words = useWords(sessionWords);
  const own = useWords(mineWords);
  const { formats, user } = usePage();
  const services = useRegistrationServices();
  const dates = useSessionDates();
  const now = useServerTime();
  const { opened, standing } = mine;
  const { session, activity, isCancelled, decisions } = opened;
  const href = useAddresses().hrefOf(useThing(SESSION_KIND, session.id));
  const pending = useSubmission(registrationSubmission, String(session.id));
  const [isCertificate, setCertificate] = React.useState(false);
  const title = session.title || activity.title;
  const said = isCancelled ? words.answer.cancelled : standingSaid(opened, mine, { words: words.answer, voids: all.voids, formats, now, precise: dates.precise });
  const isOver = session.endsAt <= now;
  const hasPlace = standing?.kind === 'place';
  return (
    <li className={styles.row}>
      <p className={styles.when}>{dates.span(session.startsAt, session.endsAt)}</p>
      <div className={styles.what}>
        <h4 className={styles.name} dir="auto">
          <a
            href={href}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(session.id);
            }}
          >
            {title}
          </a>
        </h4>
        <p className={styles.meta} dir={session.place ? 'auto' : undefined}>{session.place || all.atDistance}</p>
        {pending ? <PendingNotice kind={registrationSubmission} submission={pending} /> : <p>{said}</p>}
        {!pending && !isCancelled && !isOver && (
          <>
            {hasPlace && decisions.some(({ kind }) => kind === 'changed') && <p className={styles.meta}>{own.calendarAgain}</p>}
            <MyActions opened={opened} mine={mine} />
          </>
        )}
        {isCancelled && hasPlace && (
          <div className={styles.actions}>
            <p className={styles.meta}>{own.calendarCancelled}</p>
            <CalendarButton label={all.mine.calendar} ariaLabel={all.mine.calendarOf(title)} file={`parvis-${session.id}`} now={() => services.serverNow()} entries={() => [calendarEntry(opened, user.loginName, href)]} />
          </div>
        )}
        {isOver && hasPlace && !isCancelled && (
          <div>
            <Button aria-expanded={isCertificate} aria-label={own.certificateOf(title)} onClick={() => setCertificate(!isCertificate)}>
              {own.certificate}
            </Button>
          </div>
        )}
        {isCertificate && <Certificate opened={opened} />}
      </div>
    </li>
  );
}
