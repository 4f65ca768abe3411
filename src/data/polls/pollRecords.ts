import type { PollDecision, PollRecord } from '../../domain/polls/PollRecord';
import type { Stored } from '../items/Table';
import type { RecordValues } from './pollTables';

/** In the order of their ids. A record that lacks what its kind needs decides nothing. */
export function toRecords(rows: readonly Stored<RecordValues>[]): readonly PollRecord[] {
  return rows.flatMap(toRecord).sort((a, b) => a.id - b.id);
}

function toRecord(row: Stored<RecordValues>): readonly PollRecord[] {
  const decision = toDecision(row);
  return decision ? [{ ...decision, id: row.id, author: row.author, at: row.created, editor: row.editor, modified: row.modified }] : [];
}

function toDecision({ kind, content }: RecordValues): PollDecision | undefined {
  switch (kind) {
    case 'published':
      return { kind, confidential: content.confidential ?? false, lastBallotIdBefore: content.lastBallotIdBefore ?? 0, box: content.box ?? null };
    case 'reopened':
      return { kind, reason: content.reason ?? '', closesAt: content.closesAt ?? null };
    case 'certified':
      return content.result && { kind, result: { ...content.result, read: content.result.read ?? null, ranking: content.result.ranking ?? null, texts: content.result.texts ?? null, covers: content.result.covers ?? null } };
    case 'refused':
      return { kind, recordIds: content.recordIds ?? [] };
    default:
      return { kind };
  }
}
