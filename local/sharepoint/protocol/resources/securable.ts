import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { BREAK_INHERITANCE_LIMIT, SCOPES_PER_LIST } from '../../limits';
import { acts, boolean, leadsTo, onRequest, reads, valueOf } from '../odata/entity-type';
import { itemTable, RowKind, type ItemRow } from '../../storage/items/item-table';
import { entityOf, nullResource, valueResource, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { allows, PermissionKind, type BasePermissions } from '../../storage/permission-kind';
import { LIMITED_ACCESS } from '../../storage/role-definitions';
import type { ListRow } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import { smallCollection } from './collections';
import { basePermissions, maskOf, roleAssignmentType, type RoleAssignment } from './role';

/** Something that can have permissions of its own: a web, a list, or an item or folder. */
export interface Securable {
  readonly web: WebRow;
  readonly list?: ListRow;
  readonly item?: ItemRow;
}

/** The members of `SP.SecurableObject`, for a type whose entities say what they are by `securable`. */
export function securableMembers<T>(securable: (entity: T, context: RequestContext) => Securable, uri: (entity: T, context: RequestContext) => string, parent: (entity: T, context: RequestContext) => EntityResource): Pick<EntityType<T>, 'properties' | 'navigations' | 'operations'> {
  return {
    properties: {
      HasUniqueRoleAssignments: onRequest(boolean((entity, context) => hasOwnScope(context, securable(entity, context)))),
      EffectiveBasePermissions: onRequest(valueOf('SP.BasePermissions', (entity, context) => basePermissions(effective(context, securable(entity, context)))))
    },
    navigations: {
      RoleAssignments: leadsTo((entity, context) => roleAssignments(context, securable(entity, context), `${uri(entity, context)}/RoleAssignments`)),
      FirstUniqueAncestorSecurableObject: leadsTo((entity, context) => parent(entity, context))
    },
    operations: {
      breakRoleInheritance: acts((entity, call) => {
        breakInheritance(call.context, securable(entity, call.context), call.flag('copyRoleAssignments'), call.flag('clearSubscopes', 1));
        return nullResource('BreakRoleInheritance');
      }),
      resetRoleInheritance: acts((entity, call) => {
        resetInheritance(call.context, securable(entity, call.context));
        return nullResource('ResetRoleInheritance');
      }),
      getUserEffectivePermissions: reads((entity, call) => {
        const login = call.text('userName');
        const { service, site } = call.context;
        const user = service.principals.byLogin(site.n, login) ?? service.principals.byLogin(site.n, service.people.find(login)?.claim ?? '');
        if (user === undefined) throw refusal('userNotFound', '');
        const { web, list, item } = securable(entity, call.context);
        return valueResource('GetUserEffectivePermissions', 'SP.BasePermissions', basePermissions(service.permissions.maskOf(user, service.scopeOf(web, list, item))));
      }),
      doesUserHavePermissions: reads((entity, call) => {
        const wanted = maskOf(call.argument('permissionMask'), 'permissionMask');
        const mask = effective(call.context, securable(entity, call.context));
        const all = ((mask.low & wanted.low) >>> 0) === wanted.low && ((mask.high & wanted.high) >>> 0) === wanted.high;
        return valueResource('DoesUserHavePermissions', 'Edm.Boolean', all);
      })
    }
  };
}

function effective(context: RequestContext, { web, list, item }: Securable): BasePermissions {
  return context.permissions(web, list, item);
}

/** Does the object have a scope that is not its parent's? */
export function hasOwnScope(context: RequestContext, { web, list, item }: Securable): boolean {
  if (item === undefined) return (list ?? web).scope !== null;
  if (item.scope === null || list === undefined) return false;
  const folder = item.parent === 0 ? undefined : context.service.items.byId(list, item.parent);
  return item.scope !== (folder?.scope ?? null);
}

function requireManagePermissions(context: RequestContext, { web, list, item }: Securable): void {
  context.require(PermissionKind.ManagePermissions, web, list, item);
}

/**
 * Gives the object a scope of its own.
 * @param copy - begin with the parent's assignments; otherwise with full control for the caller
 * @param clear - make everything below inherit again
 */
function breakInheritance(context: RequestContext, securable: Securable, copy: boolean, clear: boolean): void {
  requireManagePermissions(context, securable);
  const { list, item } = securable;
  context.service.database.transaction(() => {
    if (clear && list !== undefined) clearBelow(context, list, item);
    separate(context, securable, copy);
  });
}

/** The number of the object's own scope, which it is given unless it has one. */
function separate(context: RequestContext, securable: Securable, copy: boolean): number {
  const { service } = context;
  const { web, list, item } = securable;
  const inherited = service.scopeOf(web, list, item);
  if (hasOwnScope(context, securable)) return inherited;
  requireSmall(context, securable);
  if (list !== undefined && item !== undefined && list.unique_scopes >= SCOPES_PER_LIST) throw refusal('tooManyScopes');
  const scope = service.permissions.addScope(web.site, copy ? inherited : undefined);
  // SharePoint leaves the caller in charge of what he has just closed (MS docs: SPSecurableObject.BreakRoleInheritance).
  if (!copy) {
    const full = service.permissions.roles(web.site).find((role) => role.kind === 5);
    if (full !== undefined && context.user.site_admin !== 1) service.permissions.assign(scope, context.user.id, full.id);
  }
  if (item !== undefined && list !== undefined) {
    setScope(context, list, item, item.scope, scope);
    service.lists.count(list.n, { uniqueScopes: 1 });
  } else if (list !== undefined) service.lists.update(list.n, { scope });
  else service.sites.updateWeb(web.n, { scope });
  return scope;
}

/** Gives principals a level in an object, which inherits no longer then; below a folder also in what has a scope of its own when `below` says so. May the caller? It has been asked. */
export function grant(context: RequestContext, securable: Securable, principals: readonly number[], role: number, below: boolean): void {
  const { service } = context;
  const { list, item } = securable;
  service.database.transaction(() => {
    const scopes = [...(below && list !== undefined && item !== undefined ? scopesBelow(context, list, item) : []), separate(context, securable, true)];
    for (const principal of principals) {
      for (const scope of scopes) service.permissions.assign(scope, principal, role);
      giveLimitedAccess(context, securable, principal);
    }
  });
}

/** Who may do what in a list or folder with more items than that stays as it is: permissions are set while it is empty (MS docs: SharePoint limits). */
function requireSmall({ service }: RequestContext, { list, item }: Securable): void {
  if (list === undefined || (item !== undefined && item.kind !== RowKind.Folder)) return;
  const count = item === undefined ? list.item_count : service.items.countBelow(list, item.id);
  if (count > BREAK_INHERITANCE_LIMIT) throw refusal('thresholdExceeded');
}

/** Makes an object inherit again. @throws SharePointError `accessDenied` */
export function resetInheritance(context: RequestContext, securable: Securable): void {
  requireManagePermissions(context, securable);
  const { service } = context;
  const { web, list, item } = securable;
  if (!hasOwnScope(context, securable)) return;
  requireSmall(context, securable);
  service.database.transaction(() => {
    if (item !== undefined && list !== undefined) {
      const folder = item.parent === 0 ? undefined : service.items.byId(list, item.parent);
      setScope(context, list, item, item.scope, folder?.scope ?? null);
      service.lists.count(list.n, { uniqueScopes: -1 });
      if (item.scope !== null) service.permissions.removeScope(item.scope);
    } else if (list !== undefined) {
      service.lists.update(list.n, { scope: null });
      if (list.scope !== null) service.permissions.removeScope(list.scope);
    } else {
      if (web.parent === null) throw refusal('inheritsPermissions');
      service.sites.updateWeb(web.n, { scope: null });
      if (web.scope !== null) service.permissions.removeScope(web.scope);
    }
  });
}

/** Gives a row, and what lies below it in the same scope, another scope. */
function setScope(context: RequestContext, list: ListRow, row: ItemRow, from: number | null, to: number | null): void {
  const { database, items } = context.service;
  items.patch(list, row.id, { scope: to });
  if (row.kind !== RowKind.Folder) return;
  database.run(
    `WITH RECURSIVE below (id) AS (SELECT ? UNION ALL SELECT f.id FROM ${itemTable(list.n)} f JOIN below ON f.parent = below.id WHERE f.kind = 1 AND f.scope IS ?)
     UPDATE ${itemTable(list.n)} SET scope = ? WHERE parent IN (SELECT id FROM below) AND scope IS ?`,
    row.id, from, to, from
  );
}

function clearBelow(context: RequestContext, list: ListRow, item: ItemRow | undefined): void {
  const { database, lists, permissions } = context.service;
  const keep = item?.scope ?? null;
  const scopes = scopesBelow(context, list, item);
  if (scopes.length === 0) return;
  database.run(`UPDATE ${itemTable(list.n)} SET scope = ? WHERE ${rowsBelow(context, list, item)} AND scope IS NOT NULL`, keep);
  for (const scope of scopes) permissions.removeScope(scope);
  lists.count(list.n, { uniqueScopes: -scopes.length });
}

function rowsBelow({ service }: RequestContext, list: ListRow, item: ItemRow | undefined): string {
  return item === undefined ? '1' : `parent IN (${service.items.foldersBelow(list, item.id).join(',')})`;
}

/** Scopes of their own that items have below a folder, or in a list. */
function scopesBelow(context: RequestContext, list: ListRow, item: ItemRow | undefined): number[] {
  return context.service.database
    .all<{ scope: number }>(`SELECT DISTINCT scope FROM ${itemTable(list.n)} WHERE ${rowsBelow(context, list, item)} AND scope IS NOT NULL AND scope IS NOT ?`, item?.scope ?? null)
    .map(({ scope }) => scope);
}

function roleAssignments(context: RequestContext, securable: Securable, uri: string): CollectionResource {
  const { service } = context;
  const { web, list, item } = securable;
  context.require(PermissionKind.EnumeratePermissions, web, list, item);
  const own = hasOwnScope(context, securable);
  const scope = service.scopeOf(web, list, item);
  const requireOwn = (): void => {
    requireManagePermissions(context, securable);
    if (!own) throw refusal('inheritsPermissions');
  };
  const assignment = (principal: number, roles: readonly number[]): RoleAssignment => ({
    uri, web, principal, roles,
    ...(own
      ? {
          change: {
            take: (role): void => {
              requireOwn();
              service.permissions.unassign(scope, principal, role);
            },
            drop: (): void => {
              requireOwn();
              service.permissions.unassign(scope, principal);
            }
          }
        }
      : {})
  });
  const all = (): RoleAssignment[] => [...service.permissions.assignments(scope)].map(([principal, roles]) => assignment(principal, roles));
  const one = (principal: number): EntityResource => {
    const roles = service.permissions.assignments(scope).get(principal);
    if (roles === undefined) throw refusal('roleAssignmentMissing', String(principal));
    return entityOf(roleAssignmentType, assignment(principal, roles));
  };
  return smallCollection(roleAssignmentType, uri, all, {
    key: (call) => one(call.number('principalId')),
    operations: {
      getByPrincipalId: reads((_, call) => one(call.number('principalId'))),
      addRoleAssignment: acts((_, call) => {
        requireOwn();
        const principal = call.number('principalId');
        const role = call.number('roleDefId', 1);
        if (service.principals.byId(web.site, principal) === undefined) throw refusal('userNotFound', '');
        if (service.permissions.role(web.site, role) === undefined) throw refusal('roleNotFound');
        service.database.transaction(() => {
          service.permissions.assign(scope, principal, role);
          giveLimitedAccess(context, securable, principal);
        });
        return nullResource('AddRoleAssignment');
      }),
      removeRoleAssignment: acts((_, call) => {
        requireOwn();
        // Without a level all levels of the principal go.
        if (!service.permissions.unassign(scope, call.number('principalId'), call.optionalNumber('roleDefId', 1))) throw refusal('roleAssignmentMissing', String(call.number('principalId')));
        return nullResource('RemoveRoleAssignment');
      })
    }
  });
}

/** Who is given something below a web has to be able to open the web: SharePoint gives Limited Access on the way. */
function giveLimitedAccess(context: RequestContext, { web, list, item }: Securable, principal: number): void {
  const { service } = context;
  const above = item !== undefined && list !== undefined ? [service.scopeOf(web, list), service.scopeOf(web)] : list !== undefined ? [service.scopeOf(web)] : [];
  for (let parent = web; parent.parent !== null; ) {
    parent = service.sites.web(parent.parent);
    above.push(service.scopeOf(parent));
  }
  for (const scope of new Set(above)) {
    const roles = service.permissions.assignments(scope).get(principal) ?? [];
    const opens = roles.some((id) => {
      const role = service.permissions.role(web.site, id);
      return role !== undefined && allows(role, PermissionKind.Open);
    });
    if (!opens) service.permissions.assign(scope, principal, LIMITED_ACCESS);
  }
}
