import * as React from 'react';
import { Button } from './Button';
import { icon } from './icon';
import styles from './MonthGrid.module.scss';
import { useId } from './useId';
import { useWidth } from './useWidth';

export interface MonthEntry {
  readonly key: string;
  /** `2026-12-04` */
  readonly day: string;
  /** In a few words: what does not fit is cut, and said whole below. */
  readonly text: string;
}

export interface MonthWords {
  readonly previous: string;
  readonly next: string;
  /** How many a day has; also where it has none. */
  count(entries: number): string;
  /** The month has none. */
  readonly none: string;
}

interface MonthGridProps {
  /** `2026-12` */
  readonly month: string;
  /** `2026-11-27` */
  readonly today: string;
  readonly culture: string;
  readonly entries: readonly MonthEntry[];
  readonly words: MonthWords;
  /** Of the month's name: what stands above it has the level before. */
  readonly level?: 3 | 4 | 5;
  onMonth(month: string): void;
  /** What the chosen day has, each with all that can be done with it. */
  renderDay(day: string): React.ReactNode;
}

const PreviousIcon = icon('M10 3.5 5.5 8 10 12.5');
const NextIcon = icon('M6 3.5 10.5 8 6 12.5');

/** Below this width in CSS pixels seven columns hold no words: the month is the list of its days. */
const NARROW = 480;
const WEEK = 7;
const DAY_MS = 86_400_000;
const MOST_SHOWN = 2;

