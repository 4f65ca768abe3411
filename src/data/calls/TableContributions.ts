import type { Call } from '../../domain/calls/Call';
import { isSecret } from '../../domain/calls/Call';
import type { AttachedFile, AuthorRecord, Contribution, ContributionDraft } from '../../domain/calls/Contribution';
import type { Decision } from '../../domain/calls/Decision';
import { asArrived } from '../append/asArrived';
import { newestRows } from '../append/windows';
import { DataError } from '../DataError';
import type { Condition } from '../items/Table';
import { loadOnce } from '../loadOnce';
import { blockOf } from '../../domain/calls/blockOf';
import { callState } from '../../domain/calls/callState';
import { nextSpace } from '../../domain/calls/supportSpaces';
import { folderOf, readFolder, recordFolderOf } from '../../domain/calls/callFolders';
import { fromContribution, fromRecord, isRecordRow, passageKey, shownContribution, toContribution, toRecord } from './callRows';
import type { PassageCount, PassageCounts, Thread } from '../../domain/calls/Thread';
import { AnswersAhead } from './AnswersAhead';
import type { AnswersToMe, AuthorRecordDraft, CallNews, CallSupports, ContributionsRepository, SaidRef, ThreadOrder, ThreadPage } from './CallServices';
import { CallDecisions } from './CallDecisions';
import type { CallNewsReader } from './CallNewsReader';
import type { CallSite, ContributionsListName, NewsStandings, SupportedCall } from './CallSite';
import type { CallTables, ContributionValues } from './callTables';
import { decisionsAbout, decisionsOf, shownOf } from './decisionRows';
import type { ContributionRow } from './threads';
import { answersTo, byAnswered, byContribution, toThreads } from './threads';

const PAGE = 50;
/** An agent's own, whatever it was said in: the newest alone are news. */
const MINE_AT_ONCE = 100;
/** An agent's own in one call: more than there are. */
const MANY = 5000;

/** Contributions on the tables of a site. */
export class TableContributions implements ContributionsRepository {
  private readonly ahead = new AnswersAhead();
  /** How much was said on passages, as far as it was read, by call and passage. */
  private readonly said = new Map<string, number>();
  private readonly supportedFirst = loadOnce(async () => {
    const { SupportedFirst } = await import(/* webpackChunkName: 'calls-writing' */ './SupportedFirst');
    return new SupportedFirst({
      ranked: async (call, passage) => this.site.ranked(await this.space(call), passage, await this.saidOn(call, passage)),
      threads: (call, passages, ids) => this.byIds(call, passages, ids),
      newest: (call, passages, cursor) => this.page(call, passages, cursor)
    });
  });
  /** How the lists stood when it was counted what was said, and who tells what came since, by call. */
  private readonly begun = new Map<number, NewsStandings | undefined>();
  private readonly news = new Map<number, Promise<CallNewsReader>>();

  public constructor(
    private readonly tables: CallTables,
    private readonly site: CallSite,
    /** What a page that opened the call knows of it. */
    private readonly decisionsOf: (call: number) => readonly Decision[] | undefined = () => undefined,
    private readonly decided = new CallDecisions(tables)
  ) {}

  public async counts(call: Call, blocks: readonly number[]): Promise<PassageCounts> {
    if (isSecret(call)) return {};
    const counts: Record<number, PassageCount> = {};
    for (const folders of await Promise.all(blocks.map((block) => this.site.folders(call, block)))) {
      for (const { name, itemCount } of folders) {
        const folder = readFolder(name);
        if (!folder || folder.slot === 'record' || itemCount === 0) continue;
        counts[folder.passage] = { ...counts[folder.passage], [folder.slot]: itemCount };
      }
    }
    for (const [passage, count] of Object.entries(counts)) this.said.set(passageKey(call.id, Number(passage)), Object.values(count).reduce((sum, each) => sum + each, 0));
    for (const block of blocks) this.said.set(blockKey(call, block), 0);
    this.begun.set(call.id, this.site.seenStandings());
    return counts;
  }

