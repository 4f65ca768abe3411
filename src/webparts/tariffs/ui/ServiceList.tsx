import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { ServiceSummary } from '../../../domain/tariffs/prices/PriceFile';
import { SERVICE_KIND } from '../../../domain/tariffs/prices/lineOnDay';
import { useAddresses } from '../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../shell/Page';
import { StatusBadge } from '../../../ui/StatusBadge';
import { tariffWords } from '../strings';
import { useFollows } from './follows';
import styles from './Tariffs.module.scss';
import { useTariffFormats } from './tariffFormats';

interface ServiceListProps {
  /** In their order. */
  readonly services: readonly ServiceSummary[];
  readonly today: CalendarDay;
  onChoose(id: number): void;
}

/** The services of the city, those that the reader follows first, each with what changes next. */
export function ServiceList({ services, today, onChoose }: ServiceListProps): React.ReactElement {
  const words = useWords(tariffWords);
  const { formats, webPath } = usePage();
  const { day } = useTariffFormats();
  const addresses = useAddresses();
  const { follows } = useFollows();
  const [followed, others] = [services.filter(({ service }) => follows.includes(service)), services.filter(({ service }) => !follows.includes(service))];
  return (
    <ul className={styles.services} aria-label={words.services}>
      {[...followed, ...others].map(({ id, service, title, about, lines, days }) => {
        const next = days.find((each) => each.day > today);
        return (
          <li key={service} className={styles.service}>
            <h3 className={styles.name} dir="auto">
              <a
                href={addresses.hrefOf({ kind: SERVICE_KIND, id, webPath })}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onChoose(id);
                }}
              >
                {title}
              </a>
              {follows.includes(service) && <StatusBadge tone="plain">{words.followed}</StatusBadge>}
            </h3>
            {about && <p dir="auto">{about}</p>}
            <p className={styles.meta}>{words.lines(lines, formats.number(lines))}</p>
            {next && <p className={styles.next}>{words.changesOn(next.lines, formats.number(next.lines), day(next.day))}</p>}
          </li>
        );
      })}
    </ul>
  );
}
