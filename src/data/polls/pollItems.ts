import type { PollItem, PollRecordItem } from '../../lists/polls';
import type { Person, Poll, PollDraft, PollOption } from '../../domain/polls/Poll';
import { emptyPollDraft, POLL_LIMITS } from '../../domain/polls/Poll';
import type { PollDecision, PollRecord } from '../../domain/polls/PollRecord';

interface PersonColumn {
  readonly Id: number;
  readonly Title: string;
}

/** What a poll's read asks for beside the schema's columns. */
export const POLL_STAMPS = { select: ['Modified', 'Author/Id', 'Author/Title', 'Editor/Id', 'Editor/Title'], expand: ['Author', 'Editor'] } as const;

export interface StampedPollItem extends PollItem {
  readonly 'odata.etag': string;
  readonly Modified: string;
  readonly Author: PersonColumn;
  readonly Editor: PersonColumn;
}

export const RECORD_STAMPS = { select: ['Created', 'Author/Id', 'Author/Title'], expand: ['Author'] } as const;

export interface StampedRecordItem extends PollRecordItem {
  readonly Created: string;
  readonly Author: PersonColumn;
}

/** Columns of a poll; the rest of the item is the server's. */
export function toPollColumns(draft: PollDraft): Omit<PollItem, 'Id' | 'ClientKey'> {
  return {
    Title: draft.question.trim(),
    Details: draft.description,
    Options: JSON.stringify(draft.options.map(compactOption)),
    MinChoices: draft.minChoices,
    MaxChoices: draft.maxChoices,
    OpensAt: draft.opensAt?.toISOString() ?? null,
    ClosesAt: draft.closesAt?.toISOString() ?? null,
    MayChangeVote: draft.mayChangeVote,
    ResultVisibility: draft.resultVisibility,
    OptionOrder: draft.optionOrder,
    Confidential: draft.confidential,
    MinimumGroupSize: draft.minimumGroupSize,
    InvitedCount: draft.invitedCount
  };
}

function compactOption({ id, text, description, link, picture }: PollOption): PollOption {
  return { id, text: text.trim(), ...(description ? { description } : {}), ...(link ? { link } : {}), ...(picture ? { picture } : {}) };
}

/** A column that someone emptied in the list itself falls back to the usual choice. */
export function toPoll(item: StampedPollItem, records: readonly PollRecord[]): Poll {
  const usual = emptyPollDraft();
  return {
    id: item.Id,
    etag: item['odata.etag'],
    createdBy: toPerson(item.Author),
    modifiedBy: toPerson(item.Editor),
    modified: new Date(item.Modified),
    records,
    question: item.Title,
    description: item.Details ?? '',
    options: readOptions(item.Options),
    minChoices: item.MinChoices ?? usual.minChoices,
    maxChoices: item.MaxChoices ?? usual.maxChoices,
    opensAt: toDate(item.OpensAt),
    closesAt: toDate(item.ClosesAt),
    mayChangeVote: item.MayChangeVote ?? usual.mayChangeVote,
    resultVisibility: item.ResultVisibility ?? usual.resultVisibility,
    optionOrder: item.OptionOrder ?? usual.optionOrder,
    confidential: item.Confidential ?? usual.confidential,
    minimumGroupSize: item.MinimumGroupSize ?? usual.minimumGroupSize,
    invitedCount: item.InvitedCount
  };
}

/** The record's title in the list is for people who look there; its content is read from `Kind` and `Content`. */
export function toRecordColumns(pollId: number, decision: PollDecision): Omit<PollRecordItem, 'Id' | 'ClientKey'> {
  const { kind, ...content } = decision;
  return { Title: `${pollId} ${kind}`, Poll: pollId, Kind: kind, Content: JSON.stringify(content) };
}

/** Null for a record that cannot be read: it decides nothing. */
export function toRecord(item: StampedRecordItem): PollRecord | null {
  const content = parse(item.Content);
  const decision = toDecision(item.Kind, content);
  return decision && { ...decision, id: item.Id, author: toPerson(item.Author), at: new Date(item.Created) };
}

function toDecision(kind: PollRecordItem['Kind'], content: Readonly<Record<string, unknown>> | null): PollDecision | null {
  switch (kind) {
    case 'published':
      return content && { kind, confidential: content.confidential === true, lastBallotIdBefore: Number(content.lastBallotIdBefore) || 0 };
    case 'reopened':
      return content && { kind, reason: String(content.reason ?? ''), closesAt: toDate(content.closesAt as string | null) };
    case 'certified':
      return isCertified(content) ? { kind, result: content.result } : null;
    default:
      return { kind };
  }
}

type CertifiedContent = Pick<Extract<PollDecision, { kind: 'certified' }>, 'result'>;

function isCertified(content: unknown): content is CertifiedContent {
  const counts = (content as Partial<CertifiedContent> | null)?.result?.tally?.counts;
  return typeof counts === 'object' && counts !== null;
}

function readOptions(json: string | null): readonly PollOption[] {
  let stored: unknown = [];
  try {
    stored = JSON.parse(json ?? '[]');
  } catch {
    // Somebody edited the column by hand: the poll shows without options and its owner can repair it.
  }
  if (!Array.isArray(stored)) return [];
  return stored.filter(isOption).slice(0, POLL_LIMITS.maxOptions);
}

function isOption(value: unknown): value is PollOption {
  const option = value as Partial<PollOption> | null;
  return typeof option === 'object' && option !== null && Number.isInteger(option.id) && typeof option.text === 'string';
}

function parse(json: string | null): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(json ?? 'null') as Readonly<Record<string, unknown>> | null;
  } catch {
    return null;
  }
}

function toPerson({ Id, Title }: PersonColumn): Person {
  return { id: Id, name: Title };
}

function toDate(iso: string | null | undefined): Date | null {
  return iso ? new Date(iso) : null;
}
