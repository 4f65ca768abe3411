import { FULL_PERMISSIONS, NO_PERMISSIONS, union, type BasePermissions } from './permission-kind';
import { LIMITED_ACCESS } from './role-definitions';
import type { Database } from './database';
import type { PrincipalRow, PrincipalStore } from './principal-store';

/** A permission level of a site. */
export interface RoleRow {
  readonly site: number;
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly low: number;
  readonly high: number;
  readonly sort: number;
  readonly hidden: number;
  readonly kind: number;
}

const ROLE = 'site, id, name, description, low, high, sort, hidden, kind';

/** Permission scopes, who has which level in them, and the levels of each site. */
export class PermissionStore {
  private readonly masks = new Map<string, BasePermissions>();

  public constructor(
    private readonly database: Database,
    private readonly principals: PrincipalStore
  ) {
    // Who comes back has the number that he had, and none of what he was given.
    principals.onRemoved(() => this.masks.clear());
  }

  /** A new scope; `copyFrom` gives it the assignments of another one. */
  public addScope(site: number, copyFrom?: number): number {
    const { id } = this.database.run('INSERT INTO scopes (site) VALUES (?)', site);
    if (copyFrom !== undefined) {
      this.database.run('INSERT INTO role_assignments (scope, principal, role) SELECT ?, principal, role FROM role_assignments WHERE scope = ? AND role <> ?', id, copyFrom, LIMITED_ACCESS);
    }
    this.changed();
    return id;
  }

  public removeScope(scope: number): void {
    this.database.run('DELETE FROM role_assignments WHERE scope = ?', scope);
    this.database.run('DELETE FROM scopes WHERE n = ?', scope);
    this.changed();
  }

  public assign(scope: number, principal: number, role: number): void {
    this.database.run('INSERT OR IGNORE INTO role_assignments (scope, principal, role) VALUES (?, ?, ?)', scope, principal, role);
    this.changed();
  }

  /** Takes one level away, or all of a principal's when `role` is absent. */
  public unassign(scope: number, principal: number, role?: number): boolean {
    const { changes } =
      role === undefined
        ? this.database.run('DELETE FROM role_assignments WHERE scope = ? AND principal = ?', scope, principal)
        : this.database.run('DELETE FROM role_assignments WHERE scope = ? AND principal = ? AND role = ?', scope, principal, role);
    this.changed();
    return changes > 0;
  }

  /** Principals with their levels in a scope. */
  public assignments(scope: number): Map<number, number[]> {
    const byPrincipal = new Map<number, number[]>();
    for (const { principal, role } of this.database.all<{ principal: number; role: number }>('SELECT principal, role FROM role_assignments WHERE scope = ? ORDER BY principal, role', scope)) {
      byPrincipal.set(principal, [...(byPrincipal.get(principal) ?? []), role]);
    }
    return byPrincipal;
  }

  /** What a user may do in a scope. */
  public maskOf(user: PrincipalRow, scope: number): BasePermissions {
    if (user.site_admin === 1) return FULL_PERMISSIONS;
    const ids = this.principals.idsOf(user);
    const key = `${user.site}:${scope}:${ids.join(',')}`;
    let mask = this.masks.get(key);
    if (mask === undefined) {
      mask = this.database
        .all<{ low: number; high: number }>(
          `SELECT DISTINCT d.low AS low, d.high AS high FROM role_assignments a JOIN role_definitions d ON d.site = ? AND d.id = a.role
           WHERE a.scope = ? AND a.principal IN (${ids.join(',')})`,
          user.site, scope
        )
        .reduce(union, NO_PERMISSIONS);
      if (this.masks.size > 10_000) this.masks.clear();
      this.masks.set(key, mask);
    }
    return mask;
  }

  /** SQL condition: is `column` a scope in which the user may see list items? */
  public visibleScopes(user: PrincipalRow, column: string): string {
    const ids = this.principals.idsOf(user).join(',');
    return `EXISTS (SELECT 1 FROM role_assignments a JOIN role_definitions d ON d.site = ${user.site} AND d.id = a.role WHERE a.scope = ${column} AND a.principal IN (${ids}) AND d.low & 1)`;
  }

  public roles(site: number): RoleRow[] {
    return this.database.all<RoleRow>(`SELECT ${ROLE} FROM role_definitions WHERE site = ? ORDER BY sort, id`, site);
  }

  public role(site: number, id: number): RoleRow | undefined {
    return this.database.get<RoleRow>(`SELECT ${ROLE} FROM role_definitions WHERE site = ? AND id = ?`, site, id);
  }

  public putRole(role: RoleRow): void {
    this.database.run(
      `INSERT OR REPLACE INTO role_definitions (${ROLE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      role.site, role.id, role.name, role.description, role.low, role.high, role.sort, role.hidden, role.kind
    );
    this.changed();
  }

  public removeRole(site: number, id: number): void {
    this.database.run('DELETE FROM role_assignments WHERE role = ? AND scope IN (SELECT n FROM scopes WHERE site = ?)', id, site);
    this.database.run('DELETE FROM role_definitions WHERE site = ? AND id = ?', site, id);
    this.changed();
  }

  /** Forgets what was worked out: memberships or levels have changed. */
  public changed(): void {
    this.masks.clear();
    this.database.onRollback(() => this.masks.clear());
  }
}
