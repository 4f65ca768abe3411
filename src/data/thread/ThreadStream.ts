import type { Follow } from '../../domain/thread/Follow';
import type { News, StreamId } from '../../domain/thread/News';
import { isAltered } from '../append/asArrived';
import type { Condition, Stored, Table } from '../items/Table';

/** Some rows of a list, newest first. */
export interface NewsPage {
  readonly news: readonly News[];
  /** The lowest id that was read, to go on from; null: there is nothing older. */
  readonly next: number | null;
  /** When the last row that was read was stored; null: there was none. */
  readonly from: Date | null;
}

/** One list, as the thread reads it. */
export interface ThreadStream {
  readonly id: StreamId;
  /** Address of the list. */
  readonly url: string;
  /** Its rows tell of what comes later than they were stored: it is read first, since nothing is known up to now without it. */
  readonly isAhead?: boolean | undefined;
  /** What of it is followed, as text; null: nothing, so it is not read. */
  asked(follows: readonly Follow[]): string | null;
  /**
   * One operation.
   * @param isLarge more rows than SharePoint looks through at once: they are read as they come, and chosen here
   * @param before only rows with a lower id; null: the newest
   */
  page(follows: readonly Follow[], isLarge: boolean, before: number | null): Promise<NewsPage>;
}

/** What a row tells, beside what every row tells. */
export type Told = Pick<News, 'kind' | 'about'> & Partial<Pick<News, 'part' | 'category' | 'by' | 'title' | 'skill' | 'starts' | 'closes'>>;

/** In what is chosen by the list. */
const SIZE = 60;
/** In what is chosen here, and of which nothing may be missing. */
const LARGE_SIZE = 300;
/** A filter is an address, and addresses end somewhere. */
const MOST_CONDITIONS = 30;

interface StreamOptions<T> {
  readonly id: StreamId;
  readonly url: string;
  readonly table: Pick<Table<T>, 'page'>;
  readonly isAhead?: boolean;
  /** Any of these; none: nothing of it is followed. */
  where(follows: readonly Follow[]): readonly Condition<T>[];
  /** Null: no news. */
  tell(row: Stored<T>): Told | null;
}

export function threadStream<T extends object>({ id, url, table, isAhead = false, where, tell }: StreamOptions<T>): ThreadStream {
  return {
    id,
    url,
    isAhead,
    asked(follows) {
      const conditions = where(follows);
      return conditions.length === 0 ? null : JSON.stringify(conditions);
    },
    async page(follows, isLarge, before) {
      const conditions = where(follows);
      const isChosenHere = isLarge || conditions.length > MOST_CONDITIONS;
      const size = isChosenHere || isAhead ? LARGE_SIZE : SIZE;
      const below: readonly Condition<T>[] = before === null ? [] : [{ column: 'id', is: 'lt', value: before }];
      const { rows, unreadable, next } = await table.page({ where: [...below, ...(isChosenHere ? [] : [conditions])], descending: true, size });
      const last = rows[rows.length - 1];
      const lowest = [...rows, ...unreadable].reduce((least, row) => Math.min(least, row.id), Infinity);
      return { news: rows.flatMap((row) => newsOf(id, row, tell(row))), next: next === null || !Number.isFinite(lowest) ? null : lowest, from: last?.created ?? null };
    }
  };
}

/** What somebody changed afterwards, or stamped himself, is no news; nor is a folder, which is a row about nothing. */
function newsOf<T>(stream: StreamId, row: Stored<T>, told: Told | null): readonly News[] {
  if (told === null || told.about === 0 || isAltered(row)) return [];
  return [{ part: 0, category: 0, by: null, title: '', skill: '', ...told, stream, id: row.id, at: row.created }];
}

/** The ids of what is followed of these kinds, each once. */
export function followedIds(follows: readonly Follow[], ...kinds: readonly Follow['kind'][]): readonly number[] {
  return [...new Set(follows.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))].sort((a, b) => a - b);
}

export function isAnyFollowed(follows: readonly Follow[], kind: Follow['kind']): boolean {
  return follows.some((follow) => follow.kind === kind);
}
