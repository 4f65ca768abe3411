import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { dayOf, yearOf } from '../../../../domain/calendar/calendarDay';
import type { ComparedLine, PriceBook } from '../../../../domain/tariffs/prices/PriceBook';
import type { ServiceSummary } from '../../../../domain/tariffs/prices/PriceFile';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { SelectField } from '../../../../ui/SelectField';
import { useFirstRows } from '../../../../ui/useFirstRows';
import { StandingText } from '../Amount';
import { BooksReady } from '../BooksReady';
import { DayField } from '../DayField';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { compareWords } from './compareStrings';

interface ComparePageProps {
  readonly services: readonly ServiceSummary[];
  /** The service that is looked at. */
  readonly only: ServiceSummary | undefined;
  readonly today: CalendarDay;
  onLine(line: number, day: CalendarDay): void;
}

interface Row extends ComparedLine {
  readonly service: string;
}

const ALL = '';
const STEP = 60;
const IN_A_EURO = 100;

/** Two dates compared, of a service or of the whole city, in words and colours. */
export default function ComparePage({ services, only, today, onLine }: ComparePageProps): React.ReactElement {
  const words = useWords(compareWords);
  const { formats } = usePage();
  const next = services.flatMap(({ days }) => days.map(({ day }) => day)).filter((day) => day > today).sort()[0];
  const [from, setFrom] = React.useState<CalendarDay>(next ? today : dayOf(yearOf(today) - 1, 1, 1));
  const [to, setTo] = React.useState<CalendarDay>(next ?? today);
  const [chosen, setChosen] = React.useState(only?.service ?? ALL);
  const [isChangedOnly, setChangedOnly] = React.useState(true);
  const inOrder = [...services].sort((one, other) => formats.collate(one.title, other.title));
  return (
    <>
      <div className={styles.filters}>
        <DayField label={words.from} value={from} onChange={setFrom} />
        <DayField label={words.to} value={to} onChange={setTo} />
        <SelectField label={words.service} selected={chosen} options={[{ key: ALL, text: words.all }, ...inOrder.map(({ service, title }) => ({ key: service, text: title }))]} onChange={setChosen} />
        <Check isChecked={isChangedOnly} text={words.onlyChanged} onChange={setChangedOnly} />
      </div>
      <BooksReady key={chosen} services={chosen === ALL ? inOrder.map(({ service }) => service) : [chosen]}>
        {(books) => <Compared books={books} from={from} to={to} today={today} isChangedOnly={isChangedOnly} onLine={onLine} />}
      </BooksReady>
    </>
  );
}

interface ComparedProps extends Pick<ComparePageProps, 'today' | 'onLine'> {
  readonly books: readonly PriceBook[];
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly isChangedOnly: boolean;
}

function Compared({ books, from, to, today, isChangedOnly, onLine }: ComparedProps): React.ReactElement {
  const words = useWords(compareWords);
  const { formats } = usePage();
  const shown = useTariffFormats();
  const first = useFirstRows(STEP);
  const rows = React.useMemo(() => books.flatMap((book) => book.compare(from, to, today).flatMap((each): readonly Row[] => (each.change === 'none' ? [] : [{ ...each, service: book.file.title }]))), [books, from, to, today]);
  const changed = rows.filter(({ change }) => change !== 'same');
  const listed = isChangedOnly ? changed : rows;
  const said = ({ change, difference }: Row): string => (difference === null || difference === 0 ? words.changes[change] : words.difference(words.changes[change], shown.euros(Math.abs(difference))));
  const columns: readonly DataColumn<Row>[] = [
    {
      key: 'line',
      title: words.columns.line,
      render: ({ line }) => (
        <>
          <Button appearance="text" onClick={() => onLine(line.id, to)}>
            {line.title}
          </Button>
          <span className={styles.detail}>{[line.category, line.unit].filter(Boolean).join(' · ')}</span>
        </>
      )
    },
    ...(books.length > 1 ? [{ key: 'service', title: words.columns.service, render: ({ service }: Row) => service }] : []),
    { key: 'before', title: words.columns.before, render: ({ before }) => <StandingText standing={before} /> },
    { key: 'after', title: words.columns.after, render: ({ after }) => <StandingText standing={after} /> },
    {
      key: 'change',
      title: words.columns.change,
      render: (row) => (
        <span className={styles.change} data-change={row.change}>
          {said(row)}
        </span>
      )
    }
  ];
  const cells = (): readonly (readonly (string | number)[])[] => [
    [words.columns.service, words.columns.line, words.columns.category, words.unit, words.columns.before, words.columns.after, words.columns.change, words.euros],
    ...listed.map((row) => [row.service, row.line.title, row.line.category, row.line.unit, shown.standing(row.before).join(' ; '), shown.standing(row.after).join(' ; '), words.changes[row.change], row.difference === null ? '' : row.difference / IN_A_EURO])
  ];
  return (
    <>
      <p role="status" className={styles.meta}>
        {words.found(changed.length, formats.number(changed.length))}
      </p>
      <ExportButton label={words.export} file={words.file(from, to)} disabled={listed.length === 0} rows={cells} />
      <DataTable
        caption={words.caption(shown.day(from), shown.day(to))}
        columns={columns}
        {...first(listed)}
        words={words.table}
        empty={words.nothing}
        rowKey={({ line }) => line.key}
      />
    </>
  );
}
