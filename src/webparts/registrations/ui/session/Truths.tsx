import * as React from 'react';
import type { OpenedSession } from '../../../../data/registrations/RegistrationServices';
import { usePage, useWords } from '../../../../shell/Page';
import { sessionWords } from '../../sessionStrings';
import { registrationWords } from '../../strings';
import styles from '../Registrations.module.scss';
import { useRetention } from '../retention';

/** What who registers knows before: who sees his name, until when he can cancel, how places are given. True to what the lists let people read. */
export function Truths({ opened: { activity, session } }: { readonly opened: OpenedSession }): React.ReactElement {
  const words = useWords(sessionWords);
  const { modes } = useWords(registrationWords);
  const { formats } = usePage();
  const kept = useRetention(activity);
  return (
    <>
      <ul className={styles.truths}>
        <li>{activity.visibility === 'discreet' && activity.readers !== 'shared' ? words.namesApart(activity.readers) : words.names[activity.visibility]}</li>
        <li>{words.cancel(formats.dateTime(session.cancelUntil ?? session.startsAt))}</li>
        <li>{modes[session.mode]}</li>
        {session.agreement && <li>{words.agreement}</li>}
      </ul>
      <p className={styles.meta}>{words.retention(kept.years, formats.number(kept.answers))}</p>
    </>
  );
}
