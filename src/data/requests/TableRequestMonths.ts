import type { CalendarDay } from '../../domain/calendar/calendarDay';
import { addMonths } from '../../domain/calendar/addMonths';
import { readDay } from '../../domain/calendar/calendarDay';
import { isFinal, monthFigures, monthInput } from '../../domain/requests/figures/promiseFigures';
import { isAltered } from '../append/asArrived';
import { DataError, hasCode } from '../DataError';
import { allRows } from '../items/allRows';
import { everyEntry } from '../items/everyEntry';
import type { Stored } from '../items/Table';
import { packMonth, unpackMonth } from './certifiedMonth';
import type { RequestReader } from './RequestReader';
import type { CertifiedMonth, CertifiedMonths, LookedMonth, RequestMonths } from './RequestServices';
import type { BoxRow, KeyRow } from './requestTables';
import { countStops, keptStops, STOPPED, stopsKey } from './stops';

const PAGE = 1000;
/** Certificates that are read at once: two years of months, some of them certified anew. */
const SHOWN = 24;
const DAY_MS = 86_400_000;

/** The promise in figures, on the lists of a site. */
export class TableRequestMonths implements RequestMonths {
  public constructor(private readonly reader: RequestReader) {}

  public async certified(cursor?: string): Promise<CertifiedMonths> {
    const page = await this.reader.tables.keys.page({ where: [{ column: 'kind', is: 'eq', value: 'month' }], descending: true, size: SHOWN, ...(cursor === undefined ? {} : { cursor }) });
    return { months: lastOfEach(page.rows.flatMap((row) => certifiedFrom(row) ?? [])), next: page.next };
  }

  public async look(month: string): Promise<LookedMonth> {
    const [first, next] = bounds(month);
    const { tables } = this.reader;
    const [setting, certified, rows, stops, kept] = await Promise.all([
      this.reader.setting(),
      this.versionsOf(month),
      everyEntry(tables.board, { where: [{ column: 'receivedOn', is: 'ge', value: first }, { column: 'receivedOn', is: 'lt', value: next }], size: PAGE }),
      this.stopsBetween(first, next),
      tables.keys.page({ where: [{ column: 'key', is: 'eq', value: stopsKey(month) }], size: 1 })
    ]);
    const figures = monthFigures(month, rows.map((row) => monthInput(row.request, row.step, row.content, setting)), keptStops(kept.rows[0]) ?? countStops(stops, month, setting.momentOf));
    const last = certified.at(-1) ?? null;
    return { figures, isOver: setting.momentOf(setting.now).day >= next, isFinal: isFinal(figures), certified: last, differs: last !== null && last.figures.fingerprint !== figures.fingerprint };
  }

  /** A day more at each end: days are the city's. */
  private stopsBetween(first: CalendarDay, next: CalendarDay): Promise<readonly Stored<BoxRow>[]> {
    const at = (day: CalendarDay, more: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) + more * DAY_MS);
    return allRows(this.reader.tables.box, { where: [{ column: 'request', is: 'eq', value: STOPPED }, { column: 'created', is: 'ge', value: at(first, -1) }, { column: 'created', is: 'lt', value: at(next, 1) }], size: PAGE });
  }

  public async certify(looked: LookedMonth, clientKey: string): Promise<CertifiedMonth> {
    const { figures, certified, isOver } = looked;
    if (!isOver) throw new DataError('forbidden', `${figures.month} is not over`);
    const times = (certified?.times ?? 0) + 1;
    const values: KeyRow = { kind: 'month', key: `month:${figures.month}:${times}`, until: null, content: { text: packMonth(figures) } };
    try {
      const stored = certifiedFrom(await this.reader.tables.keys.add(values, clientKey));
      if (stored) return stored;
    } catch (error) {
      if (!hasCode(error, 'duplicate')) throw error;
      // A colleague certified it first: what he did stands.
      const first = (await this.versionsOf(figures.month)).find((each) => each.times === times);
      if (first) return first;
      throw error;
    }
    throw new DataError('unreadable', values.key);
  }

  private async versionsOf(month: string): Promise<readonly CertifiedMonth[]> {
    const rows = await allRows(this.reader.tables.keys, { where: [{ column: 'key', is: 'ge', value: `month:${month}:` }, { column: 'key', is: 'lt', value: `month:${month};` }], size: PAGE });
    return rows.flatMap((row) => certifiedFrom(row) ?? []).sort((one, other) => one.times - other.times);
  }
}

/** Null for what is none: certified by hand, or with figures that its inputs do not give. */
export function certifiedFrom(row: Stored<KeyRow>): CertifiedMonth | null {
  const [kind, month, times] = row.key.split(':');
  const figures = kind === 'month' && row.kind === 'month' && row.content.text && !isAltered(row) ? unpackMonth(row.content.text) : null;
  return figures?.month === month && figures ? { figures, times: Number(times), by: row.author, at: row.created } : null;
}

/** Newest first, each as it was certified last. */
export function lastOfEach(all: readonly CertifiedMonth[]): readonly CertifiedMonth[] {
  const months = new Map<string, CertifiedMonth>();
  for (const each of [...all].sort((one, other) => one.times - other.times)) months.set(each.figures.month, each);
  return [...months.values()].sort((one, other) => (one.figures.month < other.figures.month ? 1 : -1));
}

function bounds(month: string): readonly [first: CalendarDay, next: CalendarDay] {
  const first = readDay(`${month}-01`);
  if (first === null) throw new RangeError(month);
  return [first, addMonths(first, 1)];
}