  /** As `AnswersAhead` has it, one reading brings contributions and what answers them. */
  public async page(call: Call, passages: readonly number[], cursor?: string, order: ThreadOrder = 'newest'): Promise<ThreadPage> {
    if (order === 'supported') return (await this.supportedFirst()).page(call, passages, cursor);
    const table = this.tables[listOf(call)];
    const where = [passages.map((passage): Condition<ContributionValues> => ({ column: 'passage', is: 'eq', value: passageKey(call.id, passage) }))];
    const before = cursor === undefined ? null : Number(cursor);
    const read = await newestRows(table, where, before, PAGE);
    const rows = asArrived(read.rows);
    const shown = rows.filter(({ answers }) => answers === 0);
    const kept = this.ahead.before(cursor === undefined ? null : aheadKey(call, passages, cursor));
    const answers = [...(kept ?? []), ...rows.filter((row) => row.answers > 0)];
    const { next } = read;
    if (next !== null && kept) this.ahead.keep(aheadKey(call, passages, next), answers, shown);
    const threads = await this.threads(shown, byAnswered(kept ? answers : await answersTo(table, shown)), call);
    return { threads: isSecret(call) && cursor === undefined ? await this.withShown(call, passages, threads) : threads, unreadable: read.unreadable, next };
  }

  public async mine(call: Call): Promise<readonly Thread[]> {
    const { id: me } = await this.site.me();
    const table = this.tables[listOf(call)];
    // As “what awaits me” asks for it: who has seen that in this browser is not asked again.
    const newest = await this.newestOf(me, listOf(call));
    const { rows } = newest.next === null ? newest : await newestRows(table, [{ column: 'author', is: 'eq', value: me }, { column: 'call', is: 'eq', value: call.id }], null, MANY);
    const own = rows.filter((row) => row.call === call.id && !isRecordRow(row));
    if (own.length === 0) return [];
    return this.threads(own, byAnswered(await answersTo(table, own)), call);
  }

  public async mineIn(calls: readonly Call[]): Promise<AnswersToMe> {
    const { id: me } = await this.site.me();
    const lists = [...new Set(calls.map(listOf))];
    const pages = await Promise.all(lists.map((list) => this.newestOf(me, list)));
    const asked = new Set(calls.map(({ id }) => id));
    const own = pages.flatMap(({ rows }) => rows).filter((row) => asked.has(row.call) && row.answers === 0 && !isRecordRow(row));
    if (own.length === 0) return { said: [], groupDecisions: [] };
    const [alone, groupDecisions] = await Promise.all([decisionsAbout(this.tables, own.map(({ id }) => id)), decisionsOf(this.tables, [...new Set(own.map(({ call }) => call))], 'group')]);
    const decisions = byContribution(alone);
    return { said: own.map((row) => ({ contribution: toContribution(row), decisions: decisions.get(row.id) ?? [] })), groupDecisions };
  }

  public async thread(id: number): Promise<Thread> {
    const table = this.tables.contributions;
    const row = await this.row(id);
    const shown = row.answers > 0 ? await this.row(row.answers) : row;
    const [thread] = await this.threads([shown], byAnswered(await answersTo(table, [shown])), { id: row.call, box: '' });
    if (!thread) throw new DataError('notFound', `contribution ${id}`);
    return thread;
  }

  public groupDecisions(call: Call): Promise<readonly Decision[]> {
    return this.decided.onGroups(call.id);
  }

  public expectAdd(): void {
    this.site.expectStore();
  }

  public async add(call: Call, draft: ContributionDraft, clientKey: string): Promise<Contribution> {
    const folder = isSecret(call) ? null : folderOf(draft);
    const { passage } = draft.anchor;
    const said = await this.saidOn(call, passage);
    const added = toContribution(await this.site.store(call, folder, fromContribution(call.id, draft, nextSpace(said)), clientKey), call.box);
    this.said.set(passageKey(call.id, passage), said + 1);
    if (folder !== null && draft.mentions?.length) {
      const { storeMentions } = await import(/* webpackChunkName: 'calls-writing' */ './storeMentions');
      await storeMentions(this.site, call, added, clientKey);
    }
    return added;
  }

  public async record(call: Call, contribution: SaidRef, draft: AuthorRecordDraft, clientKey: string): Promise<AuthorRecord> {
    const folder = isSecret(call) ? null : recordFolderOf(contribution);
    const record = toRecord(await this.site.store(call, folder, fromRecord(call.id, contribution, draft), clientKey));
    if (!record) throw new DataError('conflict', `something else is stored under ${clientKey}`);
    return record;
  }

  public async supports(call: Call, _: readonly number[], contributions: readonly Contribution[]): Promise<CallSupports> {
    return contributions.length === 0 ? { counts: {}, mine: [] } : this.site.supports(await this.space(call), contributions);
  }

  public async support(call: Call, contribution: SaidRef, isOn: boolean): Promise<boolean> {
    return this.site.support(await this.space(call), contribution, isOn);
  }

