import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { addDays } from '../../../../domain/calendar/calendarDay';
import type { Standing } from '../../../../domain/tariffs/inForce';
import { ACT_KIND } from '../../../../domain/tariffs/prices/lineOnDay';
import type { PriceBook } from '../../../../domain/tariffs/prices/PriceBook';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../../shell/addresses/useAddresses';
import { GoneThing } from '../../../../shell/opened/GoneThing';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { BackIcon } from '../../../../ui/icons';
import { useFirstRows } from '../../../../ui/useFirstRows';
import { StandingText } from '../Amount';
import { BooksReady } from '../BooksReady';
import { FileFault } from '../FileNotices';
import { useIndex } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { ActFacts } from './ActFacts';
import { lineWords } from './lineStrings';

interface ActPageProps {
  readonly act: number;
  readonly arrival: Arrival | undefined;
  onLine(line: number, day: CalendarDay): void;
  onBack(): void;
}

/** An act by its number in the list: what became of it, and the lines that it sets. */
export default function ActPage({ act, arrival, onLine, onBack }: ActPageProps): React.ReactElement {
  const words = useWords(lineWords);
  const index = useIndex();
  const back = (
    <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
      {words.back}
    </Button>
  );
  const gone = (
    <GoneThing arrival={arrival} back={back}>
      {words.actGone}
    </GoneThing>
  );
  return (
    <WhenReady read={index} lines={6}>
      {(reading) => {
        if (reading.fault !== null) return <FileFault fault={reading.fault} none={words.actGone} />;
        const services = reading.index.services.filter(({ acts }) => acts.includes(act)).map(({ service }) => service);
        if (services.length === 0) return gone;
        return (
          <div className={styles.page}>
            <div>{back}</div>
            <BooksReady services={services}>{(books) => <ActView act={act} books={books} arrival={arrival} onLine={onLine} />}</BooksReady>
          </div>
        );
      }}
    </WhenReady>
  );
}

interface SetLine {
  readonly line: TariffLine;
  readonly service: string;
  readonly from: CalendarDay;
  readonly before: Standing;
  readonly after: Standing;
}

/** Rows at first, and with each press of the button. */
const STEP = 50;

interface ActViewProps extends Pick<ActPageProps, 'act' | 'arrival' | 'onLine'> {
  readonly books: readonly PriceBook[];
}

function ActView({ act: id, books, arrival, onLine }: ActViewProps): React.ReactElement | null {
  const words = useWords(lineWords);
  const { formats } = usePage();
  const shown = useTariffFormats();
  const today = useToday();
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  const thing = useThing(ACT_KIND, id);
  const first = useFirstRows(STEP);
  const rows = React.useMemo(
    () =>
      books.flatMap((book) =>
        book.lines.flatMap((line): readonly SetLine[] =>
          book.setBy(id, line.key, today).map(({ day, standing }) => ({ line, service: book.file.title, from: day, before: book.on(line.key, addDays(day, -1), today).applied, after: standing }))
        )
      ),
    [books, id, today]
  );
  const act = books[0]?.act(id);
  if (!act) return null;
  const name = words.act(words.kinds[act.kind], act.number);
  const columns: readonly DataColumn<SetLine>[] = [
    {
      key: 'line',
      title: words.actColumns.line,
      render: ({ line, from }) => (
        <>
          <Button appearance="text" onClick={() => onLine(line.id, from)}>
            {line.title}
          </Button>
          <span className={styles.detail}>{[line.category, line.unit].filter(Boolean).join(' · ')}</span>
        </>
      )
    },
    ...(books.length > 1 ? [{ key: 'service', title: words.actColumns.service, render: ({ service }: SetLine) => service }] : []),
    { key: 'before', title: words.actColumns.before, render: ({ before }) => <StandingText standing={before} /> },
    { key: 'after', title: words.actColumns.after, render: ({ after }) => <StandingText standing={after} /> },
    { key: 'from', title: words.actColumns.from, render: ({ from }) => shown.day(from) }
  ];
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div className={styles.row}>
          <h3 ref={heading} tabIndex={-1} className={styles.title}>
            {name}
          </h3>
          <CopyLinkButton thing={thing} title={name} />
        </div>
      </header>
      <section className={styles.section}>
        <ActFacts act={act} />
      </section>
      <DataTable caption={words.actLines(rows.length, formats.number(rows.length))} isCaptionShown columns={columns} {...first(rows)} words={words.table} empty="" rowKey={({ line, from }) => `${line.key} ${from}`} />
    </article>
  );
}
