import { countTroubles } from '../../domain/health/records';
import { secondRows } from '../../domain/health/twins';
import { allLists } from '../../lists/allLists';
import type { ListSchema } from '../../lists/defineList';
import { siteGroups } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { isAbort } from '../DataError';
import { listOf } from '../items/ListApi';
import { noneIfGone } from '../noneIfGone';
import { inDirectory } from '../people/inDirectory';
import { PERSON } from '../people/principalType';
import { readSite } from '../provisioning/readSite';
import type { SiteFacts } from '../provisioning/SiteFacts';
import { swallowed } from '../swallowed';
import type { CheckControl, CheckReport, LeftBehind, SecondRow, TroubledThing } from './Checks';
import type { GroupName } from './listGroups';
import { isGroupUsed, listGroups } from './listGroups';
import { rowPage } from './listPages';
import { recordSources } from './recordSources';

/** Rows of a page: SharePoint's largest. */
const PAGE = 5_000;
/** People of one group, and drafts of one list, that are looked at. */
const MOST = 500;
/** Lists of what is not published yet. */
const DRAFTS: readonly string[] = ['Lists/ParvisPollDrafts', 'Lists/ParvisCallDrafts', 'Lists/ParvisCampaignDrafts'];
/** Parts of the time: rows of keys, audits, people. */
const KEYS = 0.2;
const AUDITS = 0.7;

interface KeyRow {
  readonly Id: number;
  readonly ClientKey: string | null;
  readonly AuthorId: number;
}

interface UserRow {
  readonly LoginName: string;
  readonly Title: string;
  readonly PrincipalType: number;
}

interface Holder {
  readonly login: string;
  readonly left: LeftBehind;
}

/** Looks into what grows: only when somebody asks for it, with progress. Nothing is written. */
export class SiteChecks {
  /** @param timeZone of the city */
  public constructor(
    private readonly connection: Connection,
    private readonly timeZone: string
  ) {}

  /** @throws DataError; AbortError */
  public async run(control: CheckControl): Promise<CheckReport> {
    const facts = await readSite(this.connection, undefined, true);
    const used = new Set(listGroups.filter((group) => isGroupUsed(group, facts)).map(({ name }) => name));
    const seconds = await this.secondRows(facts, control);
    const { things, troubled, failed } = await this.troubled(used, control);
    const { people, left } = await this.left(facts);
    control.onProgress(1);
    return { at: this.connection.serverNow(), things, troubled, seconds, left, people, failed };
  }

  /** Where SharePoint itself refuses a second row with one key, there is none to look for. */
  private async secondRows({ lists }: SiteFacts, control: CheckControl): Promise<readonly SecondRow[]> {
    const open = allLists.filter((schema) => {
      const column = lists.get(schema.url)?.fields?.find(({ InternalName }) => InternalName === 'ClientKey');
      return column !== undefined && !column.EnforceUniqueValues && (lists.get(schema.url)?.itemCount ?? 0) > 1;
    });
    const found: SecondRow[] = [];
    for (const [index, schema] of open.entries()) {
      found.push(...(await this.secondsIn(schema, lists.get(schema.url)?.id ?? '', control)));
      control.onProgress((KEYS * (index + 1)) / open.length);
    }
    return found;
  }

  private async secondsIn(schema: ListSchema, list: string, { signal }: CheckControl): Promise<readonly SecondRow[]> {
    const rows: { readonly id: number; readonly key: string; readonly author: number }[] = [];
    for (let last = 0, isMore = true; isMore; ) {
      stopWhen(signal);
      // In the order of their ids, which no list is too long for.
      const page = await listOf(this.connection, schema).items.select('Id', 'ClientKey', 'AuthorId').filter(`Id gt ${last}`).orderBy('Id').top(PAGE)<readonly KeyRow[]>();
      rows.push(...page.map(({ Id, ClientKey, AuthorId }) => ({ id: Id, key: ClientKey ?? '', author: AuthorId })));
      last = page.at(-1)?.Id ?? last;
      isMore = page.length === PAGE;
    }
    const authors = new Map(rows.map(({ id, author }) => [id, author]));
    return secondRows(rows).map(({ id, first, author }) => ({ list: schema.title, id, first, isOfAnother: authors.get(first) !== author, link: rowPage(this.connection.webUrl, list, id) }));
  }

