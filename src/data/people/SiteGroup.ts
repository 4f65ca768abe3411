import { body } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import { animatorsGroup } from '../../lists/animators';
import type { Words } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { DataError, hasCode } from '../DataError';
import { PERSON } from './principalType';

/** Members that are shown; a group of more has directory groups in it. */
const MOST = 500;

export interface GroupMember {
  /** In the site. */
  readonly id: number;
  readonly name: string;
  readonly mail: string;
  /** A group of the directory, whose own members are managed elsewhere. */
  readonly isGroup: boolean;
}

export interface MembersOfGroup {
  readonly title: string;
  /** May the reader say who is in it? */
  readonly mayEdit: boolean;
  /** By name. */
  readonly members: readonly GroupMember[];
}

interface GroupRow {
  readonly Id: number;
  readonly Title: string;
  readonly CanCurrentUserEditMembership?: boolean;
}

interface UserRow {
  readonly Id: number;
  readonly Title: string;
  readonly Email: string | null;
  readonly PrincipalType: number;
}

/** One group of a site, by its name in either language, or by what it was given where an owner gave it another name; and who is in it. */
export class SiteGroup {
  private id: Promise<number> | undefined;

  public constructor(
    private readonly connection: Connection,
    private readonly title: Words,
    /** Ids of the groups that it may be, under whatever name, the surest first; none for who may not see who was given what. */
    private readonly holders: () => Promise<readonly number[]>
  ) {}

  /** @throws DataError `notFound` where set-up has not made it, `forbidden` */
  public async load(): Promise<MembersOfGroup> {
    const path = await this.path();
    const [{ Title, CanCurrentUserEditMembership = false }, rows] = await Promise.all([
      this.connection.sp.at(path).select('Title', 'CanCurrentUserEditMembership')<GroupRow>(),
      this.connection.sp.rows(`${path}/users`).select('Id', 'Title', 'Email', 'PrincipalType').top(MOST)<readonly UserRow[]>()
    ]);
    const members = rows.map(({ Id, Title: name, Email, PrincipalType }): GroupMember => ({ id: Id, name, mail: Email ?? '', isGroup: PrincipalType !== PERSON }));
    return { title: Title, mayEdit: CanCurrentUserEditMembership, members: members.sort((one, other) => one.name.localeCompare(other.name)) };
  }

  /** The login names of its members, in small letters, with their numbers; as many as `load` shows. @throws DataError as `load` */
  public async logins(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.connection.sp.rows(`${await this.path()}/users`).select('Id', 'LoginName').top(MOST)<readonly { readonly Id: number; readonly LoginName: string }[]>();
    return new Map(rows.map(({ Id, LoginName }) => [LoginName.toLowerCase(), Id]));
  }

  /** Somebody who is in it already stays in it. @throws DataError `forbidden` */
  public async add({ login }: Pick<FoundPerson, 'login'>): Promise<void> {
    const path = await this.path();
    await tryTwice(() => spPost(this.connection.sp.at(`${path}/users`), body({ LoginName: login })));
  }

  /** Nothing, when somebody else took the person out before. @throws DataError `forbidden` */
  public async remove({ id }: Pick<GroupMember, 'id'>): Promise<void> {
    const path = await this.path();
    try {
      await tryTwice(() => spPost(this.connection.sp.at(`${path}/users/removeById(${id})`)));
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
    }
  }

  private async path(): Promise<string> {
    this.id ??= this.find();
    this.id.catch(() => (this.id = undefined));
    return `_api/web/sitegroups/getById(${await this.id})`;
  }

  private async find(): Promise<number> {
    const { fr, en } = this.title;
    const rows = await this.connection.sp.rows('_api/web/sitegroups').select('Id', 'Title')<readonly GroupRow[]>();
    const found = rows.find(({ Title }) => Title === fr || Title === en) ?? (await this.renamed(rows));
    if (!found) throw new DataError('notFound', `the site has no group ${fr}`);
    return found.Id;
  }

  private async renamed(rows: readonly GroupRow[]): Promise<GroupRow | undefined> {
    const holders = await this.holders();
    return holders.flatMap((id) => rows.find(({ Id }) => Id === id) ?? [])[0];
  }
}

/** Who leads calls for comment. */
export function animatorsOf(connection: Connection): SiteGroup {
  return new SiteGroup(connection, animatorsGroup.title, async () => {
    const { findAnimators } = await import(/* webpackChunkName: 'inspection' */ '../provisioning/findAnimators');
    return findAnimators(connection);
  });
}
