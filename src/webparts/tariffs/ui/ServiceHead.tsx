import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import { SERVICE_KIND } from '../../../domain/tariffs/prices/lineOnDay';
import type { PriceBook } from '../../../domain/tariffs/prices/PriceBook';
import type { ServiceSummary } from '../../../domain/tariffs/prices/PriceFile';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../shell/Page';
import { Failure } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import { CheckIcon } from '../../../ui/icons';
import { tariffWords } from '../strings';
import { useFollows } from './follows';
import { PriceSheet } from './PriceSheet';
import styles from './Tariffs.module.scss';
import { useTariffFormats } from './tariffFormats';

interface ServiceHeadProps {
  readonly service: ServiceSummary;
  readonly book: PriceBook | undefined;
  readonly day: CalendarDay;
  readonly today: CalendarDay;
  readonly arrival: Arrival | undefined;
}

/** A service by its name, with what changes next, and what can be done with its list. */
export function ServiceHead({ service: { id, service, title, about, days }, book, day, today, arrival }: ServiceHeadProps): React.ReactElement {
  const words = useWords(tariffWords);
  const { formats } = usePage();
  const shown = useTariffFormats();
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  const thing = useThing(SERVICE_KIND, id);
  const { follows, isKnown, isBusy, error, set } = useFollows();
  const isFollowed = follows.includes(service);
  const next = days.find((each) => each.day > today);
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <h3 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
          {title}
        </h3>
        {id > 0 && <CopyLinkButton thing={thing} title={title} />}
      </div>
      {about && <p dir="auto">{about}</p>}
      <p className={styles.meta}>{next ? words.changesOn(next.lines, formats.number(next.lines), shown.day(next.day)) : words.noChange}</p>
      <div className={styles.row}>
        {isKnown && (
          <Button icon={isFollowed ? <CheckIcon /> : undefined} isBusy={isBusy} onClick={() => set(service, !isFollowed)}>
            {isFollowed ? words.following(title) : words.follow(title)}
          </Button>
        )}
        {book && <PriceSheet book={book} day={day} today={today} />}
      </div>
      {error !== null && error !== undefined && <Failure error={error} />}
    </header>
  );
}