  private async troubled(used: ReadonlySet<GroupName>, control: CheckControl): Promise<Pick<CheckReport, 'things' | 'troubled' | 'failed'>> {
    const sources = recordSources(this.connection, this.timeZone).filter(({ part }) => used.has(part));
    const troubled: TroubledThing[] = [];
    const failed: GroupName[] = [];
    let things = 0;
    for (const [index, { part, things: list }] of sources.entries()) {
      try {
        const found = await list();
        for (const [at, { kind, id, title, whys }] of found.entries()) {
          stopWhen(control.signal);
          const troubles = countTroubles(await whys(control.signal));
          if (troubles.size > 0) troubled.push({ part, kind, id, title, troubles });
          things++;
          control.onProgress(KEYS + (AUDITS * (index + (at + 1) / found.length)) / sources.length);
        }
      } catch (error) {
        // One part that cannot be read leaves the others alone.
        if (isAbort(error)) throw error;
        swallowed(error, `check ${part}`);
        failed.push(part);
      }
    }
    return { things, troubled, failed };
  }

  /** People whom the directory no longer knows, and what they still are here. */
  private async left(facts: SiteFacts): Promise<Pick<CheckReport, 'people' | 'left'>> {
    const holders = [...(await this.inGroups()), ...(await this.withDrafts(facts))];
    const logins = [...new Set(holders.map(({ login }) => login.toLowerCase()))];
    const known = await inDirectory(this.connection, logins);
    return { people: logins.length, left: holders.filter(({ login }) => known.get(login.toLowerCase()) === false).map(({ left }) => left) };
  }

  private async inGroups(): Promise<readonly Holder[]> {
    const { sp, webUrl } = this.connection;
    const ours = new Set(Object.values(siteGroups).flatMap(({ title }) => [title.fr, title.en]));
    const [groups, owners] = await Promise.all([
      sp.rows('_api/web/sitegroups').select('Id', 'Title')<readonly { readonly Id: number; readonly Title: string }[]>(),
      sp.at('_api/web/associatedownergroup').select('Id')<{ readonly Id?: number }>().catch(noneIfGone)
    ]);
    const asked = groups.filter(({ Id, Title }) => Id === owners?.Id || ours.has(Title));
    const members = await Promise.all(asked.map(({ Id }) => sp.rows(`_api/web/sitegroups/getById(${Id})/users`).select('LoginName', 'Title', 'PrincipalType').top(MOST)<readonly UserRow[]>()));
    return asked.flatMap(({ Id, Title }, index) => personsOf(members[index] ?? []).map((user) => ({ login: user.LoginName, left: { role: 'group' as const, name: user.Title, of: Title, link: `${webUrl}/_layouts/15/people.aspx?MembershipGroupId=${Id}` } })));
  }

  private async withDrafts({ lists }: SiteFacts): Promise<readonly Holder[]> {
    const present = allLists.filter(({ url }) => DRAFTS.includes(url) && lists.has(url));
    const rows = await Promise.all(
      present.map((schema) => listOf(this.connection, schema).items.select('Id', 'Author/Name', 'Author/Title').expand('Author').orderBy('Id', false).top(MOST)<readonly { readonly Id: number; readonly Author?: { readonly Name: string; readonly Title: string } }[]>())
    );
    return present.flatMap((schema, index) =>
      (rows[index] ?? []).flatMap(({ Id, Author }) => {
        const list = lists.get(schema.url);
        return Author && list ? [{ login: Author.Name, left: { role: 'draft' as const, name: Author.Title, of: `${list.title}, ${Id}`, link: rowPage(this.connection.webUrl, list.id, Id) } }] : [];
      })
    );
  }
}

function personsOf(users: readonly UserRow[]): readonly UserRow[] {
  // SharePoint's own accounts are nobody.
  return users.filter(({ PrincipalType, LoginName }) => PrincipalType === PERSON && LoginName.includes('|'));
}

function stopWhen({ aborted }: AbortSignal): void {
  if (aborted) throw new DOMException('Stopped', 'AbortError');
}
