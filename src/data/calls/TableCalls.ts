import type { Decision } from '../../domain/calls/Decision';
import type { OpenedCall } from '../../domain/calls/Thread';
import { DataError } from '../DataError';
import { packRows, unpackRows } from '../kept/keptRows';
import type { Condition, Page, Stored } from '../items/Table';
import { CallDecisions } from './CallDecisions';
import type { CallRights, CallsRepository, CheckedText } from './CallServices';
import type { CallSite, TextContent } from './CallSite';
import { toCall, toDecision } from './callRows';
import type { CallTables, CallValues, DecisionValues } from './callTables';
import { byCall, decisionRowsOf } from './decisionRows';
import type { KeptCalls } from './KeptCalls';
import { textFile } from './textFile';

const SHOWN = 100;

/** Rows of calls with those of the decisions on them. */
interface ReadCalls {
  readonly calls: readonly Stored<CallValues>[];
  readonly decisions: readonly Stored<DecisionValues>[];
}

/** Calls on the tables of a site. */
export class TableCalls implements CallsRepository {
  private readonly seen = new Map<number, readonly Decision[]>();

  /** @param webUrl of the site, for what is kept of it */
  public constructor(
    private readonly tables: CallTables,
    private readonly site: CallSite,
    private readonly webUrl = '',
    private readonly kept?: KeptCalls,
    private readonly decided = new CallDecisions(tables)
  ) {}

  public async rights(): Promise<CallRights> {
    return (await this.site.facts()).rights;
  }

  public async list(): Promise<readonly OpenedCall[]> {
    return this.opened(await this.reading('list', () => this.readList())).filter((each) => !isArchived(each)).slice(0, SHOWN);
  }

  public async open(id: number): Promise<OpenedCall> {
    const [opened] = this.opened(await this.reading(`call ${id}`, () => this.readOne(id)));
    if (opened) return opened;
    throw new DataError('notFound', `call ${id}`);
  }

  public async ofPage(page: string): Promise<OpenedCall | null> {
    // Where two people opened them at once, the first ones are everybody's.
    const [first] = this.opened(await this.reading(`page ${page}`, () => this.readOfPage(page)));
    return first ?? null;
  }

  public async text({ content: { file, hash } }: Decision): Promise<CheckedText> {
    if (file === undefined) throw new DataError('notFound', 'a decision without a text');
    const { content, hash: found } = await this.textOf(file, hash ?? '');
    const reading = textFile.read(content);
    if (!reading.ok) throw new DataError('unreadable', `${file}: ${reading.fault}`);
    return { text: reading.value, isAltered: found !== hash };
  }

  /** The decisions on a call that this page opened. */
  public decisionsOf(call: number): readonly Decision[] | undefined {
    return this.seen.get(call);
  }

  /** What the tab read before is read again only when SharePoint says that it changed. */
  private async reading(what: string, read: () => Promise<ReadCalls>): Promise<ReadCalls> {
    const owner = await this.owner(what);
    const kept = this.kept?.read(owner);
    const known = kept && this.unpack(kept);
    const [{ stamp }, first] = await Promise.all([this.site.facts(), known ? undefined : read()]);
    if (known && stamp !== null && stamp === kept.stamp) return known;
    const rows = first ?? (await read());
    const { calls, decisions } = this.tables;
    this.kept?.write(owner, { stamp, calls: packRows(calls, rows.calls), decisions: packRows(decisions, rows.decisions) });
    return rows;
  }

  private unpack({ calls, decisions }: { readonly calls: Parameters<typeof unpackRows>[1]; readonly decisions: Parameters<typeof unpackRows>[1] }): ReadCalls | undefined {
    const [callRows, decisionRows] = [unpackRows(this.tables.calls, calls), unpackRows(this.tables.decisions, decisions)];
    return callRows && decisionRows && { calls: callRows, decisions: decisionRows };
  }

  /** A hundred that are not archived, if there are as many. */
  private async readList(): Promise<ReadCalls> {
    const calls: Stored<CallValues>[] = [];
    const decisions: Stored<DecisionValues>[] = [];
    let shown = 0;
    for (let cursor: string | null | undefined; cursor !== null && shown < SHOWN; ) {
      const page: Page<Stored<CallValues>> = await this.tables.calls.page({ where: [ofKind], descending: true, size: SHOWN, ...(cursor === undefined ? {} : { cursor }) });
      const some = await this.decisionsOn(page.rows);
      calls.push(...page.rows);
      decisions.push(...some);
      const archived = new Set(some.filter(({ kind }) => kind === 'archived').map(({ call }) => call));
      shown += page.rows.filter(({ id }) => !archived.has(id)).length;
      cursor = page.next;
    }
    return { calls, decisions };
  }

  private async readOne(id: number): Promise<ReadCalls> {
    const [page, decisions] = await Promise.all([this.tables.calls.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 }), this.decided.onCall(id)]);
    if (page.unreadable.length > 0) throw new DataError('unreadable', `call ${id}`);
    return { calls: page.rows, decisions };
  }

  private async readOfPage(page: string): Promise<ReadCalls> {
    const { rows } = await this.tables.calls.page({ where: [{ column: 'page', is: 'eq', value: page }] });
    return { calls: rows, decisions: await this.decisionsOn(rows) };
  }

  private decisionsOn(calls: readonly Stored<CallValues>[]): Promise<readonly Stored<DecisionValues>[]> {
    return decisionRowsOf(this.tables, calls.map(({ id }) => id), 'call');
  }

  /** Those that are published, in the order of the rows. */
  private opened({ calls, decisions }: ReadCalls): readonly OpenedCall[] {
    const decided = byCall(decisions.map(toDecision));
    const opened = calls.map((row) => ({ call: toCall(row), decisions: decided.get(row.id) ?? [] })).filter(isPublished);
    for (const { call, decisions: known } of opened) this.seen.set(call.id, known);
    return opened;
  }

  private async textOf(file: string, hash: string): Promise<TextContent> {
    const owner = await this.owner('text');
    const kept = this.kept?.text(owner, file, hash);
    if (kept !== undefined) return { content: kept, hash };
    const read = await this.site.readText(file);
    if (read.hash === hash) this.kept?.keepText(owner, file, hash, read.content);
    return read;
  }

  private async owner(what: string): Promise<string> {
    return `${this.webUrl}|${(await this.site.me()).id}|${what}`;
  }
}

/** Comments under an article are found by its page. */
const ofKind: Condition<CallValues> = { column: 'kind', is: 'eq', value: 'text' };

/** Between the first step of a publication and the last there is a call that nobody sees. */
function isPublished({ decisions }: OpenedCall): boolean {
  return decisions.some(({ kind }) => kind === 'published');
}

function isArchived({ decisions }: OpenedCall): boolean {
  return decisions.some(({ kind }) => kind === 'archived');
}
