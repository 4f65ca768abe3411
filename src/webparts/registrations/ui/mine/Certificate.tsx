import * as React from 'react';
import type { OpenedSession } from '../../../../data/registrations/RegistrationServices';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { printPages } from '../../../../ui/printPages';
import { mineWords } from '../../mineStrings';
import { registrationWords } from '../../strings';
import { useSessionDates } from '../dates';
import { registrationKeys, useRegistrationServices } from '../queries';
import styles from '../Registrations.module.scss';

/** That somebody was there, to be printed: only once the organiser recorded it. */
export function Certificate({ opened }: { readonly opened: OpenedSession }): React.ReactElement {
  const { session, activity } = opened;
  const words = useWords(mineWords).paper;
  const all = useWords(registrationWords);
  const { formats, user, siteTitle } = usePage();
  const dates = useSessionDates();
  const services = useRegistrationServices();
  const paper = React.useRef<HTMLDivElement>(null);
  // Null is no answer to a query.
  const read = useQuery({ queryKey: registrationKeys.attendance(session.id), queryFn: async () => ({ found: await services.registrations.attendance(opened) }) });
  return (
    <WhenReady read={read} lines={2}>
      {({ found }) => {
        if (!found) return <MessageLine tone="info">{words.none}</MessageLine>;
        if (found.state !== 'present') return <MessageLine tone="info">{words.absent}</MessageLine>;
        return (
          <div className={styles.section}>
            <div ref={paper} className={styles.paper}>
              <p>{siteTitle}</p>
              <h5 className={styles.title}>{words.title}</h5>
              <p>{words.text(user.displayName, session.title || activity.title, dates.span(session.startsAt, session.endsAt), session.place || all.atDistance)}</p>
              {activity.organisers.length > 0 && <p>{words.organisers(formats.list(activity.organisers.map(({ name }) => name)))}</p>}
              <p>{words.made(formats.date(services.serverNow()))}</p>
              <p>{words.signature}</p>
            </div>
            <div>
              <Button onClick={() => paper.current && printPages(paper.current, '')}>{words.print}</Button>
            </div>
          </div>
        );
      }}
    </WhenReady>
  );
}
