import type { Poll, PollDraft } from '../../domain/polls/Poll';
import type { PollDecision } from '../../domain/polls/PollRecord';
import { pollState } from '../../domain/polls/pollState';
import { DataError } from '../DataError';
import type { Stored, UnreadableRow } from '../items/Table';
import { packRows, unpackRows } from '../kept/keptRows';
import type { KeptNewest, KeptPolls } from './KeptPolls';
import { toRecords } from './pollRecords';
import type { PollsEditor } from './PollsEditor';
import type { PollPage, PollRights, PollsRepository } from './PollsRepository';
import type { PollsSite } from './PollsSite';
import type { PollRows } from './PollRows';
import type { PollTables, PollValues, RecordValues } from './pollTables';
import { toDraft } from './pollTables';
import { readCurrentPolls } from './readCurrentPolls';

/** Records of one poll: more than there are. */
const MANY = 1000;

/** Polls and the records of decisions about them, on the tables of a site. */
export class TablePollsRepository implements PollsRepository {
  private unreadable: readonly UnreadableRow[] = [];
  private oldest: number | null = null;

  public constructor(
    private readonly tables: PollTables,
    private readonly site: PollsSite,
    private readonly kept: KeptPolls
  ) {}

  public async get(pollId: number): Promise<Poll> {
    const [polls, records] = await Promise.all([
      this.tables.polls.page({ where: [{ column: 'id', is: 'eq', value: pollId }], size: 1 }),
      this.tables.records.page({ where: [{ column: 'poll', is: 'eq', value: pollId }], descending: true, size: MANY })
    ]);
    this.unreadable = [...polls.unreadable, ...records.unreadable];
    const [row] = polls.rows;
    if (row) return this.withDraft(toPoll(row, records.rows));
    throw new DataError(polls.unreadable.length > 0 ? 'unreadable' : 'notFound', `poll ${pollId}`);
  }

  public async list(): Promise<readonly Poll[]> {
    const owner = await this.owner();
    const kept = this.kept.read(owner);
    const rowsOf = kept && this.unpack(kept);
    const [{ rights, stamps }, first] = await Promise.all([this.site.facts(), rowsOf ? undefined : this.readCurrent()]);
    if (rowsOf && isSame(kept.stamps, stamps)) return this.listed(rowsOf, rights.manage);
    const current = first ?? (await this.readCurrent());
    const { polls, records } = this.tables;
    this.kept.write(owner, { stamps, polls: packRows(polls, current.polls), records: packRows(records, current.records), unreadable: [...current.unreadable], olderThan: current.olderThan });
    return this.listed(current, rights.manage);
  }

  public async cached(): Promise<readonly Poll[] | undefined> {
    const kept = this.kept.read(await this.owner());
    const rows = kept && this.unpack(kept);
    return rows && toPolls(rows);
  }

  public olderThan(): number | null {
    return this.oldest;
  }

  public async older(before: number): Promise<PollPage> {
    const { readOlderPolls } = await import(/* webpackChunkName: 'polls-older' */ './readPolls');
    const [{ rights }, rows] = await Promise.all([this.site.facts(), readOlderPolls(this.tables, before)]);
    return { polls: await this.shown(rows, rights.manage), next: rows.olderThan };
  }

  public async find(text: string): Promise<readonly Poll[]> {
    const { findPolls } = await import(/* webpackChunkName: 'polls-older' */ './readPolls');
    const [{ rights }, rows] = await Promise.all([this.site.facts(), findPolls(this.tables, text)]);
    return this.shown(rows, rights.manage);
  }

  public leftOut(): readonly UnreadableRow[] {
    return this.unreadable;
  }

  public async rights(): Promise<PollRights> {
    return (await this.site.facts()).rights;
  }

  public async create(draft: PollDraft, clientKey: string): Promise<Poll> {
    return (await this.editor()).create(draft, clientKey);
  }

  public async update(poll: Poll, draft: PollDraft): Promise<Poll> {
    return (await this.editor()).update(poll, draft);
  }

