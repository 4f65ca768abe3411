import * as React from 'react';
import type { CatalogueEntry } from '../../../../data/registrations/RegistrationServices';
import type { Standing } from '../../../../domain/registrations/Standing';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../../shell/Page';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { registrationWords } from '../../strings';
import { useSessionDates } from '../dates';
import styles from '../Registrations.module.scss';
import { SESSION_KIND } from '../sessionThing';
import { availabilityIn, hasPlaces, thereSaid } from '../thereSaid';
import { Quoting } from '../../../../ui/Quoting';

interface SessionRowProps {
  readonly entry: CatalogueEntry;
  readonly now: Date;
  readonly mine: Standing | null;
  /** Left out where the day stands above. */
  readonly hasDay: boolean;
  onOpen(id: number): void;
}

/** One session: when, what, where, what there is in words, and what the reader has of it. */
export function SessionRow({ entry, now, mine, hasDay, onOpen }: SessionRowProps): React.ReactElement {
  const words = useWords(registrationWords);
  const { formats, webPath } = usePage();
  const dates = useSessionDates();
  const addresses = useAddresses();
  const { activity, session } = entry;
  const { id, title, place, link, startsAt, endsAt } = session;
  const there = availabilityIn(entry, now);
  const badge = mine && badgeOf(mine, words.mine.badge);
  const where = place && link ? words.andDistance(place) : place || words.atDistance;
  // Of a session that is in a place and at a distance, the words between the place and the directions are ours.
  const written = [...(place && !link ? [place] : []), ...activity.directions].join(' · ');
  return (
    <li className={styles.row}>
      <p className={styles.when}>{hasDay ? dates.span(startsAt, endsAt) : words.fromTo(dates.time(startsAt), dates.time(endsAt))}</p>
      <div className={styles.what}>
        <h3 className={styles.name}>
          <a
            href={addresses.hrefOf({ kind: SESSION_KIND, id, webPath })}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(id);
            }}
          >
            <bdi>{title || activity.title}</bdi>
          </a>
          {badge && <StatusBadge tone="strong">{badge}</StatusBadge>}
        </h3>
        <p className={styles.meta}>
          <Quoting said={[words.kinds[activity.kind], where, ...activity.directions].join(' · ')} text={written} />
        </p>
        <p className={hasPlaces(there) ? styles.free : styles.full}>{thereSaid(there, session, words.there, formats)}</p>
      </div>
    </li>
  );
}

function badgeOf({ kind }: Standing, badges: Readonly<Partial<Record<Standing['kind'], string>>>): string | undefined {
  return badges[kind];
}
