import type { FolderCount } from '../../domain/ballots/Tally';
import type { Poll, PollDraft } from '../../domain/polls/Poll';
import { afterClosing, boxFolders, changeAnnouncement, decisionAnnouncement } from '../../domain/polls/pollBox';
import type { PollDecision } from '../../domain/polls/PollRecord';
import { lockedChanges, pollLocks } from '../../domain/polls/pollLocks';
import { OvertakenError } from '../../domain/polls/OvertakenError';
import { PollLockedError } from '../../domain/polls/PollLockedError';
import { pollBox, pollState } from '../../domain/polls/pollState';
import { renewOptions } from '../../domain/polls/renewOptions';
import { DataError } from '../DataError';
import type { Stored, UnreadableRow } from '../items/Table';
import { packRows, unpackRows } from '../kept/keptRows';
import type { KeptNewest, KeptPolls } from './KeptPolls';
import { toRecords, toRecordValues } from './pollRecords';
import type { PollRights, PollsRepository } from './PollsRepository';
import type { PollsSite } from './PollsSite';
import type { PollTables, PollValues, RecordValues } from './pollTables';
import { compactDraft } from './pollTables';
import { swallowed } from '../swallowed';

/** `list` shows this many of the newest polls. */
const NEWEST = 100;
/** Records of the newest polls; a poll has a handful. */
const RECORDS = 1000;

/** The newest polls and their records. */
interface Newest {
  readonly polls: readonly Stored<PollValues>[];
  readonly records: readonly Stored<RecordValues>[];
  readonly unreadable: readonly UnreadableRow[];
}

/** Polls and the records of decisions about them, on the tables of a site. */
export class TablePollsRepository implements PollsRepository {
  private unreadable: readonly UnreadableRow[] = [];

  public constructor(
    private readonly tables: PollTables,
    private readonly site: PollsSite,
    private readonly kept: KeptPolls
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
    const owner = await this.owner();
    const kept = this.kept.read(owner);
    const rowsOf = kept && this.unpack(kept);
    const [{ rights, stamps }, first] = await Promise.all([this.site.facts(), rowsOf ? undefined : this.readNewest()]);
    if (rowsOf && isSame(kept.stamps, stamps)) return this.shown(rowsOf, rights.manage);
    const newest = first ?? (await this.readNewest());
    const { polls, records } = this.tables;
    this.kept.write(owner, { stamps, polls: packRows(polls, newest.polls), records: packRows(records, newest.records), unreadable: [...newest.unreadable] });
    return this.shown(newest, rights.manage);
  }

  public async cached(): Promise<readonly Poll[] | undefined> {
    const kept = this.kept.read(await this.owner());
    const newest = kept && this.unpack(kept);
    return newest && toPolls(newest);
  }

  public leftOut(): readonly UnreadableRow[] {
    return this.unreadable;
  }

  public async rights(): Promise<PollRights> {
    return (await this.site.facts()).rights;
  }

  public async create(draft: PollDraft, clientKey: string): Promise<Poll> {
    const { id } = await this.tables.polls.add(compactDraft(draft), clientKey);
    return this.get(id);
  }

  public async update(poll: Poll, draft: PollDraft): Promise<Poll> {
    const folders = await this.boxFolders(poll);
    const locks = pollLocks(poll, this.site.serverNow(), folders.some(({ itemCount }) => itemCount > 0));
    const locked = lockedChanges(poll, draft, locks);
    if (locked.length > 0) throw new PollLockedError(locked);
    const renewed = isOpenBox(poll) ? renewOptions(poll, draft, folders) : draft;
    if (poll.records.length > 0) {
      await this.site.makeFolders(poll, [...(renewed === draft ? [] : boxFolders(renewed, pollBox(poll))), changeAnnouncement(poll)]);
    }
    await this.tables.polls.update({ ...compactDraft(renewed), id: poll.id, etag: poll.etag });
    return this.get(poll.id);
  }

  public async publish(poll: Poll): Promise<Poll> {
    const prepared = await this.site.prepareBallots(poll);
    return this.decide(poll, { kind: 'published', confidential: poll.confidential, ...prepared });
  }

  public async close(poll: Poll): Promise<Poll> {
    const closed = await this.decide(poll, { kind: 'closed' });
    // Helps the check of the votes where somebody forges times; the closing itself is stored.
    await this.site.makeFolders(poll, [afterClosing(closed)]).catch((error: unknown) => swallowed(error, 'mark the end of a vote'));
    return closed;
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

  /**
   * Announces a decision to those who vote at this moment and stores it, once: the key says after how many others it comes.
   * @throws OvertakenError when somebody else decided something meanwhile
   */
  public async decide(poll: Poll, decision: PollDecision): Promise<Poll> {
    if (poll.records.length > 0) await this.site.makeFolders(poll, [decisionAnnouncement(poll)]);
    const values = toRecordValues(poll.id, decision);
    const stored = await this.tables.records.add(values, `${poll.id}:${poll.records.length}`);
    if (!isSameDecision(stored, values)) throw new OvertakenError(stored.author, stored.created, stored.kind);
    return this.get(poll.id);
  }

  private async readNewest(): Promise<Newest> {
    const [polls, records] = await Promise.all([this.tables.polls.page({ descending: true, size: NEWEST }), this.tables.records.page({ descending: true, size: RECORDS })]);
    return { polls: polls.rows, records: records.rows, unreadable: [...polls.unreadable, ...records.unreadable] };
  }

  private shown(newest: Newest, mayManage: boolean): readonly Poll[] {
    this.unreadable = newest.unreadable;
    const now = this.site.serverNow();
    return toPolls(newest).filter((poll) => mayManage || pollState(poll, now).status !== 'draft');
  }

  private unpack({ polls, records, unreadable }: KeptNewest): Newest | undefined {
    const [pollRows, recordRows] = [unpackRows(this.tables.polls, polls), unpackRows(this.tables.records, records)];
    return pollRows && recordRows ? { polls: pollRows, records: recordRows, unreadable } : undefined;
  }

  private async owner(): Promise<string> {
    return `${this.site.webUrl}|${await this.site.userId()}`;
  }

  private async boxFolders(poll: Poll): Promise<readonly FolderCount[]> {
    return isOpenBox(poll) ? this.site.boxFolders(poll) : [];
  }
}

function isOpenBox(poll: Poll): boolean {
  return poll.records.some((record) => record.kind === 'published' && !record.confidential);
}

/** What of a decision nobody may lose: which it is, and what was written or counted for it. */
function isSameDecision(stored: RecordValues, { kind, content }: RecordValues): boolean {
  const written = (values: RecordValues['content']): string => JSON.stringify([values.reason, values.closesAt, values.result]);
  return stored.kind === kind && written(stored.content) === written(content);
}

function toPolls({ polls, records }: Pick<Newest, 'polls' | 'records'>): readonly Poll[] {
  const ofPoll = new Map<number, Stored<RecordValues>[]>();
  for (const record of records) ofPoll.set(record.poll, [...(ofPoll.get(record.poll) ?? []), record]);
  return polls.map((row) => toPoll(row, ofPoll.get(row.id) ?? []));
}

/** A stamp that cannot be told is the same as none. */
function isSame(kept: KeptNewest['stamps'], { polls, records }: KeptNewest['stamps']): boolean {
  return polls !== null && records !== null && kept.polls === polls && kept.records === records;
}

/** A poll from its row and the records about it. */
export function toPoll({ created: _, author, editor, ...row }: Stored<PollValues>, records: readonly Stored<RecordValues>[]): Poll {
  return { ...row, createdBy: author, modifiedBy: editor, records: toRecords(records) };
}
