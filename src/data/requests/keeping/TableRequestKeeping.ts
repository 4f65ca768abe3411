import { monthsAfter } from '../../../domain/retention/monthsAfter';
import { closedAt, endedSteps, figuresOnly, isOverdue } from '../../../domain/requests/keeping';
import { rulesNow } from '../../../domain/requests/RequestRules';
import { chunksOf } from '../../append/chunksOf';
import { abortError } from '../../connection/requestOnce';
import { hasCode } from '../../DataError';
import { allRows } from '../../items/allRows';
import { keyWithin } from '../../items/keyWithin';
import type { Condition, Stored } from '../../items/Table';
import type { ReadSetting, RequestReader } from '../RequestReader';
import { folderOf } from '../requestRows';
import type { BoardRow, BoxRow, KeyRow } from '../requestTables';
import { countStops, STOPPED, stopsKey } from '../stops';
import type { KeepingPreview, KeepingTask, KeptTrace, OverdueRequest, RequestKeeping } from './RequestKeeping';

const PAGE = 1000;
/** Traces that are shown. */
const SHOWN = 500;

/** What keeping does to folders. */
export interface KeepingFolders {
  /** To the recycle bin, with all in it; one that is gone already is no failure. */
  remove(folder: string): Promise<void>;
  /** Back to the team alone. */
  shut(folder: string): Promise<void>;
}

/** Retention, on the lists of a site: what is over its time goes, each request on its own, and leaves a trace. */
export class TableRequestKeeping implements RequestKeeping {
  public constructor(
    private readonly reader: RequestReader,
    private readonly folders: KeepingFolders
  ) {}

  public async preview({ onProgress, signal }: KeepingTask = {}): Promise<KeepingPreview> {
    const { board, box } = this.reader.tables;
    const [setting, ended, closed, traces, stops] = await Promise.all([
      this.reader.setting(),
      allRows(board, { where: [endedSteps.map((value): Condition<BoardRow> => ({ column: 'step', is: 'eq', value }))], size: PAGE }),
      allRows(board, { where: [{ column: 'step', is: 'eq', value: 'closed' }], size: PAGE }),
      this.traces(),
      allRows(box, { where: [{ column: 'request', is: 'eq', value: STOPPED }], size: PAGE })
    ]);
    const rules = rulesNow(setting.book);
    const done = new Set(traces.map(({ what, request }) => `${what} ${request}`));
    const toPurge = ended.flatMap(({ request, step, content: { name, facts } }): readonly OverdueRequest[] =>
      facts.endedAt && isOverdue(facts.endedAt, rules, setting.now) && !done.has(`purged ${request}`) ? [{ request, name, step, endedAt: facts.endedAt }] : []
    );
    const toShut: OverdueRequest[] = [];
    const left = closed.filter(({ request }) => !done.has(`shut ${request}`));
    for (const some of chunksOf(left, 10)) {
      throwIfAborted(signal);
      const rows = await this.reader.rowsOf(some.map(({ request }) => request));
      for (const { request, step, content } of some) {
        const state = this.reader.stateOf(request, rows, setting);
        const endedAt = state && closedAt(state);
        if (endedAt && isOverdue(endedAt, rules, setting.now)) toShut.push({ request, name: content.name, step, endedAt });
      }
      onProgress?.(toShut.length / Math.max(1, left.length));
    }
    return { toPurge, toShut, stops: overdueMonths(stops, setting, rules.keepYears) };
  }

  public async run({ onProgress, signal }: KeepingTask = {}): Promise<KeepingPreview> {
    const found = await this.preview({ signal });
    const tasks = [...found.toPurge.map(({ request }) => () => this.purge(request)), ...found.toShut.map(({ request }) => () => this.shut(request)), ...found.stops.map((month) => () => this.keepStops(month))];
    for (const [index, task] of tasks.entries()) {
      throwIfAborted(signal);
      await task();
      onProgress?.((index + 1) / tasks.length);
    }
    return found;
  }

  public async traces(): Promise<readonly KeptTrace[]> {
    const rows = await allRows(this.reader.tables.keys, { where: [{ column: 'kind', is: 'eq', value: 'kept' }], size: PAGE });
    return rows
      .flatMap(({ key, author, created }): readonly KeptTrace[] => {
        const [, request, what] = /^kept:(\d+):(purged|shut)$/.exec(key) ?? [];
        return request !== undefined && (what === 'purged' || what === 'shut') ? [{ what, request: Number(request), by: author, at: created }] : [];
      })
      .sort((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, SHOWN);
  }

  /** First what people wrote, then the row that names them, last the trace: broken off anywhere, the next run finds it. */
  private async purge(request: number): Promise<void> {
    const { board, box } = this.reader.tables;
    await this.folders.remove(folderOf(request));
    const drops = await allRows(box, { where: [[{ column: 'request', is: 'eq', value: request }, { column: 'id', is: 'eq', value: request }]], size: PAGE });
    for (const { id, etag } of drops) await box.remove({ id, etag });
    const [row] = (await board.page({ where: [{ column: 'request', is: 'eq', value: request }], size: 1 })).rows;
    if (row) await board.update({ ...row, follower: 0, content: figuresOnly(row.content) });
    await this.trace(request, 'purged');
  }

  private async shut(request: number): Promise<void> {
    try {
      await this.folders.shut(folderOf(request));
    } catch (error) {
      // Somebody removed it: nobody reads it.
      if (!hasCode(error, 'notFound')) throw error;
    }
    await this.trace(request, 'shut');
  }

  /** Counted first: rows that are gone are counted by what was kept of them. */
  private async keepStops(month: string): Promise<void> {
    const [setting, rows] = await Promise.all([this.reader.setting(), allRows(this.reader.tables.box, { where: [{ column: 'request', is: 'eq', value: STOPPED }], size: PAGE })]);
    const own = rows.filter(({ created }) => setting.momentOf(created).day.startsWith(month));
    await this.add({ kind: 'kept', key: stopsKey(month), until: null, content: { text: String(countStops(own, month, setting.momentOf)) } });
    for (const { id, etag } of own) await this.reader.tables.box.remove({ id, etag });
  }

  private trace(request: number, what: KeptTrace['what']): Promise<void> {
    return this.add({ kind: 'kept', key: `kept:${request}:${what}`, until: null, content: { request } });
  }

  private async add(row: KeyRow): Promise<void> {
    try {
      await this.reader.tables.keys.add(row, keyWithin('kept', row.key));
    } catch (error) {
      if (!hasCode(error, 'duplicate')) throw error;
    }
  }
}

/** Whole months that are over for long. */
function overdueMonths(stops: readonly Stored<BoxRow>[], { momentOf, now }: Pick<ReadSetting, 'momentOf' | 'now'>, keepYears: number): readonly string[] {
  const last = momentOf(monthsAfter(now, -12 * keepYears)).day.slice(0, 7);
  return [...new Set(stops.map(({ created }) => momentOf(created).day.slice(0, 7)))].filter((month) => month < last).sort();
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError();
}
