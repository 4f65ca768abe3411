import type { Database } from './database';
import { DIRECTORY_GROUP_CLAIM } from './directory-store';
import type { Person } from './people-store';

/** `SP.PrincipalType` numbers. */
export const PrincipalType = { User: 1, DistributionList: 2, SecurityGroup: 4, SharePointGroup: 8 } as const;

/** A user, a claim that stands for many, or a group of a site. Users and groups share one series of ids. */
export interface PrincipalRow {
  readonly site: number;
  readonly id: number;
  readonly kind: number;
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly site_admin: number;
  readonly description: string;
  readonly owner: number | null;
  /** JSON of {@link GroupSettings}. */
  readonly settings: string;
}

/** The rarer properties of a group. */
export interface GroupSettings {
  allowMembersEdit?: boolean;
  allowRequests?: boolean;
  autoAccept?: boolean;
  membersOnly?: boolean;
}

/** Claim of everyone except external users. */
export const EVERYONE_CLAIM = 'c:0-.f|rolemanager|spo-grid-all-users/0d5b1c1e-0000-4000-8000-000000000001';
/** Id that SharePoint gives its own account. */
export const SYSTEM_ACCOUNT = 1073741823;

/** Owner of the rows of those who were taken out, with the site behind it. */
const FORMER = 'former:';
const COLUMNS = 'site, id, kind, login, title, email, site_admin, description, owner, settings';

/** Of another organisation: his login says so. */
export function isGuest({ login }: Pick<PrincipalRow, 'login'>): boolean {
  return login.includes('#ext#');
}

/** Users and groups of each site. */
export class PrincipalStore {
  private readonly memberships = new Map<string, readonly number[]>();
  private readonly afterRemoval: (() => void)[] = [];

  public constructor(private readonly database: Database) {}

  public byId(site: number, id: number): PrincipalRow | undefined {
    return this.database.get<PrincipalRow>(`SELECT ${COLUMNS} FROM principals WHERE site = ? AND id = ?`, site, id);
  }

  public byLogin(site: number, login: string): PrincipalRow | undefined {
    return this.database.get<PrincipalRow>(`SELECT ${COLUMNS} FROM principals WHERE site = ? AND login = ?`, site, login);
  }

  public byEmail(site: number, email: string): PrincipalRow | undefined {
    return this.database.get<PrincipalRow>(`SELECT ${COLUMNS} FROM principals WHERE site = ? AND kind = 1 AND email = ? COLLATE NOCASE`, site, email);
  }

  /** The user for a person, added to the site when he is not there yet; who comes back has the number that he had. */
  public ensure(site: number, person: Person): PrincipalRow {
    return (
      this.byLogin(site, person.claim) ??
      this.add({ site, kind: PrincipalType.User, login: person.claim, title: person.displayName, email: person.email, site_admin: person.siteAdmin === true ? 1 : 0, ...this.formerId(site, person.claim) })
    );
  }

