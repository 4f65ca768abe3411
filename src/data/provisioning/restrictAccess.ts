import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import type { ListDefinition } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';

/** SP.RoleType (MS-CSOMSPT). */
const ROLE = { guest: 1, reader: 2, contributor: 3, administrator: 5 } as const;

interface RoleRow {
  readonly Id: number;
  readonly RoleTypeKind: number;
}

interface AssignmentRow {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly RoleRow[];
}

/**
 * Gives the list permissions of its own: full control stays, everybody else who can see the site gets `access`. The Edit
 * level, which members of a team site have, contains Manage Lists, and with it the right to read and change what
 * ReadSecurity and WriteSecurity protect; so it is replaced. "Limited access" is SharePoint's own and stays.
 */
export async function restrictAccess(connection: Connection, listPath: string, access: ListDefinition['access']): Promise<void> {
  const { web } = connection.sp;
  const list = web.getList(listPath);
  await list.breakRoleInheritance(true, false);
  const roles = await web.roleDefinitions.select('Id', 'RoleTypeKind')<RoleRow[]>();
  const kind = access === 'contribute' ? ROLE.contributor : ROLE.reader;
  const target = roles.find(({ RoleTypeKind }) => RoleTypeKind === kind);
  if (!target) throw new Error(`The site has no permission level of kind ${kind}`);

  const assignments = await list.roleAssignments
    .select('PrincipalId', 'RoleDefinitionBindings/Id', 'RoleDefinitionBindings/RoleTypeKind')
    .expand('RoleDefinitionBindings')<AssignmentRow[]>();
  for (const { PrincipalId, RoleDefinitionBindings } of assignments) {
    const effective = RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== ROLE.guest);
    if (effective.length === 0 || effective.some(({ RoleTypeKind }) => RoleTypeKind === ROLE.administrator)) continue;
    // Added before the others go: nobody loses the list in between.
    if (!effective.some(({ Id }) => Id === target.Id)) await list.roleAssignments.add(PrincipalId, target.Id);
    for (const { Id } of effective) if (Id !== target.Id) await list.roleAssignments.remove(PrincipalId, Id);
  }
}
