import { fingerprint } from '../fingerprint/fingerprint';
import type { IdeaRecord } from './Idea';

/** What an acceptance carries: another charter has another mark, so who accepted an earlier one is asked again. */
export function charterMark(charter: string): string {
  return fingerprint(charter.trim());
}

/** The acceptance of this charter, the first of each who gave one, by his id. Rows that somebody altered or that lie elsewhere accept nothing. */
export function acceptancesOf(records: readonly IdeaRecord[], campaign: number, charter: string): ReadonlyMap<number, IdeaRecord> {
  const mark = charterMark(charter);
  const accepted = new Map<number, IdeaRecord>();
  for (const record of [...records].sort((a, b) => a.id - b.id)) {
    const counts = record.kind === 'charterAccepted' && record.campaignId === campaign && record.idea === 0 && !record.isAltered && !record.isMisplaced && record.charter === mark;
    if (counts && !accepted.has(record.author.id)) accepted.set(record.author.id, record);
  }
  return accepted;
}
