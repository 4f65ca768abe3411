import type { Poll, PollDraft } from '../../domain/polls/Poll';
import type { PollDecision } from '../../domain/polls/PollRecord';
import { lockedChanges, pollLocks } from '../../domain/polls/pollLocks';
import { PollLockedError } from '../../domain/polls/PollLockedError';
import { pollState } from '../../domain/polls/pollState';
import { DataError } from '../DataError';
import type { Stored, UnreadableRow } from '../items/Table';
import { toRecords, toRecordValues } from './pollRecords';
import type { PollRights, PollsRepository } from './PollsRepository';
import type { PollsSite } from './PollsSite';
import type { PollTables, PollValues, RecordValues } from './pollTables';
import { compactDraft } from './pollTables';

/** `list` shows this many of the newest polls. */
const NEWEST = 100;
/** Records of the newest polls; a poll has a handful. */
const RECORDS = 1000;

/** Polls and the records of decisions about them, on the tables of a site. */
export class TablePollsRepository implements PollsRepository {
  private unreadable: readonly UnreadableRow[] = [];

  public constructor(
    private readonly tables: PollTables,
    private readonly site: PollsSite
  ) {}

  public async get(pollId: number): Promise<Poll> {
    const [polls, records] = await Promise.all([
      this.tables.polls.page({ where: [{ column: 'id', is: 'eq', value: pollId }], size: 1 }),
      this.tables.records.page({ where: [{ column: 'poll', is: 'eq', value: pollId }], descending: true, size: RECORDS })
    ]);
    this.unreadable = [...polls.unreadable, ...records.unreadable];
    const [row] = polls.rows;
    if (row) return toPoll(row, records.rows);
    throw new DataError(polls.unreadable.length > 0 ? 'unreadable' : 'notFound', `poll ${pollId}`);
  }

  public async list(): Promise<readonly Poll[]> {
    const [polls, records, mayManage] = await Promise.all([
      this.tables.polls.page({ descending: true, size: NEWEST }),
      this.tables.records.page({ descending: true, size: RECORDS }),
      this.site.mayManage()
    ]);
    this.unreadable = [...polls.unreadable, ...records.unreadable];
    const ofPoll = new Map<number, Stored<RecordValues>[]>();
    for (const record of records.rows) ofPoll.set(record.poll, [...(ofPoll.get(record.poll) ?? []), record]);
    const now = this.site.serverNow();
    return polls.rows.map((row) => toPoll(row, ofPoll.get(row.id) ?? [])).filter((poll) => mayManage || pollState(poll, now).status !== 'draft');
  }

  public leftOut(): readonly UnreadableRow[] {
    return this.unreadable;
  }

  public rights(): Promise<PollRights> {
    return this.site.rights();
  }

  public async create(draft: PollDraft, clientKey: string): Promise<Poll> {
    const { id } = await this.tables.polls.add(compactDraft(draft), clientKey);
    return this.get(id);
  }

  public async update(poll: Poll, draft: PollDraft): Promise<Poll> {
    const locks = pollLocks(poll, this.site.serverNow(), await this.hasVotes(poll));
    const locked = lockedChanges(poll, draft, locks);
    if (locked.length > 0) throw new PollLockedError(locked);
    await this.tables.polls.update({ ...compactDraft(draft), id: poll.id, etag: poll.etag });
    return this.get(poll.id);
  }

  public async publish(poll: Poll): Promise<Poll> {
    const lastBallotIdBefore = await this.site.prepareBallots(poll);
    return this.decide(poll, { kind: 'published', confidential: poll.confidential, lastBallotIdBefore });
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

  public remove(poll: Poll): Promise<void> {
    return this.tables.polls.remove(poll);
  }

  /** Stores a decision once: the key says which decision it is, after how many others. */
  public async decide(poll: Poll, decision: PollDecision): Promise<Poll> {
    await this.tables.records.add(toRecordValues(poll.id, decision), `${poll.id}:${poll.records.length}:${decision.kind}`);
    return this.get(poll.id);
  }

  private async hasVotes(poll: Poll): Promise<boolean> {
    const { status, confidential } = pollState(poll, this.site.serverNow());
    return status !== 'draft' && !confidential && (await this.site.hasBallots(poll));
  }
}

/** A poll from its row and the records about it. */
export function toPoll({ created: _, author, editor, ...row }: Stored<PollValues>, records: readonly Stored<RecordValues>[]): Poll {
  return { ...row, createdBy: author, modifiedBy: editor, records: toRecords(records) };
}
