import type { CalendarDay } from '../../calendar/calendarDay';
import { dayOf, yearOf } from '../../calendar/calendarDay';
import type { Cents } from '../amount';
import { amountsOf, priceOf } from '../priceOf';
import { PriceBook } from '../prices/PriceBook';
import type { PriceFile, TariffLine } from '../prices/PriceFile';

/** A line of the catalogue that somebody should look at. */
export interface NamedLine {
  readonly service: string;
  readonly line: TariffLine;
  /** Since when it has cost what it costs. */
  readonly since: CalendarDay;
  /** The highest of its amounts. */
  readonly highest: Cents;
}

export interface LineFigures {
  /** Charged today. */
  readonly lines: number;
  /** The same amount for two years and more. */
  readonly notRevised: readonly NamedLine[];
  /** Users pay more than they cost, where that is known. */
  readonly aboveCost: readonly NamedLine[];
  /** Of a category of users, and nothing says why. */
  readonly noGround: readonly NamedLine[];
}

const YEARS = 2;

/** What of the lines in force is old, above its cost, or without a ground. */
export function lineFigures(files: readonly PriceFile[], today: CalendarDay): LineFigures {
  const old = dayOf(yearOf(today) - YEARS, Number(today.slice(5, 7)), Number(today.slice(8)));
  const charged = files.flatMap((file) => {
    const book = new PriceBook(file);
    return file.lines.flatMap((line): NamedLine[] => {
      const standing = book.on(line.key, today, today).applicable;
      return standing.state === 'set' ? [{ service: file.title, line, since: standing.version.firstDay, highest: Math.max(0, ...amountsOf(priceOf(standing))) }] : [];
    });
  });
  return {
    lines: charged.length,
    notRevised: charged.filter(({ since }) => since < old).sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0)),
    aboveCost: charged.filter(({ line: { cost }, highest }) => cost !== null && highest > cost),
    noGround: charged.filter(({ line: { category, ground } }) => category !== '' && ground === 'none')
  };
}
