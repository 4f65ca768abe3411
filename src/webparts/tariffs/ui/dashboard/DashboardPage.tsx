import * as React from 'react';
import type { FileOverview, FileStage, TariffOverview } from '../../../../data/tariffs/overview/TariffOverview';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { daysBetween } from '../../../../domain/calendar/calendarDay';
import { isDue } from '../../../../domain/tariffs/law/LawRow';
import type { LineFigures, NamedLine } from '../../../../domain/tariffs/overview/lineFigures';
import { lineFigures } from '../../../../domain/tariffs/overview/lineFigures';
import { FactList } from '../../../../shell/figures/FactList';
import { FigureBars } from '../../../../shell/figures/FigureBars';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { ResultBars } from '../../../../ui/ResultBars';
import { useMoney } from '../files/useMoney';
import { ruleWords } from '../law/ruleStrings';
import { tariffKeys, useTariffServices } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { dashboardWords } from './dashboardStrings';

interface DashboardPageProps {
  onFile(id: number): void;
  onLine(id: number, day: CalendarDay): void;
  onLaw(): void;
}

/** Rows that a table begins with. */
const FIRST = 20;

/** Files by step and age, expected income, lines and rules that somebody should look at; each figure with its table, and what it is about one press away. */
export default function DashboardPage(props: DashboardPageProps): React.ReactElement {
  const services = useTariffServices();
  const { formats } = usePage();
  const read = useQuery({ queryKey: [...tariffKeys.all, 'overview'], queryFn: async () => (await services.owner()).overview(formats.timeZone) });
  return (
    <WhenReady read={read} lines={10}>
      {(overview) => <Dashboard {...props} overview={overview} />}
    </WhenReady>
  );
}

function Dashboard({ overview, ...props }: DashboardPageProps & { readonly overview: TariffOverview }): React.ReactElement {
  const words = useWords(dashboardWords);
  const { formats } = usePage();
  const today = useToday();
  const { files, isCut, unreadable } = overview;
  const figures = React.useMemo(() => lineFigures(overview.prices, today), [overview.prices, today]);
  const late = files.filter((file) => lateOf(file) > 0).length;
  return (
    <>
      <p>{words.intro(formats.number(files.length), formats.number(figures.lines))}</p>
      {isCut && <MessageLine tone="info">{words.cut}</MessageLine>}
      {unreadable.length > 0 && <MessageLine tone="warning">{words.unreadable(formats.list(unreadable))}</MessageLine>}
      {late > 0 && <MessageLine tone="warning">{words.late(late, formats.number(late))}</MessageLine>}
      <Files overview={overview} today={today} onFile={props.onFile} />
      <Income overview={overview} />
      <Lines figures={figures} today={today} onLine={props.onLine} />
      <Rules overview={overview} today={today} onLaw={props.onLaw} />
    </>
  );
}

function lateOf({ asked }: FileOverview): number {
  return Math.max(0, ...asked.map(({ late }) => late));
}

/** A table of which more is shown when asked. */
function SomeRows<R>({ rows, ...table }: Omit<React.ComponentProps<typeof DataTable<R>>, 'words' | 'more'>): React.ReactElement {
  const words = useWords(dashboardWords);
  const [shown, show] = React.useState(FIRST);
  return <DataTable<R> {...table} rows={rows.slice(0, shown)} words={{ more: words.more, actions: words.actions }} more={{ hasMore: rows.length > shown, isLoading: false, load: () => show(shown + FIRST * 2) }} />;
}

const STAGES: readonly FileStage[] = ['preparing', 'empty', 'back', 'running', 'agreed', 'applied', 'refused', 'unknown'];

interface FilesProps {
  readonly overview: TariffOverview;
  readonly today: CalendarDay;
  onFile(id: number): void;
}

function Files({ overview: { files, directions }, today, onFile }: FilesProps): React.ReactElement {
  const words = useWords(dashboardWords);
  const { formats } = usePage();
  const stagesOf = ({ stage, asked }: FileOverview): readonly string[] => (stage === 'running' && asked.length > 0 ? asked.map(({ name }) => words.waits(name)) : [words.stages[stage]]);
  const counts = new Map<string, number>();
  // As a file goes through them.
  const onTheirWay = [...files].sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage));
  for (const file of onTheirWay) for (const stage of new Set(stagesOf(file))) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const ageOf = ({ submittedOn }: FileOverview): number => (submittedOn ? daysBetween(submittedOn, today) : -1);
  const isOver = ({ stage }: FileOverview): boolean => stage === 'applied' || stage === 'refused';
  const inOrder = [...files].sort((one, other) => lateOf(other) - lateOf(one) || Number(isOver(one)) - Number(isOver(other)) || ageOf(other) - ageOf(one));
  const columns: readonly DataColumn<FileOverview>[] = [
    { key: 'title', title: words.columns.title, render: ({ id, title }) => <Button appearance="text" onClick={() => onFile(id)}>{title}</Button> },
    { key: 'direction', title: words.columns.direction, render: ({ direction }) => directions.get(direction) ?? direction },
    { key: 'stage', title: words.columns.stage, render: (file) => stagesOf(file).join(' ; ') },
    { key: 'age', title: words.columns.age, isNumeric: true, render: (file) => (ageOf(file) < 0 ? words.notSent : words.days(ageOf(file), formats.number(ageOf(file)))) },
    { key: 'late', title: words.columns.late, isNumeric: true, render: (file) => (lateOf(file) === 0 ? '' : words.workingDays(lateOf(file), formats.number(lateOf(file)))) }
  ];
  return (
    <section className={styles.section} aria-label={words.byStage}>
      <FigureBars caption={words.byStage} heading="h3" of={files.length} rows={[...counts].map(([label, value]) => ({ label, value }))} words={{ hidden: '', table: words.bars }} count={words.filesOf} />
      <SomeRows caption={words.files} isCaptionShown columns={columns} rows={inOrder} empty={words.noFile} rowKey={({ id }) => id} />
    </section>
  );
}

