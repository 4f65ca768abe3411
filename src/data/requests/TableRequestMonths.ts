import type { CalendarDay } from '../../domain/calendar/calendarDay';
import { addMonths } from '../../domain/calendar/addMonths';
import { readDay } from '../../domain/calendar/calendarDay';
import type { MonthFigures } from '../../domain/requests/figures/promiseFigures';
import { isFinal, monthFigures, monthInput } from '../../domain/requests/figures/promiseFigures';
import { certifiedMonthFormat } from '../../lists/requestFormats';
import { isAltered } from '../append/asArrived';
import { DataError, hasCode } from '../DataError';
import { allRows } from '../items/allRows';
import type { Stored } from '../items/Table';
import type { RequestReader } from './RequestReader';
import type { CertifiedMonth, LookedMonth, RequestMonths } from './RequestServices';
import type { KeyRow } from './requestTables';

const PAGE = 1000;
/** Months at once: ten years. */
const MOST = 120;

/** The promise in figures, on the lists of a site. */
export class TableRequestMonths implements RequestMonths {
  public constructor(private readonly reader: RequestReader) {}

  public async certified(): Promise<readonly CertifiedMonth[]> {
    const rows = await allRows(this.reader.tables.keys, { where: [{ column: 'kind', is: 'eq', value: 'month' }], descending: true, size: PAGE });
    const months = new Map<string, CertifiedMonth>();
    for (const each of rows.flatMap((row) => certifiedFrom(row) ?? []).sort((one, other) => one.times - other.times)) months.set(each.figures.month, each);
    return [...months.values()].sort((one, other) => (one.figures.month < other.figures.month ? 1 : -1)).slice(0, MOST);
  }

  public async look(month: string): Promise<LookedMonth> {
    const [first, next] = bounds(month);
    const [setting, certified, rows] = await Promise.all([
      this.reader.setting(),
      this.versionsOf(month),
      allRows(this.reader.tables.board, { where: [{ column: 'receivedOn', is: 'ge', value: first }, { column: 'receivedOn', is: 'lt', value: next }], size: PAGE })
    ]);
    const figures = monthFigures(month, rows.map((row) => monthInput(row.request, row.step, row.content, setting)));
    const last = certified.at(-1) ?? null;
    return { figures, isOver: setting.momentOf(setting.now).day >= next, isFinal: isFinal(figures), certified: last, differs: last !== null && last.figures.fingerprint !== figures.fingerprint };
  }

  public async certify(looked: LookedMonth, clientKey: string): Promise<CertifiedMonth> {
    const { figures, certified, isOver } = looked;
    if (!isOver) throw new DataError('forbidden', `${figures.month} is not over`);
    const times = (certified?.times ?? 0) + 1;
    const values: KeyRow = { kind: 'month', key: `month:${figures.month}:${times}`, until: null, content: { text: certifiedMonthFormat.write(figures) } };
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
function certifiedFrom(row: Stored<KeyRow>): CertifiedMonth | null {
  const [kind, month, times] = row.key.split(':');
  const read = row.kind === 'month' && row.content.text ? certifiedMonthFormat.read(row.content.text) : null;
  if (kind !== 'month' || !read?.ok || isAltered(row) || read.value.month !== month) return null;
  const figures: MonthFigures = monthFigures(read.value.month, read.value.inputs);
  if (figures.fingerprint !== read.value.fingerprint) return null;
  return { figures, times: Number(times), by: row.author, at: row.created };
}

function bounds(month: string): readonly [first: CalendarDay, next: CalendarDay] {
  const first = readDay(`${month}-01`);
  if (first === null) throw new RangeError(month);
  return [first, addMonths(first, 1)];
}