  public async attach(call: Call, name: string, content: Blob, clientKey: string): Promise<AttachedFile> {
    // All read the library of files, with the names of those who put them there.
    if (isSecret(call)) throw new DataError('forbidden', 'files in a call whose contributions are not for everybody');
    return this.site.attach(call, name, content, clientKey);
  }

  public async since(call: Call, lastId: number): Promise<CallNews> {
    const loading = this.news.get(call.id) ?? this.newsReader(call);
    this.news.set(call.id, loading);
    loading.catch(() => this.news.delete(call.id));
    const news = await (await loading).since(call, lastId);
    if (news.hasDecisions) this.decided.forget(call.id);
    return news;
  }

  public isLocked(call: Call): Promise<boolean> {
    return this.site.isLocked(call);
  }

  private newestOf(me: number, list: ContributionsListName): ReturnType<typeof newestRows<ContributionValues>> {
    return newestRows(this.tables[list], [{ column: 'author', is: 'eq', value: me }], null, MINE_AT_ONCE);
  }

  private async newsReader(call: Call): Promise<CallNewsReader> {
    const begun = this.begun.get(call.id);
    const { CallNewsReader: Reader } = await import(/* webpackChunkName: 'calls-seen' */ './CallNewsReader');
    return new Reader(this.site, listOf(call), begun);
  }

  /** Beside his own, an agent reads what animators let through. */
  private async withShown(call: Call, passages: readonly number[], own: readonly Thread[]): Promise<readonly Thread[]> {
    const known = new Set(own.map(({ contribution: { id } }) => id));
    const copies = (await shownOf(this.tables, call.id, passages)).filter(({ contribution }) => !known.has(contribution));
    const decisions = byContribution(await this.decided.about(call.id, [...new Set(copies.map(({ contribution }) => contribution))]));
    // Shown again, it is shown as it was the last time.
    const last = new Map(copies.map((decision) => [decision.contribution, decision]));
    const shown = [...last.values()].map((decision): Thread => ({ contribution: shownContribution(decision), records: [], decisions: decisions.get(decision.contribution) ?? [], replies: [] }));
    return [...own, ...shown].sort((a, b) => b.contribution.id - a.contribution.id);
  }

  /** Supports count while contributions do; a page that showed the call has its decisions. */
  private async space(call: Call): Promise<SupportedCall> {
    const decisions = this.decisionsOf(call.id) ?? (await decisionsOf(this.tables, [call.id], 'call'));
    return { box: call.box, windows: callState(call, decisions, this.site.serverNow()).windows };
  }

  /** One operation more where the page did not count: supports of what is said have to find room. */
  private async saidOn(call: Call, passage: number): Promise<number> {
    if (isSecret(call)) return 0;
    const block = blockOf(passage);
    if (!this.said.has(blockKey(call, block))) await this.counts(call, [block]);
    return this.said.get(passageKey(call.id, passage)) ?? 0;
  }

  private async byIds(call: Call, passages: readonly number[], ids: readonly number[]): Promise<readonly Thread[]> {
    const table = this.tables[listOf(call)];
    const { rows } = await table.page({ where: [ids.map((id): Condition<ContributionValues> => ({ column: 'id', is: 'eq', value: id }))], size: ids.length });
    const here = new Set(passages.map((passage) => passageKey(call.id, passage)));
    const shown = rows.filter((row) => here.has(row.passage) && row.answers === 0);
    return this.threads(shown, byAnswered(await answersTo(table, shown)), call);
  }

  private async row(id: number): Promise<ContributionRow> {
    const { rows: [row], unreadable } = await this.tables.contributions.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 });
    if (row && !isRecordRow(row)) return row;
    throw new DataError(unreadable.length > 0 ? 'unreadable' : 'notFound', `contribution ${id}`);
  }

  private async threads(rows: readonly ContributionRow[], answering: ReadonlyMap<number, readonly ContributionRow[]>, { id: call, box }: Pick<Call, 'id' | 'box'>): Promise<readonly Thread[]> {
    const replies = rows.flatMap(({ id }) => answering.get(id) ?? []).filter((row) => !isRecordRow(row));
    const decisions = await this.decided.about(call, [...new Set([...rows, ...replies].map(({ id }) => id))]);
    return toThreads(rows, answering, byContribution(decisions), box);
  }
}

export function listOf(call: Call): ContributionsListName {
  return isSecret(call) ? 'hidden' : 'contributions';
}

function blockKey({ id }: Call, block: number): string {
  return `${id}|${block}`;
}

function aheadKey({ id }: Call, passages: readonly number[], cursor: string): string {
  return `${id}|${passages.join()}|${cursor}`;
}
