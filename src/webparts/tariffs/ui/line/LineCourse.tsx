import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { addDays, daysBetween, dayOf, yearOf } from '../../../../domain/calendar/calendarDay';
import type { Standing } from '../../../../domain/tariffs/inForce';
import { amountsOf, priceOf } from '../../../../domain/tariffs/priceOf';
import type { Period, PriceBook } from '../../../../domain/tariffs/prices/PriceBook';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import type { StepSeries } from '../../../../ui/charts/StepChart';
import { StepChart } from '../../../../ui/charts/StepChart';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { Quoting } from '../../../../ui/Quoting';
import { Amount } from '../Amount';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { lineWords } from './lineStrings';

interface LineCourseProps {
  readonly book: PriceBook;
  readonly line: TariffLine;
  readonly today: CalendarDay;
  onAct(act: number): void;
}

const FIRST = dayOf(1970, 1, 1);
/** After the last change, so that it is seen. */
const AFTER = 120;
/** Steps of the axis, in cents. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000, 1_000_000];
const MOST_TICKS = 5;

/** The amounts of a line one after the other: as steps, and as the table that says the same. */
export function LineCourse({ book, line, today, onAct }: LineCourseProps): React.ReactElement | null {
  const words = useWords(lineWords);
  const { formats } = usePage();
  const shown = useTariffFormats();
  const periods = React.useMemo(() => book.periods(line.key, today), [book, line, today]);
  const [first] = periods;
  if (!first) return null;
  const last = periods[periods.length - 1] ?? first;
  const until = numberOf(last.from > today ? addDays(last.from, AFTER) : addDays(today, AFTER));
  const series = seriesOf(periods, words);
  const most = Math.max(0, ...series.flatMap(({ points }) => points.map(({ y }) => y ?? 0)));
  const step = STEPS.find((each) => most / each <= MOST_TICKS) ?? most;
  const years = Array.from({ length: yearOf(last.from > today ? last.from : today) - yearOf(first.from) + 1 }, (_, index) => yearOf(first.from) + index);
  const columns: readonly DataColumn<Period>[] = [
    { key: 'from', title: words.columns.from, render: ({ from }) => shown.day(from) },
    { key: 'until', title: words.columns.until, render: ({ until: end }) => (end === null ? words.goesOn : shown.day(end)) },
    { key: 'amount', title: words.columns.amount, render: ({ applied, applicable }) => <Amount applied={applied} applicable={applicable} /> },
    { key: 'act', title: words.columns.act, render: ({ applicable }) => <ActOf book={book} standing={applicable} onAct={onAct} /> }
  ];
  return (
    <section className={styles.section}>
      <h4>{words.history}</h4>
      {most > 0 && (
        <StepChart
          caption={words.chart(line.title)}
          series={series}
          until={until}
          across={years.map((year) => ({ at: numberOf(dayOf(year, 1, 1)), label: String(year) }))}
          up={Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => ({ at: index * step, label: index === 0 ? formats.number(0) : shown.euros(index * step) }))}
          mark={{ at: numberOf(today), label: words.today }}
        />
      )}
      <DataTable caption={words.periods(line.title)} columns={columns} rows={[...periods].reverse()} words={words.table} empty="" rowKey={({ from }) => from} />
    </section>
  );
}

function ActOf({ book, standing, onAct }: { readonly book: PriceBook; readonly standing: Standing; onAct(act: number): void }): React.ReactElement | null {
  const words = useWords(lineWords);
  const act = book.actOf(standing);
  if (!act || standing.state === 'none') return null;
  const { corrects, knownOn, firstDay, reason } = standing.version;
  return (
    <>
      <Button appearance="text" onClick={() => onAct(act.id)}>
        {words.act(words.kinds[act.kind], act.number)}
      </Button>
      {corrects !== null && (
        <span className={styles.detail}>
          <Quoting said={reason ? words.correctionBecause(reason) : words.correction} text={reason ?? ''} />
        </span>
      )}
      {corrects === null && knownOn > firstDay && <span className={styles.detail}>{words.takenOver}</span>}
    </>
  );
}

/** The mean of brackets has no meaning: their highest amount stands for them. */
function seriesOf(periods: readonly Period[], words: { readonly applied: string; readonly applicable: string }): readonly StepSeries[] {
  const points = (which: 'applied' | 'applicable'): StepSeries['points'] => periods.map((period) => ({ x: numberOf(period.from), y: highest(period[which]) }));
  const [applied, applicable] = [points('applied'), points('applicable')];
  const isSame = applied.every(({ y }, index) => y === applicable[index]?.y);
  const law: StepSeries = { key: 'applicable', label: words.applicable, points: applicable };
  return isSame ? [law] : [law, { key: 'applied', label: words.applied, isDashed: true, points: applied }];
}

function highest(standing: Standing): number | null {
  const amounts = amountsOf(priceOf(standing));
  return amounts.length === 0 ? null : Math.max(...amounts);
}

function numberOf(day: CalendarDay): number {
  return daysBetween(FIRST, day);
}
