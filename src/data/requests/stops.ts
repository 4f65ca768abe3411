import type { CityMoment } from '../../domain/calendar/cityMoment';
import type { Stored } from '../items/Table';
import type { BoxRow, KeyRow } from './requestTables';

/** In the column of the request: it is about none. */
export const STOPPED = -1;

/** What a month's stops are kept under once their rows are gone. */
export function stopsKey(month: string): string {
  return `stops:${month}`;
}

/** Who stopped at a community that exists, each once a day: pressing again counts nothing. @param month `2026-11` */
export function countStops(rows: readonly Stored<BoxRow>[], month: string, momentOf: (date: Date) => CityMoment): number {
  return new Set(rows.flatMap(({ content, created, author }) => (content.kind === 'stopped' && momentOf(created).day.startsWith(month) ? [`${author.id} ${momentOf(created).day}`] : []))).size;
}

/** Null: nothing was kept of it. */
export function keptStops(row: Stored<KeyRow> | undefined): number | null {
  const count = Number(row?.kind === 'kept' ? row.content.text : NaN);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}
