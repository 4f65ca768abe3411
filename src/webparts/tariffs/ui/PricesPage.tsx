import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { ServiceSummary } from '../../../domain/tariffs/prices/PriceFile';
import { foldText } from '../../../domain/text/foldText';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { usePage, useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { SelectField } from '../../../ui/SelectField';
import { TextBox } from '../../../ui/TextBox';
import { tariffWords } from '../strings';
import { BooksReady } from './BooksReady';
import { DayField } from './DayField';
import { PriceTable } from './PriceTable';
import { ServiceHead } from './ServiceHead';
import { ServiceList } from './ServiceList';
import styles from './Tariffs.module.scss';

interface PricesPageProps {
  readonly services: readonly ServiceSummary[];
  readonly chosen: ServiceSummary | undefined;
  /** No other service is shown in this part. */
  readonly isAlone: boolean;
  readonly day: CalendarDay;
  readonly today: CalendarDay;
  readonly arrival: Arrival | undefined;
  onDay(day: CalendarDay): void;
  /** @param id undefined: all services */
  onChoose(id: number | undefined): void;
  onLine(line: number, day: CalendarDay): void;
}

const ALL = '';

/** What is in force today or on another day, by service, category of users and words. */
export function PricesPage({ services, chosen, isAlone, day, today, arrival, onDay, onChoose, onLine }: PricesPageProps): React.ReactElement {
  const words = useWords(tariffWords);
  const { formats } = usePage();
  const [typed, setTyped] = React.useState('');
  const [category, setCategory] = React.useState(ALL);
  const [categories, setCategories] = React.useState<readonly string[]>([]);
  const wanted = foldText(typed).split(/\s+/).filter(Boolean);
  const isSearching = wanted.length > 0;
  const shown = chosen ? [chosen] : isSearching && !isAlone ? services : [];
  const inOrder = [...services].sort((one, other) => formats.collate(one.title, other.title));
  return (
    <>
      <form role="search" aria-label={words.title} className={styles.filters} onSubmit={(event) => event.preventDefault()}>
        <TextBox label={words.words} placeholder={words.wordsHint} value={typed} onChange={setTyped} />
        {!isAlone && (
          <SelectField
            label={words.service}
            selected={String(chosen?.id ?? ALL)}
            options={[{ key: ALL, text: words.allServices }, ...inOrder.map(({ id, title }) => ({ key: String(id), text: title }))]}
            onChange={(key) => onChoose(key === ALL ? undefined : Number(key))}
          />
        )}
        {shown.length > 0 && categories.length > 0 && (
          <SelectField label={words.category} selected={category} options={[{ key: ALL, text: words.allCategories }, ...categories.map((each) => ({ key: each, text: each }))]} onChange={setCategory} />
        )}
        <DayField label={words.day} value={day} onChange={onDay} />
        {day !== today && <Button onClick={() => onDay(today)}>{words.today}</Button>}
      </form>
      {shown.length === 0 ? (
        <ServiceList services={inOrder} today={today} onChoose={onChoose} />
      ) : (
        <BooksReady key={chosen?.service ?? ALL} services={shown.map(({ service }) => service)}>
          {(books) => (
            <>
              {chosen && <ServiceHead service={chosen} book={books[0]} day={day} today={today} arrival={arrival} />}
              <PriceTable books={books} words={wanted} category={category} day={day} today={today} onCategories={setCategories} onLine={onLine} />
            </>
          )}
        </BooksReady>
      )}
    </>
  );
}