  public add(
    principal: Pick<PrincipalRow, 'site' | 'kind' | 'login' | 'title'> & Partial<Pick<PrincipalRow, 'id' | 'email' | 'site_admin' | 'description' | 'owner'>> & { settings?: GroupSettings }
  ): PrincipalRow {
    const id =
      principal.id ??
      (this.database.get<{ id: number }>('SELECT max(coalesce(max(id), 5), coalesce((SELECT max(CAST(name AS INTEGER)) FROM properties WHERE owner = ?), 5)) + 1 AS id FROM principals WHERE site = ? AND id < ?', FORMER + principal.site, principal.site, SYSTEM_ACCOUNT)?.id ?? 6);
    this.database.run(
      `INSERT INTO principals (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      principal.site, id, principal.kind, principal.login, principal.title, principal.email ?? '', principal.site_admin ?? 0,
      principal.description ?? '', principal.owner ?? null, JSON.stringify(principal.settings ?? {})
    );
    this.memberships.clear();
    const row = this.byId(principal.site, id);
    if (row === undefined) throw new Error('The principal was not stored.');
    return row;
  }

  public update(site: number, id: number, changes: Partial<Pick<PrincipalRow, 'title' | 'login' | 'description' | 'owner' | 'site_admin' | 'email'>> & { settings?: GroupSettings }): void {
    const row = this.byId(site, id);
    if (row === undefined) return;
    const next = { ...row, ...changes };
    this.database.run(
      'UPDATE principals SET title = ?, login = ?, description = ?, owner = ?, site_admin = ?, email = ?, settings = ? WHERE site = ? AND id = ?',
      next.title, next.login, next.description, next.owner, next.site_admin, next.email,
      changes.settings === undefined ? row.settings : JSON.stringify({ ...(JSON.parse(row.settings) as GroupSettings), ...changes.settings }), site, id
    );
  }

  /** Who was taken out of the site, as columns that name him still tell of him: the user information list keeps its rows (Name of a deleted user stands where he wrote). */
  public former(site: number, id: number): PrincipalRow | undefined {
    const row = this.database.get<{ value: string }>('SELECT value FROM properties WHERE owner = ? AND name = ?', FORMER + site, String(id));
    return row === undefined ? undefined : (JSON.parse(row.value) as PrincipalRow);
  }

  /** Told of each removal. */
  public onRemoved(listener: () => void): void {
    this.afterRemoval.push(listener);
  }

  private formerId(site: number, login: string): { readonly id?: number } {
    const row = this.database.get<{ name: string }>("SELECT name FROM properties WHERE owner = ? AND json_extract(value, '$.login') = ?", FORMER + site, login);
    return row === undefined ? {} : { id: Number(row.name) };
  }

  /** Takes a user or group out of the site with its memberships and role assignments. */
  public remove(site: number, id: number): void {
    this.database.transaction(() => {
      const gone = this.byId(site, id);
      if (gone?.kind === PrincipalType.User) this.database.run('INSERT OR REPLACE INTO properties (owner, name, value) VALUES (?, ?, ?)', FORMER + site, String(id), JSON.stringify(gone));
      this.database.run('DELETE FROM principals WHERE site = ? AND id = ?', site, id);
      this.database.run('DELETE FROM group_members WHERE site = ? AND (member = ? OR group_id = ?)', site, id, id);
      this.database.run('DELETE FROM role_assignments WHERE principal = ? AND scope IN (SELECT n FROM scopes WHERE site = ?)', id, site);
    });
    this.memberships.clear();
    for (const each of this.afterRemoval) each();
  }

  /** Rows by SQL over the columns of `principals`, for the collections of users and groups. */
  public query(condition: string, values: readonly (string | number)[], order: string, limit: number, offset: number): PrincipalRow[] {
    return this.database.all<PrincipalRow>(`SELECT ${COLUMNS} FROM principals WHERE ${condition} ORDER BY ${order} LIMIT ? OFFSET ?`, ...values, limit, offset);
  }

  public addMember(site: number, group: number, member: number): void {
    this.database.run('INSERT OR IGNORE INTO group_members (site, group_id, member) VALUES (?, ?, ?)', site, group, member);
    this.memberships.clear();
  }

  public removeMember(site: number, group: number, member: number): boolean {
    const { changes } = this.database.run('DELETE FROM group_members WHERE site = ? AND group_id = ? AND member = ?', site, group, member);
    this.memberships.clear();
    return changes > 0;
  }

  /** Groups of that title in all sites. */
  public groupsTitled(title: string): PrincipalRow[] {
    return this.database.all<PrincipalRow>(`SELECT ${COLUMNS} FROM principals WHERE kind = ${PrincipalType.SharePointGroup} AND login = ?`, title);
  }

  public groupsOf(site: number, member: number): PrincipalRow[] {
    return this.database.all<PrincipalRow>(
      `SELECT ${COLUMNS} FROM principals WHERE site = ?1 AND id IN (SELECT group_id FROM group_members WHERE site = ?1 AND member = ?2) ORDER BY id`, site, member
    );
  }

  /** Every id under which a user is given permissions: himself, everyone, his groups of the directory, and the groups of the site that hold one of these. */
  public idsOf(user: PrincipalRow): readonly number[] {
    const key = `${user.site}:${user.id}`;
    let ids = this.memberships.get(key);
    if (ids === undefined) {
      const everyone = user.kind === PrincipalType.User && !isGuest(user) ? this.byLogin(user.site, EVERYONE_CLAIM)?.id : undefined;
      const own = [user.id, ...(everyone === undefined ? [] : [everyone]), ...this.directoryGroupsOf(user)];
      const groups = own.flatMap((id) =>
        this.database.all<{ group_id: number }>('SELECT group_id FROM group_members WHERE site = ? AND member = ?', user.site, id).map((row) => row.group_id)
      );
      ids = [...new Set([...own, ...groups])].sort((a, b) => a - b);
      if (this.memberships.size > 10_000) this.memberships.clear();
      this.memberships.set(key, ids);
    }
    return ids;
  }

  /** Forgets who is in which group: the directory changed. */
  public forgetMemberships(): void {
    this.memberships.clear();
  }

  /** Groups of the directory that the site knows and the user is in. */
  private directoryGroupsOf(user: PrincipalRow): readonly number[] {
    if (user.kind !== PrincipalType.User || user.email === '') return [];
    return this.database
      .all<{ id: number }>(
        `SELECT id FROM principals WHERE site = ? AND login IN (
           SELECT ? || g.id FROM directory_groups g JOIN directory_members m ON m.group_n = g.n JOIN people p ON p.login = m.login WHERE p.email = ? COLLATE NOCASE)`,
        user.site, DIRECTORY_GROUP_CLAIM, user.email
      )
      .map(({ id }) => id);
  }
}
