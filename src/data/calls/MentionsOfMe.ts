import { array, boolean, integer, minValue, number, object, pipe, readonly, string } from 'valibot';
import type { CallKind } from '../../domain/calls/Call';
import { plainLogin } from '../../domain/people/mentions';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import { CallsList, ContributionsList } from '../../lists/calls';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { ListTable } from '../items/ListTable';
import type { Condition } from '../items/Table';
import { browserStorage } from '../kept/browserStorage';
import { DatedValue } from '../kept/DatedValue';
import { listStamp } from '../provisioning/listStamp';
import { siteReader } from '../provisioning/SiteReader';
import type { CallTables, ContributionValues } from './callTables';
import { isRecordRow } from './callRows';
import { mentionKey } from './mentionKey';
import type { ContributionRow } from './threads';
import { newestRows } from '../append/windows';

/** The newest alone are news. */
const MOST = 20;
const DAY_MS = 86_400_000;
/** On a device that has not shown it, a mention waits no longer than this. */
const LIFE_MS = 30 * DAY_MS;
/** Whatever the stamp says, nothing is believed longer than this. */
const BELIEVED_MS = 60 * 60_000;

/** Somebody named the reader in what he said. */
export interface MentionOfMe {
  readonly contribution: number;
  readonly by: string;
  readonly at: Date;
  /** Title of the call, or of the article that was commented. */
  readonly what: string;
  /** Of the page that the comment stands under, server-relative; '' for a call, or where the page is gone. */
  readonly page: string;
  readonly isComment: boolean;
}

const id = pipe(number(), integer(), minValue(1));
const keptMentions = defineStored({
  name: 'mentions of the reader',
  version: 1,
  schema: object({ at: storedDate, stamp: string(), mentions: pipe(array(pipe(object({ contribution: id, by: string(), at: storedDate, what: string(), page: string(), isComment: boolean() }), readonly())), readonly()) })
});

/** What it asks of the site beside rows. */
export interface MentionsSite {
  owner(): Promise<string>;
  userId(): Promise<number>;
  serverNow(): Date;
  /** Says whether anything was said since; null: cannot be told. */
  stamp(): Promise<string | null>;
  /** Server-relative address of a page by its unique id. @throws DataError `notFound` */
  pagePath(page: string): Promise<string>;
}

type Tables = Pick<CallTables, 'calls' | 'contributions'>;

/** Who named the reader. Nothing is asked while nothing was said since the browser last asked; one operation where nobody named him. */
export class MentionsOfMe {
  private readonly kept: DatedValue<Omit<StoredValue<typeof keptMentions>, 'at'>>;

  /** @param login of the reader, as the page or the site has it */
  public constructor(
    private readonly tables: Tables,
    private readonly site: MentionsSite,
    private readonly login: string,
    storage: Storage | undefined
  ) {
    this.kept = new DatedValue(storage, 'parvis-call-mentions', keptMentions);
  }

  /** The newest first, each contribution once. @throws DataError */
  public async newest(): Promise<readonly MentionOfMe[]> {
    const [owner, stamp] = await Promise.all([this.site.owner(), this.site.stamp()]);
    const kept = this.kept.read(owner, BELIEVED_MS);
    const mentions = kept && kept.stamp === stamp ? kept.mentions : await this.read();
    if (stamp !== null && mentions !== kept?.mentions) this.kept.write(owner, { stamp, mentions });
    const oldest = this.site.serverNow().getTime() - LIFE_MS;
    return mentions.filter(({ at }) => at.getTime() >= oldest);
  }

  private async read(): Promise<readonly MentionOfMe[]> {
    const { rows } = await newestRows(this.tables.contributions, [{ column: 'passage', is: 'eq', value: mentionKey(this.login) }], null, MOST);
    const named = [...new Set(rows.filter(({ kind }) => kind === 'mentioned').map(({ answers }) => answers))];
    if (named.length === 0) return [];
    const [said, me] = await Promise.all([this.tables.contributions.page({ where: [named.map((value): Condition<ContributionValues> => ({ column: 'id', is: 'eq', value }))], size: MOST }), this.site.userId()]);
    const real = said.rows.filter((row) => !isRecordRow(row) && row.author.id !== me && this.isNamedIn(row));
    return real.length === 0 ? [] : this.placed(real);
  }

  /** A record is only somebody's word: what counts is what the contribution says, and who its author is. */
  private isNamedIn({ text, content }: ContributionRow): boolean {
    return (content.mentions ?? []).some(({ login, name }) => plainLogin(login) === plainLogin(this.login) && text.includes(`@${name}`));
  }

  private async placed(rows: readonly ContributionRow[]): Promise<readonly MentionOfMe[]> {
    const ids = [...new Set(rows.map(({ call }) => call))];
    const { rows: calls } = await this.tables.calls.page({ where: [ids.map((value) => ({ column: 'id', is: 'eq', value }) as const)], size: ids.length });
    const paths = new Map(await Promise.all(calls.map(async ({ id: call, kind, page }) => [call, await this.pathOf(kind, page)] as const)));
    return [...rows]
      .sort((a, b) => b.id - a.id)
      .flatMap(({ id: contribution, call: of, author, created }) => {
        const call = calls.find((each) => each.id === of);
        return call ? [{ contribution, by: author.name, at: created, what: call.title, page: paths.get(of) ?? '', isComment: call.kind === 'article' }] : [];
      });
  }

  private async pathOf(kind: CallKind, page: string): Promise<string> {
    if (kind !== 'article' || page === '') return '';
    try {
      return await this.site.pagePath(page);
    } catch (error) {
      if (hasCode(error, 'notFound')) return '';
      throw error;
    }
  }
}

export function mentionsOfMe(connection: Connection, login: string): MentionsOfMe {
  const tables = { calls: new ListTable(connection, CallsList), contributions: new ListTable(connection, ContributionsList) };
  return new MentionsOfMe(tables, siteOf(connection), login, browserStorage());
}

function siteOf(connection: Connection): MentionsSite {
  return {
    owner: async () => `${connection.webUrl}|${await connection.userId()}`,
    userId: () => connection.userId(),
    serverNow: () => connection.serverNow(),
    stamp: async () => {
      const facts = (await siteReader(connection).facts()).lists.get(ContributionsList.url);
      if (!facts) throw new DataError('notFound', ContributionsList.url);
      return listStamp(facts, connection.serverNow());
    },
    pagePath: async (page) => (await connection.sp.at(`_api/web/getFileById('${encodeURIComponent(page)}')`).select('ServerRelativeUrl')<{ readonly ServerRelativeUrl: string }>()).ServerRelativeUrl
  };
}
