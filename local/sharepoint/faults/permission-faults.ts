import type { Fault } from './fault';

/** Rights that are given, taken or trimmed wrongly. */
export const permissionFaults: readonly Fault[] = [
  { name: 'permissions of a huge folder change', file: 'protocol/resources/securable.ts', find: "if (count > BREAK_INHERITANCE_LIMIT) throw refusal('thresholdExceeded');", replace: "if (item === undefined && count > BREAK_INHERITANCE_LIMIT) throw refusal('thresholdExceeded');", suites: ['many'] },
  { name: 'permissions of a huge list are reset', file: 'protocol/resources/securable.ts', find: "if (!hasOwnScope(context, securable)) return;\n  requireSmall(context, securable);", replace: 'if (!hasOwnScope(context, securable)) return;', suites: ['many'] },
  { name: 'groups of the directory give no rights', file: 'storage/principal-store.ts', find: ', ...this.directoryGroupsOf(user)]', replace: ']', suites: ['people'] },
  { name: 'anybody changes the navigation', file: 'protocol/resources/navigation.ts', find: 'context.require(PermissionKind.ManageWeb, web);', replace: 'context.may(PermissionKind.ManageWeb, web);', suites: ['furniture'] },
  { name: 'webs open by id for everybody', file: 'protocol/resources/site-furniture.ts', find: "if (!allows(context.permissions(web), PermissionKind.Open)) throw refusal('accessDenied');", replace: '', suites: ['furniture'] },
  { name: 'anybody adds custom actions', file: 'protocol/resources/user-custom-action.ts', find: "requireManager: () => context.require(PermissionKind.ManageWeb, web)", replace: "requireManager: () => void context.may(PermissionKind.ManageWeb, web)", suites: ['furniture'] },
  { name: 'anybody makes folders beside the lists', file: 'model/files/unlisted.ts', find: 'context.require(PermissionKind.ManageLists, web);', replace: 'context.may(PermissionKind.ManageLists, web);', suites: ['calls'] },
  { name: 'permissions ignored', file: 'model/context.ts', find: "if (!this.may(kind, web, list, item)) throw refusal('accessDenied');", replace: '', suites: ['items', 'permissions'] },
  { name: 'everybody is an administrator', file: 'storage/permission-store.ts', find: 'if (user.site_admin === 1) return FULL_PERMISSIONS;', replace: 'if (user.id > 0) return FULL_PERMISSIONS;', suites: ['permissions'] },
  { name: 'queries are not trimmed', file: 'model/items/visibility.ts', find: 'conditions.push(context.service.permissions.visibleScopes(context.user, `coalesce(${rows}.scope, ${listScope})`));', replace: 'void listScope;', suites: ['permissions'] },
  { name: 'single reads are not trimmed', file: 'model/items/visibility.ts', find: 'if (!context.may(PermissionKind.ViewListItems, context.service.webOf(list), list, row)) return false;', replace: '', suites: ['permissions'] },
  { name: 'ReadSecurity ignored in queries', file: 'model/items/visibility.ts', find: 'if (list.read_security === 2 && boundToOwnItems(context, list)) {', replace: 'if (list.read_security === 3 && boundToOwnItems(context, list)) {', suites: ['own-items'] },
  { name: 'ReadSecurity ignored in single reads', file: 'model/items/visibility.ts', find: 'if (list.read_security !== 2 || row.author', replace: 'if (list.read_security > 0 || row.author', suites: ['own-items'] },
  { name: 'ReadSecurity binds managers too', file: 'model/items/visibility.ts', find: 'return !EXEMPTING[ownItemsExempt].some((kind) => allows(mask, kind)) ||', replace: 'return allows(mask, PermissionKind.ViewListItems) ||', suites: ['own-items'] },
  { name: 'WriteSecurity ignored', file: 'model/items/visibility.ts', find: 'if (list.write_security === 1 || !boundToOwnItems(context, list)) return true;', replace: 'if (list.write_security > 0 || !boundToOwnItems(context, list)) return true;', suites: ['own-items'] },
  { name: 'append-only lets authors change', file: 'model/items/visibility.ts', find: 'return list.write_security === 2 && row.author === context.user.id;', replace: 'return row.author === context.user.id;', suites: ['own-items'] },
  { name: 'Override List Behaviors exempts nobody', file: 'model/items/visibility.ts', find: 'overrideListBehaviors: [PermissionKind.CancelCheckout],', replace: 'overrideListBehaviors: [],', suites: ['undocumented'] },
  { name: 'a level without Edit Items is always exempt', file: 'model/items/visibility.ts', find: '!(exemptWithoutEdit || allows(mask, PermissionKind.EditListItems))', replace: '!(exemptWithoutEdit || mask.low >= 0)', suites: ['undocumented'] },
  { name: 'WriteSecurity 4 never refuses adds', file: 'model/items/item-writing.ts', find: "if (!writeSecurityAllowsAdds(context, list)) throw refusal('accessDenied');", replace: '', suites: ['undocumented'] },
  { name: 'WriteSecurity 4 refuses adds of the exempt', file: 'model/items/visibility.ts', find: '!context.service.settings.writeSecurityNoneRefusesAdds || !boundToOwnItems(context, list)', replace: '!context.service.settings.writeSecurityNoneRefusesAdds', suites: ['undocumented'] },
  { name: 'lookups show what is hidden to filters and orders', file: 'model/items/operand.ts', find: "const visible = scope.visible(target);", replace: "const visible = '';", suites: ['own-items'] },
  { name: 'inheritance is copied unasked', file: 'protocol/resources/securable.ts', find: 'copy ? inherited : undefined', replace: 'inherited', suites: ['permissions'] },
  { name: 'rights stay after they were taken', file: 'storage/permission-store.ts', find: ": this.database.run('DELETE FROM role_assignments WHERE scope = ? AND principal = ? AND role = ?', scope, principal, role);", replace: ': { changes: 1 };', suites: ['permissions'] },
  { name: 'memberships are remembered', file: 'storage/permission-store.ts', find: "const key = `${user.site}:${scope}:${ids.join(',')}`;", replace: 'const key = `${user.site}:${scope}:${user.id}`;', suites: ['permissions'] },
  { name: 'levels add up wrongly', file: 'storage/role-definitions.ts', find: 'mask: { high: 432, low: 1011028719 }', replace: 'mask: { high: 432, low: 1011030767 }', suites: ['permissions'] }
];
