import type { Person } from '../../domain/people/Person';
import { REQUEST_BOARD, REQUEST_BOX, REQUEST_FILES } from '../../lists/heads/requests';
import { siteGroups } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { literal } from '../items/conditions';
import { listOf } from '../items/ListApi';
import { loadOnce } from '../loadOnce';
import { siteReader } from '../provisioning/SiteReader';
import type { RequestRights } from './RequestServices';
import type { RequestSite, RowHead, TeamGroup } from './RequestSite';
import { PERSON } from '../people/principalType';

/** People that are read of a group. */
const MOST = 500;
const LISTS = { box: REQUEST_BOX, files: REQUEST_FILES, board: REQUEST_BOARD } as const;

interface HeadRow {
  readonly Id: number;
  readonly Request: number | null;
  readonly UpTo?: number | null;
  readonly UpToDrop?: number | null;
}

/** Requests on a SharePoint site. What opens folders is loaded for the team. */
export class SharePointRequestSite implements RequestSite {
  private readonly folders = loadOnce(async () => new (await import(/* webpackChunkName: 'requests-team-data' */ './RequestFolders')).RequestFolders(this.connection));
  private group: Promise<number | null> | undefined;

  public constructor(private readonly connection: Connection) {}

  public userId(): Promise<number> {
    return this.connection.userId();
  }

  public async rights(): Promise<RequestRights> {
    const { lists, permissions } = await siteReader(this.connection).facts();
    // Nobody but the team sees the board.
    const board = lists.get(REQUEST_BOARD.url);
    return { isTeam: board !== undefined && hasRight(board.permissions, 'addListItems'), mayOwn: hasRight(permissions, 'managePermissions') };
  }

  public async newest(list: 'box' | 'files' | 'board', count: number): Promise<readonly RowHead[]> {
    const more = list === 'board' ? ['UpTo', 'UpToDrop'] : [];
    const rows = await listOf(this.connection, LISTS[list]).items.select('Id', 'Request', ...more).orderBy('Id', false).top(count)<readonly HeadRow[]>();
    return rows.map(({ Id, Request, UpTo, UpToDrop }) => ({ id: Id, request: Request ?? 0, ...(list === 'board' ? { upTo: UpTo ?? 0, upToDrop: UpToDrop ?? 0 } : {}) }));
  }

  public async openFolder(folder: string, people: readonly number[]): Promise<void> {
    await (await this.folders()).open(folder, people);
  }

  public async admit(folder: string, person: number): Promise<void> {
    await (await this.folders()).admit(folder, person);
  }

  public async known(login: string): Promise<Person> {
    return (await this.folders()).known(login);
  }

  public async members(): Promise<TeamGroup> {
    const id = await (this.group ??= this.findGroup());
    if (id === null) return { people: [], isWhole: false };
    const rows = await this.connection.sp.rows(`_api/web/sitegroups/getById(${id})/users`).select('Id', 'Title', 'PrincipalType').top(MOST)<readonly { readonly Id: number; readonly Title: string; readonly PrincipalType: number }[]>();
    const people = rows.filter(({ PrincipalType }) => PrincipalType === PERSON);
    return { people: people.map(({ Id, Title }) => ({ id: Id, name: Title })), isWhole: people.length === rows.length && rows.length < MOST };
  }

  /** SharePoint’s own way to an address that nobody has, those in the bin among them (MS docs: modern team site creation using REST). */
  public async hasSite(slug: string): Promise<boolean> {
    const free = await this.connection.sp.at(`_api/GroupSiteManager/GetValidSiteUrlFromAlias?alias=${literal(slug)}&isTeamSite=true`)<string>();
    return !free.toLowerCase().endsWith(`/${slug}`);
  }

  public serverNow(): Date {
    return this.connection.serverNow();
  }

  private async findGroup(): Promise<number | null> {
    const { fr, en } = siteGroups.governance.title;
    const rows = await this.connection.sp.rows('_api/web/sitegroups').select('Id', 'Title')<readonly { readonly Id: number; readonly Title: string }[]>();
    const found = rows.find(({ Title }) => Title === fr || Title === en)?.Id ?? null;
    // Nobody made it yet: it is looked for again.
    if (found === null) this.group = undefined;
    return found;
  }
}
