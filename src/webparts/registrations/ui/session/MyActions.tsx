import * as React from 'react';
import type { MyStanding, OpenedSession } from '../../../../data/registrations/RegistrationServices';
import type { StepKind } from '../../../../domain/registrations/RegistrationStep';
import { CalendarButton } from '../../../../shell/export/CalendarButton';
import { useAddresses, useThing } from '../../../../shell/addresses/useAddresses';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { AskingButton } from '../../../../ui/AskingButton';
import { Button } from '../../../../ui/Button';
import { sessionWords } from '../../sessionStrings';
import { registrationWords } from '../../strings';
import { calendarEntry } from '../calendarEntry';
import { useRegistrationServices } from '../queries';
import styles from '../Registrations.module.scss';
import { registrationSubmission } from '../send/registrationOutbox';
import { SESSION_KIND } from '../sessionThing';

interface MyActionsProps {
  readonly opened: OpenedSession;
  readonly mine: MyStanding;
}

/** What an agent can do with what he has: accept, decline, give back in two clicks, take the file for his calendar. */
export function MyActions({ opened, mine: { standing } }: MyActionsProps): React.ReactElement | null {
  const words = useWords(sessionWords);
  const shared = useWords(registrationWords).mine;
  const { formats, user } = usePage();
  const services = useRegistrationServices();
  const outbox = useOutbox();
  const now = useServerTime();
  const { session, activity } = opened;
  const url = useAddresses().hrefOf(useThing(SESSION_KIND, session.id));
  if (!standing) return null;
  const send = (kind: StepKind): void => registrationSubmission.submit(outbox, String(session.id), { session: session.id, kind, claim: 0 });
  const until = session.cancelUntil ?? session.startsAt;
  const isOver = now >= session.startsAt;
  const mayCancel = now <= until && !isOver;
  const asking = (label: string, question: string, kind: StepKind): React.ReactElement => <AskingButton label={label} question={question} yes={words.yesIDo} no={words.noIDoNot} onYes={() => send(kind)} />;
  const title = session.title || activity.title;
  const isOut = standing.kind === 'withdrawn' || (standing.kind === 'refused' && session.mode === 'arrival');
  return (
    <div className={styles.actions}>
      {standing.kind === 'offered' && !isOver && (
        <>
          <Button appearance="primary" onClick={() => send('accept')}>
            {words.accept}
          </Button>
          {asking(words.decline, words.declineAsk, 'decline')}
        </>
      )}
      {(standing.kind === 'waiting' || standing.kind === 'lapsed') && standing.mayTake && (
        <Button appearance="primary" onClick={() => send('accept')}>
          {words.take}
        </Button>
      )}
      {standing.kind === 'place' && (mayCancel ? asking(words.withdraw, words.withdrawAsk, 'withdraw') : !isOver && <p>{words.tooLateToCancel(formats.dateTime(until))}</p>)}
      {standing.kind === 'waiting' && !isOver && asking(words.withdrawWaiting, words.withdrawWaitingAsk, 'withdraw')}
      {standing.kind === 'received' && !isOver && asking(words.withdrawRequest, words.withdrawRequestAsk, 'withdraw')}
      {(standing.kind === 'place' || (isOut && !isOver)) && (
        <CalendarButton
          label={isOut ? words.calendarOut : shared.calendar}
          ariaLabel={isOut ? `${words.calendarOut} : ${title}` : shared.calendarOf(title)}
          file={`parvis-${session.id}`}
          now={() => services.serverNow()}
          entries={() => [calendarEntry(opened, user.loginName, url, isOut)]}
        />
      )}
    </div>
  );
}
