import * as React from 'react';
import type { CatalogueEntry } from '../../../../data/registrations/RegistrationServices';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { sessionWords } from '../../sessionStrings';
import { registrationWords } from '../../strings';
import { ActivityPicture } from '../ActivityPicture';
import { useSessionDates } from '../dates';
import styles from '../Registrations.module.scss';
import { availabilityIn, thereSaid } from '../thereSaid';

interface SessionFactsProps {
  readonly entry: CatalogueEntry;
  readonly areCountsKnown: boolean;
}

/** What a session is, when, where, by whom and for whom, and what there is. */
export function SessionFacts({ entry, areCountsKnown }: SessionFactsProps): React.ReactElement {
  const all = useWords(registrationWords);
  const words = useWords(sessionWords).facts;
  const { formats } = usePage();
  const dates = useSessionDates();
  const now = useServerTime();
  const { activity, session, isCancelled } = entry;
  const link = session.link ? safeAddress(session.link) : undefined;
  const forWhom = [...activity.directions, ...activity.professions];
  const there = availabilityIn(entry, now);
  return (
    <section className={styles.section} aria-label={words.label}>
      <p className={styles.meta}>
        {all.kinds[activity.kind]} {isCancelled && <StatusBadge tone="strong">{all.there.cancelled}</StatusBadge>}
      </p>
      <ActivityPicture activity={activity} />
      {activity.details && (
        <p className={styles.details} dir="auto">
          {activity.details}
        </p>
      )}
      <dl className={styles.facts}>
        <dt>{words.when}</dt>
        <dd>{dates.span(session.startsAt, session.endsAt)}</dd>
        <dt>{words.where}</dt>
        <dd dir={session.place ? 'auto' : undefined}>{session.place || all.atDistance}</dd>
        {link && (
          <>
            <dt>{words.link}</dt>
            <dd>
              <a href={link}>{session.link}</a>
            </dd>
          </>
        )}
        {activity.organisers.length > 0 && (
          <>
            <dt>{words.organisers}</dt>
            <dd>{formats.list(activity.organisers.map(({ name }) => name))}</dd>
          </>
        )}
        {forWhom.length > 0 && (
          <>
            <dt>{words.for}</dt>
            <dd>{formats.list(forWhom)}</dd>
          </>
        )}
        {areCountsKnown && (
          <>
            <dt>{words.there}</dt>
            <dd>{thereSaid(there, session, all.there, formats)}</dd>
          </>
        )}
        {session.closesAt && there.kind !== 'closed' && there.kind !== 'over' && (
          <>
            <dt>{words.until}</dt>
            <dd>{all.there.until(formats.dateTime(session.closesAt))}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