function Income({ overview: { files, prices } }: { readonly overview: TariffOverview }): React.ReactElement {
  const words = useWords(dashboardWords);
  const { formats } = usePage();
  const money = useMoney();
  const sums = new Map<string, { before: number; after: number; lines: number }>();
  for (const { service, before, after, lines } of files.filter(({ stage }) => stage !== 'refused' && stage !== 'applied' && stage !== 'unknown').flatMap(({ income }) => income)) {
    const sum = sums.get(service) ?? { before: 0, after: 0, lines: 0 };
    sums.set(service, { before: sum.before + before, after: sum.after + after, lines: sum.lines + lines });
  }
  const rows = [...sums].map(([service, sum]) => ({ service: prices.find((file) => file.service === service)?.title ?? service, ...sum })).sort((one, other) => other.after - one.after);
  const total = rows.reduce((sum, { after }) => sum + after, 0);
  return (
    <section className={styles.section} aria-label={words.income}>
      <h3 className={styles.name}>{words.income}</h3>
      <p className={styles.meta}>{words.incomeNote}</p>
      {rows.length > 0 && (
        <ResultBars
          caption={words.incomeChart}
          words={words.moneyBars}
          rows={rows.map(({ service, after }, id) => ({ id, label: service, figure: money.plain(after), percentage: total === 0 ? '' : formats.percent(after / total), share: total === 0 ? 0 : after / total, isMine: false, isLeading: false }))}
        />
      )}
      <SomeRows
        caption={words.income}
        columns={[
          { key: 'service', title: words.columns.service, render: ({ service }) => service },
          { key: 'before', title: words.columns.before, isNumeric: true, render: ({ before }) => money.plain(before) },
          { key: 'after', title: words.columns.after, isNumeric: true, render: ({ after }) => money.plain(after) },
          { key: 'difference', title: words.columns.difference, isNumeric: true, render: ({ before, after }) => money.signed(after - before) },
          { key: 'lines', title: words.columns.lines, isNumeric: true, render: ({ lines }) => formats.number(lines) }
        ]}
        rows={rows}
        empty={words.noIncome}
        rowKey={({ service }) => service}
      />
    </section>
  );
}

interface LinesProps {
  readonly figures: LineFigures;
  readonly today: CalendarDay;
  onLine(id: number, day: CalendarDay): void;
}

const kinds = ['notRevised', 'aboveCost', 'noGround'] as const;

function Lines({ figures, today, onLine }: LinesProps): React.ReactElement {
  const words = useWords(dashboardWords);
  const { formats } = usePage();
  const { day, euros } = useTariffFormats();
  const own: Readonly<Record<(typeof kinds)[number], readonly DataColumn<NamedLine>[]>> = {
    notRevised: [{ key: 'since', title: words.columns.since, render: ({ since }) => day(since) }],
    aboveCost: [{ key: 'amount', title: words.columns.amount, isNumeric: true, render: ({ highest }) => euros(highest) }, { key: 'cost', title: words.columns.cost, isNumeric: true, render: ({ line: { cost } }) => (cost === null ? '' : euros(cost)) }],
    noGround: []
  };
  return (
    <section className={styles.section} aria-label={words.lines}>
      <h3 className={styles.name}>{words.lines}</h3>
      <FactList facts={kinds.map((kind) => [words.figures[kind], formats.number(figures[kind].length), words.of(formats.number(figures.lines))])} />
      {kinds.map((kind) => (
        <Disclosure key={kind} label={words.show[kind]}>
          <SomeRows
            caption={words.figures[kind]}
            columns={[
              { key: 'line', title: words.columns.line, render: ({ line }) => <Button appearance="text" onClick={() => onLine(line.id, today)}>{line.title}</Button> },
              { key: 'category', title: words.columns.category, render: ({ line }) => line.category },
              { key: 'service', title: words.columns.service, render: ({ service }) => service },
              ...own[kind]
            ]}
            rows={figures[kind]}
            empty={words.noLine}
            rowKey={({ line }) => line.key}
          />
        </Disclosure>
      ))}
    </section>
  );
}

interface RulesProps {
  readonly overview: TariffOverview;
  readonly today: CalendarDay;
  onLaw(): void;
}

function Rules({ overview: { rules }, today, onLaw }: RulesProps): React.ReactElement {
  const words = useWords(dashboardWords);
  const { names } = useWords(ruleWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const due = rules.filter((row) => isDue(row, today));
  return (
    <section className={styles.section} aria-label={words.rules}>
      <h3 className={styles.name}>{words.rules}</h3>
      {due.length > 0 && <MessageLine tone="warning">{words.rulesDue(due.length, formats.number(due.length))}</MessageLine>}
      <SomeRows
        caption={words.rules}
        columns={[
          { key: 'rule', title: words.rule, render: ({ rule }) => names[rule] },
          { key: 'reviewBy', title: words.reviewBy, render: ({ reviewBy }) => day(reviewBy) },
          { key: 'checkedBy', title: words.checkedBy, render: ({ checkedBy }) => checkedBy ?? words.nobody }
        ]}
        rows={due}
        empty={words.rulesFine}
        rowKey={({ rule, from }) => `${rule} ${from}`}
      />
      <div>
        <Button onClick={onLaw}>{words.openLaw}</Button>
      </div>
    </section>
  );
}
