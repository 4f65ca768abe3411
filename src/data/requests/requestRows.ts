import type { ClosingDay } from '../../domain/calendar/cityCalendar';
import { sha256 } from '../../domain/fingerprint/sha256';
import { isErased, wordsIn } from '../../domain/privacy/erased';
import { requestWords } from '../../domain/privacy/requestWords';
import type { Community } from '../../domain/requests/Community';
import type { UsageKind } from '../../domain/requests/RequestForm';
import { usageKinds } from '../../domain/requests/RequestForm';
import type { Drop, RequestRecord, RequestSaid } from '../../domain/requests/RequestRecord';
import type { RuleBook } from '../../domain/requests/RequestRules';
import { isAltered } from '../append/asArrived';
import type { Stored } from '../items/Table';
import type { StoredCommunity } from './RequestServices';
import type { BoxRow, ClosingRow, CommunityRow, FileRow, TextRow } from './requestTables';

/** The folder of a request. */
export function folderOf(request: number): string {
  return `r${request}`;
}

/** What was dropped of requests: who stopped at a community asks for none. */
export function dropsFrom(rows: readonly Stored<BoxRow>[]): readonly Drop[] {
  return rows.flatMap(({ content, ...row }) => (content.kind === 'stopped' ? [] : [{ id: row.id, request: content.kind === 'sent' ? 0 : row.request, said: content, author: row.author, created: row.created, ...changesOf(row, content) }]));
}

export function recordFrom(row: Stored<FileRow>): RequestRecord {
  const folder = /^r(\d+)$/.exec(row.folder ?? '')?.[1];
  const { said, after } = row.content;
  const changes = changesOf(row, said);
  return { id: row.id, request: row.request, folder: Number(folder ?? 0), said, after, author: row.author, created: row.created, ...changes, isAltered: changes.isAltered || row.kind !== said.kind };
}

/** As `isChanged`: where every word is the mark of an erasure, the rest counts as before. */
function changesOf(row: Parameters<typeof isAltered>[0], said: { readonly kind: string }): Pick<RequestRecord, 'isAltered' | 'isErased'> {
  const isOther = isAltered(row);
  const isMarked = isOther && isErased(wordsIn(said, { words: requestWords[said.kind] ?? [] }));
  return { isAltered: isOther && !isMarked, ...(isMarked ? { isErased: true } : {}) };
}

export function fileRow(request: number, said: RequestSaid, after: number): FileRow {
  return { request, kind: said.kind, person: personOf(said), content: { after, said } };
}

/** Whom it concerns: by that he finds it. */
function personOf(said: RequestSaid): number {
  switch (said.kind) {
    case 'received':
      return said.requester.id;
    case 'invited':
      return said.person.id;
    case 'asked':
      return said.to.id;
    default:
      return 0;
  }
}

export function ruleBook(texts: readonly Stored<TextRow>[], closings: readonly Stored<ClosingRow>[]): RuleBook {
  return { rules: texts.flatMap(({ kind, content: { rules }, created }) => (kind === 'rules' && rules ? [{ from: created, rules }] : [])), closings: closings.map(closingFrom) };
}

export function closingFrom({ day, reason, created, modified, withdrawnAt }: Stored<ClosingRow>): ClosingDay {
  // When it was withdrawn, the server says, not the page that did it.
  return { day, reason, declaredAt: created, withdrawnAt: withdrawnAt && modified };
}

const isUsage = (word: string): word is UsageKind => usageKinds.some((kind) => kind === word);

export function communityFrom(row: Stored<CommunityRow>): StoredCommunity {
  return { ...row, usages: row.usages.filter(isUsage) };
}

export function communityRow({ name, purpose, directions, usages, animators, state, slug, address, request, reviewOn, seeksAnimators, lastSignAt }: Community): CommunityRow {
  return { name, purpose, directions, usages, animators, state, slug, address, request, reviewOn, seeksAnimators, lastSignAt };
}

/** What a name is reserved under: who does not know the name reads nothing of it. */
export function nameKey(slug: string): string {
  return `name:${sha256(slug).slice(0, 32)}`;
}

/** Tells whose a reservation is to who knows the request. */
export function holderOf(request: number, slug: string): string {
  return sha256(`${request}|${slug}`).slice(0, 32);
}
