import * as React from 'react';
import type { CatalogueEntry } from '../../../../data/registrations/RegistrationServices';
import { usePage, useWords } from '../../../../shell/Page';
import { MonthGrid } from '../../../../ui/MonthGrid';
import { registrationWords } from '../../strings';
import { useSessionDates } from '../dates';
import styles from '../Registrations.module.scss';

interface MonthViewProps {
  readonly entries: readonly CatalogueEntry[];
  readonly now: Date;
  /** `2026-12` */
  readonly month: string;
  onMonth(month: string): void;
  row(entry: CatalogueEntry): React.ReactElement;
}

/** The sessions of a month; what the chosen day has stands below. */
export default function MonthView({ entries, now, month, onMonth, row }: MonthViewProps): React.ReactElement {
  const words = useWords(registrationWords).month;
  const { formats } = usePage();
  const dates = useSessionDates();
  return (
    <MonthGrid
      month={month}
      today={dates.day(now)}
      culture={formats.culture}
      level={3}
      entries={entries.map(({ session, activity }) => ({ key: String(session.id), day: dates.day(session.startsAt), text: `${dates.time(session.startsAt)} ${session.title || activity.title}` }))}
      words={{ ...words, count: (count) => words.count(count, formats.number(count)) }}
      onMonth={onMonth}
      renderDay={(day) => <ul className={styles.rows}>{entries.filter(({ session }) => dates.day(session.startsAt) === day).map(row)}</ul>}
    />
  );
}
