import * as React from 'react';
import type { RegisteredAct } from '../../../../data/tariffs/ActRegister';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { dayOf, yearOf } from '../../../../domain/calendar/calendarDay';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { DayField } from '../DayField';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { useActs } from './councilQueries';
import { planWords } from './planStrings';
import { PrintedTable } from './PrintedTable';
import { ReportDecisions } from './ReportDecisions';

/** Decisions by delegation that are reported at the next session. */
export default function DecisionsPage(): React.ReactElement {
  const { decisions: words } = useWords(planWords);
  const pages = useActs();
  return (
    <WhenReady read={pages} lines={6}>
      {(read) => (
        <>
          <Decisions acts={read.flatMap(({ acts }) => acts)} />
          {pages.hasMore && (
            <MessageLine
              tone="info"
              action={
                <Button isBusy={pages.isReadingMore} onClick={pages.readMore}>
                  {words.readMore}
                </Button>
              }
            >
              {words.more}
            </MessageLine>
          )}
        </>
      )}
    </WhenReady>
  );
}

/** The last session that voted; the beginning of the year where none is known. */
function lastSession(acts: readonly RegisteredAct[], today: CalendarDay): CalendarDay {
  const days = acts.flatMap(({ kind, votedOn }) => (kind === 'deliberation' && votedOn !== null && votedOn < today ? [votedOn] : []));
  return [...days].sort().pop() ?? dayOf(yearOf(today), 1, 1);
}

function Decisions({ acts }: { readonly acts: readonly RegisteredAct[] }): React.ReactElement {
  const { decisions: words, table } = useWords(planWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const today = useToday();
  const [since, setSince] = React.useState<CalendarDay>(() => lastSession(acts, today));
  const [until, setUntil] = React.useState<CalendarDay>(today);
  const signed = acts.filter(({ kind, votedOn }) => kind === 'decision' && votedOn !== null && votedOn > since && votedOn <= until).sort((one, other) => ((one.votedOn ?? '') < (other.votedOn ?? '') ? -1 : 1));
  const rows = signed.filter(({ reportedOn }) => reportedOn === null);
  const reported = signed.filter(({ reportedOn }) => reportedOn !== null);
  const head = [words.columns.number, words.columns.title, words.columns.signed, words.columns.signer, words.columns.published];
  const cellsOf = ({ number, title, votedOn, signer, publishedOn }: RegisteredAct): readonly string[] => [number, title, votedOn === null ? '' : day(votedOn), signer, publishedOn === null ? words.notPublished : day(publishedOn)];
  const cells = rows.map(cellsOf);
  const columns = head.map((title, index) => ({ key: title, title, render: (act: RegisteredAct) => cellsOf(act)[index] ?? '' }));
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.title}</h3>
      <p>{words.intro}</p>
      <div className={styles.filters}>
        <DayField label={words.since} value={since} onChange={setSince} />
        <DayField label={words.until} value={until} onChange={setUntil} />
      </div>
      {rows.length > 0 && (
        <div className={styles.row}>
          <PrintedTable label={words.print} title={words.printed(day(since), day(until))} running={words.running(day(today))} head={head} rows={cells} notes={[]} />
          <ExportButton label={words.csv} file={words.file} rows={() => [head, ...cells]} />
        </div>
      )}
      <DataTable<RegisteredAct> caption={words.caption(rows.length, formats.number(rows.length))} isCaptionShown={rows.length > 0} columns={columns} rows={rows} words={table} empty={words.none} rowKey={({ id }) => id} />
      <ReportDecisions decisions={rows} today={today} />
      {reported.length > 0 && (
        <>
          <h4>{words.done}</h4>
          <DataTable<RegisteredAct>
            caption={words.done}
            columns={[...columns.slice(0, 3), { key: 'reported', title: words.reportedOn, render: ({ reportedOn }) => (reportedOn === null ? '' : day(reportedOn)) }]}
            rows={reported}
            words={table}
            empty=""
            rowKey={({ id }) => id}
          />
        </>
      )}
    </section>
  );
}
