import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import { dayOf, yearOf } from '../../../domain/calendar/calendarDay';
import type { FileFrame } from '../../../domain/tariffs/file/checkFile';
import { checkFile, lawfulLine } from '../../../domain/tariffs/file/checkFile';
import type { Starts } from '../../../domain/tariffs/file/Starts';
import { frenchLaw } from '../../../domain/tariffs/law/frenchLaw';
import { lawOf } from '../../../domain/tariffs/law/lawOf';
import type { LawRow } from '../../../domain/tariffs/law/LawRow';
import { amountsOf } from '../../../domain/tariffs/priceOf';
import type { TariffLine } from '../../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../../domain/tariffs/prices/PriceFile';
import type { FileLaw, OpenedFile } from './ChangeFiles';

interface Facts extends Pick<OpenedFile, 'proposals'> {
  /** Of the catalogue, those of its services. */
  readonly lines: readonly TariffLine[];
  /** Of the city. */
  readonly rules: readonly LawRow[];
  readonly frame: FileFrame;
  readonly starts: ReadonlyMap<string, Starts>;
}

/** What the law says of a file on a day. */
export function lawOfFile({ proposals, lines, rules, frame, starts }: Facts, day: CalendarDay): FileLaw {
  const catalogue = new Map(lines.map((line) => [line.key, line]));
  const rows = lawOf(rules, frenchLaw);
  const known = proposals.flatMap(({ proposal }) => {
    const line = catalogue.get(proposal.line);
    if (!line) return [];
    const amounts = amountsOf(starts.get(serviceOfLine(proposal.line))?.now(proposal.line, yearBefore(day)).before ?? null);
    return [{ proposal, line: lawfulLine(line), aYearBefore: amounts.length === 1 ? (amounts[0] ?? null) : null }];
  });
  const checked = checkFile(known, frame, day, rows);
  const used = new Set(checked.lines.flatMap(({ findings }) => findings.map(({ row }) => row)));
  return { checked, rows: rows.filter((row) => used.has(row)), unknown: proposals.map(({ proposal }) => proposal.line).filter((line) => !catalogue.has(line)) };
}

function yearBefore(day: CalendarDay): CalendarDay {
  return dayOf(yearOf(day) - 1, Number(day.slice(5, 7)), Number(day.slice(8)));
}
