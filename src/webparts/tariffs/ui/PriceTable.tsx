import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { InForce, Standing } from '../../../domain/tariffs/inForce';
import { addressOf } from '../../../domain/tariffs/prices/lineOnDay';
import type { PriceBook } from '../../../domain/tariffs/prices/PriceBook';
import type { TariffLine } from '../../../domain/tariffs/prices/PriceFile';
import { foldText } from '../../../domain/text/foldText';
import { useAddresses } from '../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../shell/Page';
import type { DataColumn } from '../../../ui/DataTable';
import { DataTable } from '../../../ui/DataTable';
import { useFirstRows } from '../../../ui/useFirstRows';
import { tariffWords } from '../strings';
import { Amount } from './Amount';
import styles from './Tariffs.module.scss';
import { useTariffFormats } from './tariffFormats';

interface Row {
  readonly line: TariffLine;
  readonly service: string;
  readonly now: InForce;
  readonly next: { readonly day: CalendarDay; readonly standing: Standing } | undefined;
}

interface PriceTableProps {
  readonly books: readonly PriceBook[];
  /** Folded; all must stand in a line. */
  readonly words: readonly string[];
  /** '': all. */
  readonly category: string;
  readonly day: CalendarDay;
  readonly today: CalendarDay;
  onCategories(categories: readonly string[]): void;
  onLine(line: number, day: CalendarDay): void;
}

/** Rows at first, and with each press of the button. */
const STEP = 60;

/** Lines that are in force on a day, with what comes next. */
export function PriceTable({ books, words: wanted, category, day, today, onCategories, onLine }: PriceTableProps): React.ReactElement {
  const words = useWords(tariffWords);
  const { formats, webPath } = usePage();
  const shown = useTariffFormats();
  const addresses = useAddresses();
  const first = useFirstRows(STEP);
  const all = React.useMemo(
    () =>
      books.flatMap((book): readonly Row[] =>
        book.lines.flatMap((line) => {
          const now = book.on(line.key, day, today);
          return isOver(now.applied) && isOver(now.applicable) ? [] : [{ line, service: book.file.title, now, next: book.next(line.key, day > today ? day : today, today)[0] }];
        })
      ),
    [books, day, today]
  );
  const categories = React.useMemo(() => [...new Set(all.flatMap(({ line }) => line.category || []))].sort(formats.collate), [all, formats]);
  const known = categories.join('\n');
  React.useEffect(() => onCategories(known === '' ? [] : known.split('\n')), [known, onCategories]);
  const found = all.filter(({ line, service }) => (category === '' || line.category === category || !categories.includes(category)) && matches(line, service, wanted));
  const href = (line: number): string => addresses.hrefOf({ ...addressOf({ line, day: day === today ? null : day }), webPath });
  const columns: readonly DataColumn<Row>[] = [
    {
      key: 'line',
      title: words.columns.line,
      render: ({ line }) => (
        <>
          <a
            className={styles.link}
            dir="auto"
            href={href(line.id)}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onLine(line.id, day);
            }}
          >
            {line.title}
          </a>
          <span className={styles.detail}>{[line.unit, line.season].filter(Boolean).join(' · ')}</span>
        </>
      )
    },
    ...(books.length > 1 ? [{ key: 'service', title: words.columns.service, render: ({ service }: Row) => service }] : []),
    ...(categories.length > 0 ? [{ key: 'category', title: words.columns.category, render: ({ line }: Row) => line.category || <span className={styles.quiet}>{words.forAll}</span> }] : []),
    { key: 'amount', title: words.columns.amount, render: ({ now }) => <Amount {...now} /> },
    { key: 'next', title: words.columns.next, render: ({ next }) => next && <span className={styles.later}>{words.nextOn(shown.standing(next.standing).join(' ; '), shown.day(next.day))}</span> }
  ];
  const title = books.length === 1 ? (books[0]?.file.title ?? '') : words.allServices;
  return (
    <>
      <p role="status" className={styles.meta}>
        {words.found(found.length, formats.number(found.length))}
      </p>
      <DataTable
        caption={words.caption(title, shown.day(day))}
        columns={columns}
        {...first(found)}
        words={words.table}
        empty={words.noLine(shown.day(day))}
        rowKey={({ line }) => line.key}
      />
    </>
  );
}

/** Nothing is charged, and nothing was. */
function isOver({ state }: Standing): boolean {
  return state === 'none' || state === 'abolished';
}

function matches({ title, category, family, unit, season }: TariffLine, service: string, wanted: readonly string[]): boolean {
  const text = foldText([title, category, family, unit, season, service].join(' '));
  return wanted.every((word) => text.includes(word));
}
