import { foldCase } from './collation';
import type { Database } from './database';
import { objectIdOf } from './object-id';

/**
 * Groups of the organisation's directory (Entra ID) and who is in them. They are not the groups of a site, which may hold
 * them as members.
 */
export const DIRECTORY_TABLES = `
CREATE TABLE directory_groups (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, details TEXT NOT NULL DEFAULT '{}');
CREATE TABLE directory_members (group_n INTEGER NOT NULL, login TEXT NOT NULL, is_owner INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (group_n, login)) WITHOUT ROWID;
CREATE INDEX directory_members_login ON directory_members (login, group_n);
`;

/** Puts the people of an older data folder into the groups that their details name. */
export const FILL_DIRECTORY = `
INSERT OR IGNORE INTO directory_groups (id, title) SELECT sp_object_id(value), value FROM people, json_each(details, '$.groups');
INSERT OR IGNORE INTO directory_members (group_n, login) SELECT g.n, p.login FROM people p, json_each(p.details, '$.groups') JOIN directory_groups g ON g.id = sp_object_id(value);
`;

/** Beginning of the claim under which a site knows a group of the directory; its object id follows. */
export const DIRECTORY_GROUP_CLAIM = 'c:0t.c|tenant|';

/** The claim of a group by its title. */
export function directoryGroupClaim(title: string): string {
  return DIRECTORY_GROUP_CLAIM + objectIdOf(title);
}

/** A group of the directory, as the caller of `openSharePoint` describes it. */
export interface DirectoryGroupSeed {
  readonly title: string;
  readonly description?: string;
  /** A Microsoft 365 group has a mailbox and a team; any other is a security group. */
  readonly isTeam?: boolean;
  /** Logins. */
  readonly owners?: readonly string[];
}

/** A group as the directory keeps it. */
export interface DirectoryGroup extends DirectoryGroupSeed {
  readonly n: number;
  /** The directory's object id. */
  readonly id: string;
}

interface GroupRow {
  readonly n: number;
  readonly id: string;
  readonly title: string;
  readonly details: string;
}

const COLUMNS = 'n, id, title, details';

/** The directory's groups: 50,000 memberships cost a row each. */
export class DirectoryStore {
  private readonly numbers = new Map<string, number>();

  public constructor(private readonly database: Database) {}

  /** Adds or describes a group. Its owners are members too, as in Teams. */
  public put(group: DirectoryGroupSeed): void {
    const { title, description, isTeam, owners = [] } = group;
    const n = this.numberOf(title);
    this.database.run('UPDATE directory_groups SET title = ?, details = ? WHERE n = ?', title, JSON.stringify({ description, isTeam, owners }), n);
    for (const login of owners) this.database.run('INSERT INTO directory_members (group_n, login, is_owner) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET is_owner = 1', n, login);
  }

  /** Makes a person a member of the groups of these titles, which are made when missing, and of no other but those that he owns. */
  public join(login: string, titles: readonly string[]): void {
    this.database.run('DELETE FROM directory_members WHERE login = ? AND is_owner = 0', login);
    for (const title of titles) this.database.run('INSERT OR IGNORE INTO directory_members (group_n, login) VALUES (?, ?)', this.numberOf(title), login);
  }

  public find(id: string): DirectoryGroup | undefined {
    const row = this.database.get<GroupRow>(`SELECT ${COLUMNS} FROM directory_groups WHERE id = ?`, id.toLowerCase());
    return row && groupOf(row);
  }

  /** Groups whose title begins with a text, by title. */
  public list(beginning: string, limit: number, offset: number): DirectoryGroup[] {
    return this.database
      .all<GroupRow>(`SELECT ${COLUMNS} FROM directory_groups WHERE substr(sp_fold(title), 1, ?) = ? ORDER BY sp_key(title), n LIMIT ? OFFSET ?`, beginning.length, foldCase(beginning), limit, offset)
      .map(groupOf);
  }

  public groupsOf(login: string): DirectoryGroup[] {
    return this.database.all<GroupRow>(`SELECT ${COLUMNS} FROM directory_groups WHERE n IN (SELECT group_n FROM directory_members WHERE login = ?) ORDER BY n`, login).map(groupOf);
  }

  /** Logins of the members (or of the owners alone) of a group, a page at a time. */
  public members(group: DirectoryGroup, { ownersOnly = false, limit, offset }: { readonly ownersOnly?: boolean; readonly limit: number; readonly offset: number }): string[] {
    return this.database
      .all<{ login: string }>('SELECT login FROM directory_members WHERE group_n = ? AND is_owner >= ? ORDER BY login LIMIT ? OFFSET ?', group.n, ownersOnly ? 1 : 0, limit, offset)
      .map(({ login }) => login);
  }

  public countMembers(group: DirectoryGroup): number {
    return this.database.get<{ count: number }>('SELECT count(*) AS count FROM directory_members WHERE group_n = ?', group.n)?.count ?? 0;
  }

  private numberOf(title: string): number {
    const id = objectIdOf(title);
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const n = this.find(id)?.n ?? this.database.run('INSERT INTO directory_groups (id, title) VALUES (?, ?)', id, title).id;
    this.numbers.set(id, n);
    this.database.onRollback(() => this.numbers.delete(id));
    return n;
  }
}

function groupOf({ n, id, title, details }: GroupRow): DirectoryGroup {
  return { ...(JSON.parse(details) as Partial<DirectoryGroupSeed>), n, id, title };
}