/** A month as a grid, one stop of the Tab key: arrows go from day to day, Page keys from month to month. What a day has is listed below; a narrow screen has the list of all days instead. */
export function MonthGrid({ month, today, culture, entries, words, level = 4, onMonth, renderDay }: MonthGridProps): React.ReactElement {
  const Heading = `h${level}` as const;
  const DayHeading = `h${level + 1}` as 'h4' | 'h5' | 'h6';
  const [frame, width] = useWidth<HTMLDivElement>();
  const id = useId('month');
  const formats = React.useMemo(() => formatsIn(culture), [culture]);
  const byDay = React.useMemo(() => group(entries), [entries]);
  const [wanted, setWanted] = React.useState(today);
  const active = within(wanted, month, today, byDay);
  const isMoving = React.useRef(false);
  const grid = React.useRef<HTMLTableElement>(null);
  React.useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [active]);
  const goTo = (day: string): void => {
    isMoving.current = true;
    setWanted(day);
    if (monthOf(day) !== month) onMonth(monthOf(day));
  };
  const ofMonth = [...byDay.keys()].filter((day) => monthOf(day) === month).sort();
  const isNarrow = width > 0 && width < NARROW;
  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.head}>
        <Button appearance="text" icon={<PreviousIcon />} label={words.previous} onClick={() => onMonth(monthAfter(month, -1))} />
        <Heading id={id} className={styles.name} aria-live="polite">
          {formats.month(month)}
        </Heading>
        <Button appearance="text" icon={<NextIcon />} label={words.next} onClick={() => onMonth(monthAfter(month, 1))} />
      </div>
      {isNarrow ? (
        ofMonth.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          ofMonth.map((day) => (
            <section key={day} aria-label={formats.day(day)}>
              <DayHeading className={styles.day}>{formats.day(day)}</DayHeading>
              {renderDay(day)}
            </section>
          ))
        )
      ) : (
        <>
          <table ref={grid} role="grid" aria-labelledby={id} className={styles.grid}>
            <thead>
              <tr>
                {WEEKDAYS.map((day) => (
                  <th key={day} scope="col" abbr={formats.weekday(day)}>
                    {formats.shortWeekday(day)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(month).map((week) => (
                <tr key={week[WEEK - 1] || week[0]}>
                  {week.map((day, index) => {
                    if (day === '') return <td key={index} className={styles.outside} />;
                    const its = byDay.get(day) ?? [];
                    return (
                      <td
                        key={day}
                        role="gridcell"
                        className={`${styles.cell} ${day === active ? styles.active : ''} ${day === today ? styles.today : ''}`}
                        tabIndex={day === active ? 0 : -1}
                        aria-selected={day === active}
                        aria-current={day === today ? 'date' : undefined}
                        onClick={() => goTo(day)}
                        onKeyDown={(event) => {
                          const next = dayAfter(event.key, day);
                          if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
                          event.preventDefault();
                          goTo(next);
                        }}
                      >
                        <span className={styles.said}>
                          {formats.day(day)}, {words.count(its.length)}
                        </span>
                        <span aria-hidden="true">
                          <span className={styles.number}>{Number(day.slice(-2))}</span>
                          {its.slice(0, its.length > MOST_SHOWN ? MOST_SHOWN - 1 : MOST_SHOWN).map(({ key, text }) => (
                            <span key={key} className={styles.entry}>
                              {text}
                            </span>
                          ))}
                          {its.length > MOST_SHOWN && <span className={styles.more}>+ {its.length - MOST_SHOWN + 1}</span>}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <section aria-label={formats.day(active)}>
            <DayHeading className={styles.day}>{formats.day(active)}</DayHeading>
            {byDay.has(active) ? renderDay(active) : <p>{words.count(0)}</p>}
          </section>
        </>
      )}
    </div>
  );
}

/** A Monday and the days after it. */
const WEEKDAYS = Array.from({ length: WEEK }, (_, index) => new Date(Date.UTC(2026, 0, 5 + index)).toISOString().slice(0, 10));

function formatsIn(culture: string): Readonly<Record<'month' | 'day' | 'weekday' | 'shortWeekday', (day: string) => string>> {
  const format = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const inCulture = new Intl.DateTimeFormat(culture, { timeZone: 'UTC', ...options });
    return (day) => inCulture.format(new Date(day));
  };
  return {
    month: format({ month: 'long', year: 'numeric' }),
    day: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: format({ weekday: 'long' }),
    shortWeekday: format({ weekday: 'short' })
  };
}

function group(entries: readonly MonthEntry[]): ReadonlyMap<string, readonly MonthEntry[]> {
  const byDay = new Map<string, MonthEntry[]>();
  for (const entry of entries) byDay.set(entry.day, [...(byDay.get(entry.day) ?? []), entry]);
  return byDay;
}

/** The day itself where it is of the month; else today, or the first one that has something. */
function within(day: string, month: string, today: string, byDay: ReadonlyMap<string, unknown>): string {
  if (monthOf(day) === month) return day;
  if (monthOf(today) === month) return today;
  return [...byDay.keys()].filter((each) => monthOf(each) === month).sort()[0] ?? `${month}-01`;
}

function weeksOf(month: string): readonly (readonly string[])[] {
  const first = new Date(`${month}-01`);
  const length = daysIn(month);
  const before = (first.getUTCDay() + WEEK - 1) % WEEK;
  return Array.from({ length: Math.ceil((before + length) / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (__, index) => {
      const day = week * WEEK + index - before + 1;
      return day < 1 || day > length ? '' : `${month}-${String(day).padStart(2, '0')}`;
    })
  );
}

function daysIn(month: string): number {
  const first = new Date(`${month}-01`);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

function monthAfter(month: string, months: number): string {
  const first = new Date(`${month}-01`);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Where a key leads, as in the grids of dates of the ARIA practices; undefined: nowhere. */
function dayAfter(key: string, day: string): string | undefined {
  const weekday = (new Date(day).getUTCDay() + WEEK - 1) % WEEK;
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(day, -1);
    case 'ArrowRight':
      return daysAfter(day, 1);
    case 'ArrowUp':
      return daysAfter(day, -WEEK);
    case 'ArrowDown':
      return daysAfter(day, WEEK);
    case 'Home':
      return daysAfter(day, -weekday);
    case 'End':
      return daysAfter(day, WEEK - 1 - weekday);
    case 'PageUp':
    case 'PageDown': {
      const month = monthAfter(monthOf(day), key === 'PageUp' ? -1 : 1);
      return `${month}-${String(Math.min(Number(day.slice(-2)), daysIn(month))).padStart(2, '0')}`;
    }
    default:
      return undefined;
  }
}
