import '@pnp/sp/items';
import { headers } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import type { Poll, PollDraft } from '../../domain/polls/Poll';
import type { PollDecision, PollRecord } from '../../domain/polls/PollRecord';
import { lockedChanges, pollLocks } from '../../domain/polls/pollLocks';
import { PollLockedError } from '../../domain/polls/PollLockedError';
import { pollState } from '../../domain/polls/pollState';
import { ConfidentialBallotsList, OpenBallotsList, PollRecordsList, PollsList } from '../../lists/polls';
import { batchAll } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { BasePermissions } from '../connection/permissions';
import { hasRight, permissionsOn } from '../connection/permissions';
import { DataError } from '../DataError';
import { ListItems } from '../items/ListItems';
import { BallotFolders } from '../ballots/BallotFolders';
import type { StampedPollItem, StampedRecordItem } from './pollItems';
import { POLL_STAMPS, RECORD_STAMPS, toPoll, toPollColumns, toRecord, toRecordColumns } from './pollItems';
import type { PollRights, PollsRepository } from './PollsRepository';

/** `list` shows this many of the newest polls. */
const NEWEST = 100;
/** Records of the newest polls; a poll has a handful. */
const RECORDS = 1000;

/** `nometadata` leaves the etag out. */
const WITH_ETAG = { Accept: 'application/json;odata=minimalmetadata' };

export class SharePointPollsRepository implements PollsRepository {
  private readonly polls: ListItems<typeof PollsList>;
  private readonly records: ListItems<typeof PollRecordsList>;
  private readonly openBallots: ListItems<typeof OpenBallotsList>;
  private readonly confidentialBallots: ListItems<typeof ConfidentialBallotsList>;
  private readonly folders: BallotFolders;

  public constructor(private readonly connection: Connection) {
    this.polls = new ListItems(connection, PollsList);
    this.records = new ListItems(connection, PollRecordsList);
    this.openBallots = new ListItems(connection, OpenBallotsList);
    this.confidentialBallots = new ListItems(connection, ConfidentialBallotsList);
    this.folders = new BallotFolders(connection);
  }

  public async get(pollId: number): Promise<Poll> {
    const [polls, records] = (await batchAll<unknown>(this.connection, (sp) => [
      this.pollQuery(sp, `ID eq ${pollId}`, 1),
      this.recordQuery(sp, `Poll eq ${pollId}`)
    ])) as [readonly StampedPollItem[], readonly StampedRecordItem[]];
    this.sawRecords(records);
    const [item] = polls;
    if (!item) throw new DataError('notFound', `poll ${pollId}`);
    return toPoll(item, readRecords(records));
  }

  public async list(): Promise<readonly Poll[]> {
    const [items, stored, permissions] = (await batchAll<unknown>(this.connection, (sp) => [
      this.pollQuery(sp, null, NEWEST),
      this.recordQuery(sp, null),
      permissionsOn(this.polls.list(sp))
    ])) as [readonly StampedPollItem[], readonly StampedRecordItem[], BasePermissions];
    this.sawRecords(stored);
    const records = new Map<number, StampedRecordItem[]>();
    for (const record of stored) records.set(record.Poll, [...(records.get(record.Poll) ?? []), record]);
    const manages = hasRight(permissions, 'addListItems');
    return items
      .map((item) => toPoll(item, readRecords(records.get(item.Id) ?? [])))
      .filter((poll) => manages || pollState(poll, this.connection.serverNow()).status !== 'draft');
  }

  /** A state is derived from records: it is never judged by a clock that stands before them. */
  private sawRecords(records: readonly StampedRecordItem[]): void {
    for (const { Created } of records) this.connection.sawServerTime(new Date(Created));
  }

  public async rights(): Promise<PollRights> {
    const [polls, ballots] = await batchAll(this.connection, (sp) => [
      permissionsOn(this.polls.list(sp)),
      permissionsOn(this.openBallots.list(sp))
    ]);
    return {
      manage: polls !== undefined && hasRight(polls, 'addListItems'),
      vote: ballots !== undefined && hasRight(ballots, 'addListItems')
    };
  }

  public async create(draft: PollDraft, clientKey: string): Promise<Poll> {
    const { Id } = await this.polls.addOnce(toPollColumns(draft), clientKey);
    return this.get(Id);
  }

  public async update(poll: Poll, draft: PollDraft): Promise<Poll> {
    const locks = pollLocks(poll, this.connection.serverNow(), await this.hasVotes(poll));
    const locked = lockedChanges(poll, draft, locks);
    if (locked.length > 0) throw new PollLockedError(locked);
    await this.polls.update(poll.id, poll.etag, toPollColumns(draft));
    return this.get(poll.id);
  }

  public async publish(poll: Poll): Promise<Poll> {
    const confidential = poll.confidential;
    const lastBallotIdBefore = await (confidential ? this.confidentialBallots : this.openBallots).lastId();
    // Folders are items too, so they come after the id is read and before anybody can vote.
    if (!confidential) await this.folders.create(poll);
    return this.decide(poll, { kind: 'published', confidential, lastBallotIdBefore });
  }

  public close(poll: Poll): Promise<Poll> {
    return this.decide(poll, { kind: 'closed' });
  }

  public reopen(poll: Poll, reason: string, closesAt: Date | null): Promise<Poll> {
    return this.decide(poll, { kind: 'reopened', reason, closesAt });
  }

  public archive(poll: Poll): Promise<Poll> {
    return this.decide(poll, { kind: 'archived' });
  }

  public async remove(poll: Poll): Promise<void> {
    await this.polls.recycle(poll.id, poll.etag);
  }

  /** Stores a decision once: the key says which decision it is, after how many others. */
  public async decide(poll: Poll, decision: PollDecision): Promise<Poll> {
    await this.records.addOnce(toRecordColumns(poll.id, decision), `${poll.id}:${poll.records.length}:${decision.kind}`);
    return this.get(poll.id);
  }

  private async hasVotes(poll: Poll): Promise<boolean> {
    const { status, confidential } = pollState(poll, this.connection.serverNow());
    if (status === 'draft' || confidential) return false;
    const [folders] = await this.folders.read([poll]);
    return (folders ?? []).some(({ itemCount }) => itemCount > 0);
  }

  private pollQuery(sp: SPFI, filter: string | null, top: number): Promise<StampedPollItem[]> {
    const query = this.polls.query(sp, POLL_STAMPS.select, POLL_STAMPS.expand).orderBy('ID', false).top(top);
    return (filter ? query.filter(filter) : query)<StampedPollItem[]>(headers(WITH_ETAG));
  }

  private recordQuery(sp: SPFI, filter: string | null): Promise<StampedRecordItem[]> {
    const query = this.records.query(sp, RECORD_STAMPS.select, RECORD_STAMPS.expand).orderBy('ID', false).top(RECORDS);
    return (filter ? query.filter(filter) : query)<StampedRecordItem[]>();
  }
}

function readRecords(items: readonly StampedRecordItem[]): readonly PollRecord[] {
  return items
    .map(toRecord)
    .filter((record): record is PollRecord => record !== null)
    .sort((a, b) => a.id - b.id);
}
