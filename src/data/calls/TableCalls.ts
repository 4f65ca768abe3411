import type { Decision } from '../../domain/calls/Decision';
import { DataError } from '../DataError';
import type { Stored } from '../items/Table';
import { toCall } from './callRows';
import type { OpenedCall } from '../../domain/calls/Thread';
import type { CallRights, CallsRepository, CheckedText } from './CallServices';
import type { CallSite } from './CallSite';
import type { CallTables, CallValues } from './callTables';
import { byCall, decisionsOf } from './decisionRows';
import { textFile } from './textFile';

const SHOWN = 100;

/** Calls on the tables of a site. */
export class TableCalls implements CallsRepository {
  public constructor(
    private readonly tables: CallTables,
    private readonly site: CallSite
  ) {}

  public async rights(): Promise<CallRights> {
    return (await this.site.facts()).rights;
  }

  public async list(): Promise<readonly OpenedCall[]> {
    const shown: OpenedCall[] = [];
    for (let cursor: string | null | undefined; cursor !== null && shown.length < SHOWN; ) {
      const page = await this.tables.calls.page({ where: [{ column: 'kind', is: 'eq', value: 'text' }], descending: true, size: SHOWN, ...(cursor === undefined ? {} : { cursor }) });
      shown.push(...(await this.opened(page.rows)).filter(({ decisions }) => !decisions.some(({ kind }) => kind === 'archived')));
      cursor = page.next;
    }
    return shown.slice(0, SHOWN);
  }

  public async open(id: number): Promise<OpenedCall> {
    const [page, decisions] = await Promise.all([this.tables.calls.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 }), decisionsOf(this.tables, [id], 'call')]);
    const [row] = page.rows;
    if (row && isPublished(decisions)) return { call: toCall(row), decisions };
    throw new DataError(page.unreadable.length > 0 ? 'unreadable' : 'notFound', `call ${id}`);
  }

  public async ofPage(page: string): Promise<OpenedCall | null> {
    const { rows } = await this.tables.calls.page({ where: [{ column: 'page', is: 'eq', value: page }] });
    // Where two people opened them at once, the first ones are everybody's.
    const [first] = await this.opened(rows);
    return first ?? null;
  }

  public async text({ content: { file, hash } }: Decision): Promise<CheckedText> {
    if (file === undefined) throw new DataError('notFound', 'a decision without a text');
    const stored = await this.site.readText(file);
    const reading = textFile.read(stored.content);
    if (!reading.ok) throw new DataError('unreadable', `${file}: ${reading.fault}`);
    return { text: reading.value, isAltered: stored.hash !== hash };
  }

  /** Those that are published, in the order of the rows. */
  private async opened(rows: readonly Stored<CallValues>[]): Promise<readonly OpenedCall[]> {
    const decisions = byCall(await decisionsOf(this.tables, rows.map(({ id }) => id), 'call'));
    return rows.map((row) => ({ call: toCall(row), decisions: decisions.get(row.id) ?? [] })).filter((each) => isPublished(each.decisions));
  }
}

/** Between the first step of a publication and the last there is a call that nobody sees. */
function isPublished(decisions: readonly Decision[]): boolean {
  return decisions.some(({ kind }) => kind === 'published');
}
