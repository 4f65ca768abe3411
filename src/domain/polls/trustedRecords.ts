import { orderOfArrival } from '../arrival/orderOfArrival';
import type { PollRecord } from './PollRecord';

/** SharePoint stamps the creation and the last change of a new item together. */
const SAME_MOMENT_MS = 2000;

/**
 * - `altered`: somebody changed it after it was made, or it was stored with stamps that contradict each other
 * - `notProtected`: made while the list was not protected, by somebody who may not decide
 */
export type DistrustReason = 'altered' | 'notProtected';

export interface Distrusted {
  readonly record: PollRecord;
  readonly reason: DistrustReason;
}

export interface JudgedRecords {
  /** What counts, in the order of arrival, with the time that it has there. */
  readonly trusted: readonly PollRecord[];
  readonly distrusted: readonly Distrusted[];
}

/** Tells the decisions that count from those that somebody changed or planted. */
export function judgeRecords(records: readonly PollRecord[]): JudgedRecords {
  const each = [...new Map(records.map((record) => [record.id, record])).values()];
  const sound = each.filter((record) => !isAltered(record));
  const refused = refusedIn(sound);
  const distrusted = each.flatMap((record): Distrusted[] =>
    isAltered(record) ? [{ record, reason: 'altered' }] : refused.has(record.id) ? [{ record, reason: 'notProtected' }] : []
  );
  const out = new Set(distrusted.map(({ record }) => record));
  const arrived = orderOfArrival(each.map((record) => ({ id: record.id, created: record.at, authorId: record.author.id, altered: out.has(record), record })));
  return {
    trusted: arrived.filter(({ item }) => !out.has(item.record)).map(({ item, at }) => ({ ...item.record, at })),
    distrusted: distrusted.sort((a, b) => a.record.id - b.record.id)
  };
}

/** Each refuses only what was there before it, and is itself refused by a later one that names it. */
function refusedIn(records: readonly PollRecord[]): ReadonlySet<number> {
  const refused = new Set<number>();
  for (const record of [...records].sort((a, b) => b.id - a.id)) {
    if (record.kind === 'refused' && !refused.has(record.id)) for (const id of record.recordIds) if (id < record.id) refused.add(id);
  }
  return refused;
}

function isAltered({ author, editor, at, modified }: PollRecord): boolean {
  return editor.id !== author.id || Math.abs(modified.getTime() - at.getTime()) > SAME_MOMENT_MS;
}