  public async publish(poll: Poll): Promise<Poll> {
    return (await this.editor()).publish(poll);
  }

  public async close(poll: Poll): Promise<Poll> {
    return (await this.editor()).close(poll);
  }

  public async reopen(poll: Poll, reason: string, closesAt: Date | null): Promise<Poll> {
    return (await this.editor()).reopen(poll, reason, closesAt);
  }

  public async moveEnd(poll: Poll, closesAt: Date | null): Promise<Poll> {
    return (await this.editor()).moveEnd(poll, closesAt);
  }

  public async archive(poll: Poll): Promise<Poll> {
    return (await this.editor()).archive(poll);
  }

  public async remove(poll: Poll): Promise<void> {
    return (await this.editor()).remove(poll);
  }

  /** As `PollsEditor.decide`. */
  public async decide(poll: Poll, decision: PollDecision): Promise<Poll> {
    return (await this.editor()).decide(poll, decision);
  }

  private async editor(): Promise<PollsEditor> {
    const { PollsEditor: Editor } = await import(/* webpackChunkName: 'polls-editor' */ './PollsEditor');
    return new Editor(this.tables, this.site, this);
  }

  private readCurrent(): Promise<PollRows> {
    return readCurrentPolls(this.tables, this.site.serverNow());
  }

  private listed(rows: PollRows, mayManage: boolean): Promise<readonly Poll[]> {
    this.unreadable = rows.unreadable;
    this.oldest = rows.olderThan;
    return this.shown(rows, mayManage);
  }

  private async shown(read: PollRows, mayManage: boolean): Promise<readonly Poll[]> {
    const polls = toPolls(read);
    if (!mayManage) return polls.filter((poll) => !this.isDraft(poll));
    if (!polls.some((poll) => this.isDraft(poll)) || !(await this.site.keepsDrafts())) return polls;
    const { overlaidAll } = await loadDrafts();
    const { polls: shown, unreadable } = await overlaidAll(this.tables, polls, (poll) => this.isDraft(poll));
    this.unreadable = [...this.unreadable, ...unreadable];
    return shown;
  }

  /** What a draft says stands in a list that owners alone read. */
  private async withDraft(poll: Poll): Promise<Poll> {
    if (!this.isDraft(poll) || !(await this.site.keepsDrafts())) return poll;
    const { draftOf, overlaid } = await loadDrafts();
    return overlaid(poll, await draftOf(this.tables, poll.id));
  }

  private isDraft(poll: Poll): boolean {
    return pollState(poll, this.site.serverNow()).status === 'draft';
  }

  private unpack({ polls, records, unreadable, olderThan }: KeptNewest): PollRows | undefined {
    const [pollRows, recordRows] = [unpackRows(this.tables.polls, polls), unpackRows(this.tables.records, records)];
    return pollRows && recordRows ? { polls: pollRows, records: recordRows, unreadable, olderThan } : undefined;
  }

  private async owner(): Promise<string> {
    return `${this.site.webUrl}|${await this.site.userId()}`;
  }
}

/** For who manages polls. */
const loadDrafts = async () => import(/* webpackChunkName: 'poll-owners' */ './pollDrafts');

function toPolls({ polls, records }: Pick<PollRows, 'polls' | 'records'>): readonly Poll[] {
  const ofPoll = new Map<number, Stored<RecordValues>[]>();
  for (const record of records) ofPoll.set(record.poll, [...(ofPoll.get(record.poll) ?? []), record]);
  return polls.map((row) => toPoll(row, ofPoll.get(row.id) ?? []));
}

/** A stamp that cannot be told is the same as none. */
function isSame(kept: KeptNewest['stamps'], { polls, records }: KeptNewest['stamps']): boolean {
  return polls !== null && records !== null && kept.polls === polls && kept.records === records;
}

/** A poll from its row and the records about it. */
export function toPoll(stored: Stored<PollValues>, records: readonly Stored<RecordValues>[]): Poll {
  const { created: _, author, editor, ...row } = toDraft(stored);
  return { ...row, createdBy: author, modifiedBy: editor, records: toRecords(records) };
}
