import { escapeHtml } from '../../text/escapeHtml';
import type { ExportedRow } from '../ExportedRow';
import type { CountedVotes } from '../VoteCount';
import type { ReadableWords } from './readableWords';
import { opened } from './valueHtml';

/** What a poll came to: as it was certified, else as its votes are stored. '' where neither is known, as for a confidential one that is open. */
export function pollResults(poll: ExportedRow, records: readonly ExportedRow[], votes: CountedVotes | null, words: ReadableWords): string {
  const options = optionsOf(poll.values['Options']);
  const certified = records.flatMap(({ values }) => tallyOf(values['Content'])).at(-1);
  const counts = certified?.counts ?? votes?.counts;
  if (!counts) return '';
  const voters = certified ? certified.voters : (votes?.voters ?? null);
  const rows = options.map(({ id, text }) => `<tr><th scope="row">${escapeHtml(text)}</th><td>${counts.get(id) ?? 0}</td></tr>`);
  return `<section><h2>${escapeHtml(certified ? words.certified : words.votes)}</h2>${voters === null ? '' : `<p>${escapeHtml(words.voters(voters))}</p>`}<table><thead><tr><th scope="col">${escapeHtml(words.option)}</th><th scope="col">${escapeHtml(words.counted)}</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function optionsOf(stored: unknown): readonly { readonly id: number; readonly text: string }[] {
  const content = opened(stored);
  const options: unknown = Array.isArray(content) ? content : isRecord(content) ? content['options'] : [];
  return Array.isArray(options) ? options.flatMap((each: unknown) => (isRecord(each) && typeof each['id'] === 'number' && typeof each['text'] === 'string' ? [{ id: each['id'], text: each['text'] }] : [])) : [];
}

function tallyOf(content: unknown): readonly { readonly counts: ReadonlyMap<number, number>; readonly voters: number | null }[] {
  const result = isRecord(content) ? content['result'] : null;
  const tally = isRecord(result) ? result['tally'] : null;
  if (!isRecord(tally) || !isRecord(tally['counts'])) return [];
  const counts = new Map(Object.entries(tally['counts']).flatMap(([option, count]) => (typeof count === 'number' ? [[Number(option), count] as const] : [])));
  return [{ counts, voters: typeof tally['voters'] === 'number' ? tally['voters'] : null }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
