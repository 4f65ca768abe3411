import type { CalendarDay } from '../../domain/calendar/calendarDay';
import { addWorkingDays } from '../../domain/calendar/workingDays';
import { waitsOf } from '../../domain/tariffs/file/waitsOf';
import { FILE_KIND } from '../../domain/tariffs/prices/lineOnDay';
import { newestRows } from '../append/windows';
import { newestSince } from '../append/newestSince';
import type { Connection } from '../connection/Connection';
import { allRows } from '../items/allRows';
import type { SharedReads, Waiting, WaitingProvider } from '../waiting/Waiting';
import { changeTablesOf } from './changes/changeFilesOf';
import { chainOf, closedDays, newPrice, stepRecord } from './changes/changeRows';
import type { ChangeTables } from './changes/changeTables';
import type { ChangeSite } from './changes/ChangeSite';
import { SharePointChangeSite } from './changes/SharePointChangeSite';
import { dayIn } from './priceRows';

/** Files that are looked at, the newest ones. */
const FILES = 300;
const PAGE = 1000;
/** A delay is over when the offices of its last day close. */
const CLOSING = 'T16:00:00Z';

interface WaitingSource {
  readonly tables: Pick<ChangeTables, 'files' | 'proposals' | 'steps' | 'settings'>;
  readonly site: Pick<ChangeSite, 'mayWrite'>;
}

/**
 * Change files that wait for a step of the agent's group, with the day by which it answers, and those that were sent back to his direction. Files and settings are asked
 * for first; proposals, steps, and whether he may answer, one operation a step that is asked, only where a file is with its chain.
 */
export function waitingTariffs({ tables, site }: WaitingSource, webPath: string): WaitingProvider {
  const read = async (now: Date, timeZone: string): Promise<readonly Waiting[]> => {
    const [{ rows: newest }, settings] = await Promise.all([newestRows(tables.files, [], null, FILES), allRows(tables.settings, { size: PAGE })]);
    const files = newest.filter(({ submittedAt, folder = '' }) => submittedAt !== null && folder !== '');
    const oldest = files.at(-1);
    if (!oldest) return [];
    const [proposals, steps] = await Promise.all([newestSince(tables.proposals, oldest.created), newestSince(tables.steps, oldest.created)]);
    const closed = closedDays(settings);
    const open = files.map((file) => {
      const direction = file.folder ?? '';
      const chain = chainOf(settings, direction);
      const lines = proposals.rows.filter((row) => row.file === file.id && row.folder === direction).map((row) => ({ line: row.line, changed: row.modified, after: newPrice(row) ?? null }));
      return { file, direction, chain, waits: waitsOf(lines, chain, steps.rows.filter((row) => row.file === file.id && row.folder === row.step).map(stepRecord), file.submittedAt ?? file.created) };
    });
    const asks = new Set(open.flatMap(({ waits }) => waits.asked.map(({ step }) => step)));
    const back = new Set(open.flatMap(({ waits, direction }) => (waits.isBack ? [direction] : [])));
    const mine = async (list: 'files' | 'steps', folders: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
      const may = await Promise.all([...folders].map(async (folder) => ((await site.mayWrite(list, folder)) ? [folder] : [])));
      return new Set(may.flat());
    };
    const [mySteps, myDirections] = await Promise.all([mine('steps', asks), mine('files', back)]);
    const dayOf = dayIn(timeZone);
    const today = dayOf(now);
    return open.flatMap(({ file, direction, waits }): readonly Waiting[] => {
      const address = { kind: FILE_KIND, id: file.id, webPath };
      const due = waits.asked.filter(({ step }) => mySteps.has(step)).map(({ since, delay }): CalendarDay => addWorkingDays(dayOf(since), delay, closed)).sort()[0];
      return [
        ...(due ? [due < today ? { what: file.title, until: null, asks: 'tariffLate' as const, address } : { what: file.title, until: new Date(due + CLOSING), asks: 'tariffToAnswer' as const, address }] : []),
        ...(waits.isBack && myDirections.has(direction) ? [{ what: file.title, until: null, asks: 'tariffBack' as const, address }] : [])
      ];
    });
  };
  return {
    kind: FILE_KIND,
    topic: 'tariffs',
    waiting: (now, reads: SharedReads, timeZone) => reads.fetch(['tariffs', 'changes', 'waiting'], () => read(now, timeZone))
  };
}

export function waitingTariffsOf(connection: Connection): WaitingProvider {
  return waitingTariffs({ tables: changeTablesOf(connection), site: new SharePointChangeSite(connection) }, connection.webPath);
}
