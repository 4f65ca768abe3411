import * as React from 'react';
import type { MyStanding, OpenedSession } from '../../../../data/registrations/RegistrationServices';
import { announce } from '../../../../shell/announce';
import { PendingNotice } from '../../../../shell/outbox/PendingNotice';
import type { Submission } from '../../../../shell/outbox/Submission';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { sessionWords } from '../../sessionStrings';
import { registrationWords } from '../../strings';
import { useSessionDates } from '../dates';
import styles from '../Registrations.module.scss';
import { registrationSubmission } from '../send/registrationOutbox';
import { MyActions } from './MyActions';
import { standingSaid } from './standingSaid';

interface AnswerBoxProps {
  readonly opened: OpenedSession;
  readonly mine: MyStanding;
  /** What the server does not have yet. */
  readonly pending: Submission | undefined;
}

/** What the reader has of a session: one sentence, and what he can do. While something is on its way, that is the answer. */
export function AnswerBox({ opened, mine, pending }: AnswerBoxProps): React.ReactElement | null {
  const words = useWords(sessionWords);
  const { voids } = useWords(registrationWords);
  const { formats } = usePage();
  const { precise } = useSessionDates();
  const now = useServerTime();
  const box = React.useRef<HTMLElement>(null);
  const said = opened.isCancelled ? words.answer.cancelled : standingSaid(opened, mine, { words: words.answer, voids, formats, now, precise });
  const kind = pending ? 'pending' : `${mine.standing?.kind ?? ''} ${opened.isCancelled}`;
  const before = React.useRef(kind);
  React.useEffect(() => {
    // Only what came of an action, or of somebody else's, is told: not what the page opens with.
    if (before.current !== kind && !pending && said) {
      announce(said);
      box.current?.focus();
    }
    before.current = kind;
  }, [kind, pending, said]);
  if (pending) return <PendingNotice kind={registrationSubmission} submission={pending} />;
  if (!said) return null;
  const { standing } = mine;
  return (
    <section ref={box} tabIndex={-1} className={styles.answer} aria-label={words.answer.label}>
      <p className={styles.said}>{said}</p>
      {mine.certainty === 'published' && <p className={styles.meta}>{words.answer.published}</p>}
      {!opened.isCancelled && standing?.kind === 'waiting' && <p>{standing.mayTake ? words.answer.mayTake : words.answer.waitingNote}</p>}
      {!opened.isCancelled && <MyActions opened={opened} mine={mine} />}
    </section>
  );
}
